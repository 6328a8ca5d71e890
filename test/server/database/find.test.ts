import { mongo } from 'mongoose'
import { openAnyDatabase, type Document } from './embeddedDatabase'

let database: Awaited<ReturnType<typeof openAnyDatabase>>
beforeAll(async () => (database = await openAnyDatabase()))
afterAll(async () => {
  await database.close()
  database.remove()
})

const stored: Document[] = [
  { _id: 1, n: 1, s: 'a', tags: ['x', 'y'], sub: { k: 1 } },
  { _id: 2, n: 2.5, s: 'b', tags: [], sub: { k: 2 } },
  { _id: 3, n: mongo.Long.fromString('9007199254740993'), s: 'c', tags: ['x', 'z'], sub: { k: null } },
  { _id: 4, n: null, s: 'D', sub: {}, list: [{ k: 1 }, { k: 5 }] },
  { _id: 5, s: '', tags: 'x', sub: 7, list: [{ k: 3 }, { j: 1 }] },
  { _id: 6, n: '2', s: 'b', tags: ['w'], list: [] },
  { _id: 7, n: -1, s: null, nested: { a: { b: [1, 2] } } },
]

test.each<[string, mongo.Document, number[]]>([
  ['an empty filter matches everything', {}, [1, 2, 3, 4, 5, 6, 7]],
  ['equality compares numbers across their types', { n: mongo.Long.fromNumber(1) }, [1]],
  ['equality with null matches null and missing', { n: null }, [4, 5]],
  ['equality reaches the items of an array', { tags: 'x' }, [1, 3, 5]],
  ['equality with an array matches the whole array', { tags: ['x', 'y'] }, [1]],
  ['equality with an object is exact', { sub: { k: 2 } }, [2]],
  ['an object matches in its own field order only', { 'nested.a': { b: [1, 2] } }, [7]],
  ['a dotted path reaches into objects', { 'sub.k': 1 }, [1]],
  ['a dotted path goes through arrays of objects', { 'list.k': 5 }, [4]],
  ['a dotted path with null matches missing ones, also through a scalar', { 'sub.k': null }, [3, 4, 5, 6, 7]],
  ['null through an array needs an object without the field', { 'list.k': null }, [1, 2, 3, 5, 7]],
  ['$eq is equality', { s: { $eq: 'b' } }, [2, 6]],
  ['$ne includes missing fields', { n: { $ne: 1 } }, [2, 3, 4, 5, 6, 7]],
  ['$ne of null leaves only what is there', { n: { $ne: null } }, [1, 2, 3, 6, 7]],
  ['$ne on an array asks that no item is equal', { tags: { $ne: 'x' } }, [2, 4, 6, 7]],
  ['$gt compares within the type', { n: { $gt: 1 } }, [2, 3]],
  ['$gt sees the last digit of a long', { n: { $gt: mongo.Long.fromString('9007199254740992') } }, [3]],
  ['$gte includes the bound', { n: { $gte: 2.5 } }, [2, 3]],
  ['$gte of null is equality with null', { n: { $gte: null } }, [4, 5]],
  ['$gt of null matches nothing', { n: { $gt: null } }, []],
  ['$lt compares strings by their bytes', { s: { $lt: 'b' } }, [1, 4, 5]],
  ['$lte includes the bound', { s: { $lte: 'b' } }, [1, 2, 4, 5, 6]],
  ['a range on an array needs one item inside each bound', { 'list.k': { $gt: 4, $lt: 2 } }, [4]],
  ['$in takes any of the values', { s: { $in: ['a', 'c', 'nope'] } }, [1, 3]],
  ['$in with null includes missing', { n: { $in: [null, 1] } }, [1, 4, 5]],
  ['$in of nothing matches nothing', { s: { $in: [] } }, []],
  ['$in reaches the items of an array', { tags: { $in: ['y', 'z'] } }, [1, 3]],
  [
    'a long $in does the same',
    { s: { $in: ['a', 'b', ...Array.from({ length: 20 }, (_, i) => `v${i}`)] } },
    [1, 2, 6],
  ],
  ['$nin excludes the values and includes missing', { n: { $nin: [1, 2.5] } }, [3, 4, 5, 6, 7]],
  ['$exists true includes null', { n: { $exists: true } }, [1, 2, 3, 4, 6, 7]],
  ['$exists false is only missing', { n: { $exists: false } }, [5]],
  ['$exists through an array of objects', { 'list.k': { $exists: true } }, [4, 5]],
  ['$and asks all', { $and: [{ s: 'b' }, { n: { $gt: 1 } }] }, [2]],
  ['$or asks one', { $or: [{ s: 'a' }, { 'sub.k': 2 }] }, [1, 2]],
  ['$or nests', { $or: [{ $and: [{ s: 'b' }, { n: '2' }] }, { $or: [{ _id: 1 }] }] }, [1, 6]],
  ['conditions on one field add up', { _id: { $gte: 2, $lt: 5, $ne: 3 } }, [2, 4]],
])('%s', async (_name, filter, expected) => {
  const things = database.collection()
  await things.insertMany(stored)

  const found = await things.find(filter).sort({ _id: 1 }).toArray()

  expect(found.map(({ _id }) => _id)).toEqual(expected)
})

test.each<[string, mongo.Document, mongo.Document, number[]]>([
  ['equality with an array matches an item that is this array', { a: [['x']] }, { a: ['x'] }, [1]],
])('%s', async (_name, document, filter, expected) => {
  const things = database.collection()
  await things.insertOne({ _id: 1, ...document })

  const found = await things.find(filter).toArray()

  expect(found.map(({ _id }) => _id)).toEqual(expected)
})

const profile: Document = { _id: 1, a: 1, b: { c: 2, d: 3 }, list: [{ c: 4, d: 5 }, 6], z: null }

test.each<[string, Document, Document]>([
  ['an inclusion keeps the _id', { a: 1 }, { _id: 1, a: 1 }],
  ['an inclusion without the _id', { a: 1, _id: 0 }, { a: 1 }],
  ['an inclusion of only the _id', { _id: 1 }, { _id: 1 }],
  ['an inclusion of something missing', { nope: 1, z: 1 }, { _id: 1, z: null }],
  ['an exclusion', { b: 0, list: 0, z: 0 }, { _id: 1, a: 1 }],
  [
    'an exclusion of only the _id',
    { _id: 0 },
    { a: 1, b: { c: 2, d: 3 }, list: [{ c: 4, d: 5 }, 6], z: null },
  ],
])('a projection: %s', async (_name, projection, expected) => {
  const things = database.collection()
  await things.insertOne(profile)

  expect(await things.findOne({}, { projection })).toEqual(expected)
})

test('documents come back with their types, their field order and number-like names as they were stored', async () => {
  const things = database.collection()
  const exact = new Map<string, unknown>([
    ['_id', 'exact'],
    ['2', new mongo.Int32(1)],
    ['1', new mongo.Double(1)],
    ['__proto__', mongo.Long.fromNumber(1)],
    ['$where', 'x'],
    ['a.b', new mongo.Binary(Buffer.from([0, 255]), 5)],
    ['', null],
  ])
  const bytes = mongo.BSON.serialize(exact)
  await things.insertOne(mongo.BSON.deserialize(bytes, { promoteValues: false }))
  const raw = await things.find({}, { raw: true }).toArray()

  expect(raw).toHaveLength(1)
  expect(await things.findOne({ _id: 'exact' }, { promoteValues: false })).toEqual(
    mongo.BSON.deserialize(bytes, { promoteValues: false }),
  )
})

test('count, distinct and the estimate agree with the documents', async () => {
  const things = database.collection()
  await things.insertMany(stored)

  expect(await things.countDocuments()).toBe(7)
  expect(await things.countDocuments({ s: 'b' })).toBe(2)
  expect(await things.countDocuments({ s: 'b' }, { limit: 1 })).toBe(1)
  expect(await things.estimatedDocumentCount()).toBe(7)
  expect(new Set(await things.distinct('s'))).toEqual(new Set(['a', 'b', 'c', 'D', '', null]))
  expect(await things.distinct('tags', { _id: { $lte: 3 } })).toEqual(['x', 'y', 'z'])
  expect(new Set(await things.distinct('list.k'))).toEqual(new Set([1, 5, 3]))
})

test('a collection that does not exist is empty', async () => {
  const things = database.collection()

  expect(await things.find().toArray()).toEqual([])
  expect(await things.countDocuments()).toBe(0)
  expect(await things.distinct('a')).toEqual([])
  expect(await things.aggregate([{ $match: {} }]).toArray()).toEqual([])
  expect(await things.updateOne({ a: 1 }, { $set: { a: 2 } })).toMatchObject({ matchedCount: 0 })
  expect(await things.deleteMany({})).toMatchObject({ deletedCount: 0 })
  expect(await things.findOneAndDelete({})).toBeNull()
})
