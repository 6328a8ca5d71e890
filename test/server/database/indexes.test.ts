import type { mongo } from 'mongoose'
import { addIndex, openAnyDatabase, type Document } from './embeddedDatabase'

let database: Awaited<ReturnType<typeof openAnyDatabase>>
beforeAll(async () => (database = await openAnyDatabase()))
afterAll(async () => {
  await database.close()
  database.remove()
})

test('indexes are created once, listed and dropped', async () => {
  const things = database.collection()

  expect(await addIndex(things, { a: 1, b: -1 })).toBe('a_1_b_-1')
  expect(await addIndex(things, { a: 1, b: -1 })).toBe('a_1_b_-1')
  await addIndex(things, { d: 1, c: 1 }, { unique: true, name: 'pair' })
  expect(await things.indexes()).toEqual([
    { v: 2, key: { _id: 1 }, name: '_id_' },
    { v: 2, key: { a: 1, b: -1 }, name: 'a_1_b_-1' },
    { v: 2, key: { d: 1, c: 1 }, name: 'pair', unique: true },
  ])

  await things.dropIndex('a_1_b_-1')
  expect(await things.indexes()).toHaveLength(2)
  await things.dropIndexes()
  expect(await things.indexes()).toHaveLength(1)
})

test.each<[string, mongo.IndexSpecification, { unique?: boolean; name?: string }, number]>([
  ['the same fields under another name', { a: 1 }, { name: 'other' }, 85],
  ['the same fields with another uniqueness', { a: 1 }, { unique: true, name: 'b' }, 85],
  ['the same name for other fields', { b: 1 }, { name: 'a_1' }, 86],
])('%s is refused', async (_name, key, options, code) => {
  const things = database.collection()
  await addIndex(things, { a: 1 })

  await expect(addIndex(things, key, options)).rejects.toMatchObject({ code })
})

test('the _id index stays', async () => {
  const things = database.collection()
  await things.insertOne({})

  await expect(things.dropIndex('_id_')).rejects.toMatchObject({ code: 72 })
  await expect(things.dropIndex('nope')).rejects.toMatchObject({ code: 27 })
})

test('an index takes in the documents that are there already', async () => {
  const things = database.collection()
  for (let group = 0; group < 3; group++) {
    await things.insertMany(Array.from({ length: 700 }, (_, n) => ({ _id: group * 700 + n, n: n % 7 })))
  }

  await addIndex(things, { n: 1 })

  expect(await things.countDocuments({ n: 3 })).toBe(300)
  expect(await things.find({ n: { $gte: 5 } }).toArray()).toHaveLength(600)
})

test('writes during the building of an index are in it', async () => {
  const things = database.collection()
  for (let group = 0; group < 3; group++) {
    await things.insertMany(Array.from({ length: 1000 }, (_, n) => ({ _id: group * 1000 + n, n })))
  }

  const building = addIndex(things, { n: 1 })
  await Promise.all([
    things.insertOne({ _id: 'new', n: 5 }),
    things.updateOne({ _id: 10 }, { $set: { n: 5 } }),
    things.deleteOne({ _id: 2005 }),
    building,
  ])

  expect(await things.countDocuments({ n: 5 })).toBe(4)
  expect(await things.countDocuments({ n: { $gte: 0 } })).toBe(3000)
})

test('a unique index on documents that break it is refused and leaves nothing behind', async () => {
  const things = database.collection()
  await things.insertMany([{ a: 1 }, { a: 1 }])

  await expect(addIndex(things, { a: 1 }, { unique: true })).rejects.toMatchObject({ code: 11000 })

  expect(await things.indexes()).toHaveLength(1)
  await things.insertOne({ a: 1 })
  expect(await things.countDocuments({ a: 1 })).toBe(3)
})

test('of several indexes none is left when one of them is refused', async () => {
  const things = database.collection()
  await things.insertMany([
    { a: 1, b: 2 },
    { a: 1, b: 1 },
  ])
  const wanted = [{ key: { b: 1 } }, { key: { a: 1 }, unique: true }]

  await expect(things.createIndexes(wanted)).rejects.toMatchObject({ code: 11000 })

  expect(await things.indexes()).toHaveLength(1)
  const found = await things
    .find({ b: { $gte: 1 } })
    .sort({ b: 1 })
    .toArray()
  expect(found.map(({ b }) => b)).toEqual([1, 2])
})

test('two long lists of values for one field are answered, and right', async () => {
  const things = database.collection()
  await addIndex(things, { n: 1 })
  await things.insertMany(Array.from({ length: 900 }, (_, n) => ({ _id: n, n })))
  const [low, high] = [0, 400].map((from) => Array.from({ length: 12_000 }, (_, at) => from + at))

  const found = await things.countDocuments({ $and: [{ n: { $in: low } }, { n: { $in: high } }] })

  expect(found).toBe(500)
})

test('an array in an indexed field is refused, before and after', async () => {
  const things = database.collection()
  await addIndex(things, { 'a.b': 1 })

  await expect(things.insertOne({ a: { b: [1] } })).rejects.toMatchObject({ code: 67 })
  await expect(things.insertOne({ a: [{ b: 1 }] })).rejects.toMatchObject({ code: 67 })
  await things.insertOne({ _id: 1, list: [1] })
  await expect(things.updateOne({ _id: 1 }, { $set: { 'a.b': [1] } })).rejects.toMatchObject({ code: 67 })
  await expect(addIndex(things, { list: 1 })).rejects.toMatchObject({ code: 67 })
  expect(await things.indexes()).toHaveLength(2)
})

/** Every combination of few values, so that each query has several answers and some have none. */
const stored: Document[] = Array.from({ length: 300 }, (_, n) => ({
  _id: n,
  a: [1, 2, 'x', null, 2.5][n % 5],
  b: n % 7,
  c: new Date(((n * 37) % 300) * 1000),
}))

const queries: [mongo.Document, Record<string, 1 | -1>][] = [
  [{ a: 2 }, { b: 1, c: 1 }],
  [{ a: 2 }, { b: -1, c: -1 }],
  [
    { a: 2, b: { $gte: 2, $lt: 5 } },
    { b: 1, c: -1 },
  ],
  [{ a: { $in: [1, 'x', null] } }, { b: 1, c: 1, _id: 1 }],
  [{ a: { $in: [1, 2.5] }, b: 3 }, { c: -1 }],
  [{ a: { $in: [2, 'x'] }, b: { $in: [1, 2] } }, { c: 1 }],
  [
    { a: { $in: [2, 1] }, b: { $in: [1, 2] } },
    { b: 1, _id: 1 },
  ],
  [{ a: { $gt: 1 } }, { a: -1, b: -1, c: -1 }],
  [{ a: { $lte: 2.5 }, b: 1 }, { _id: 1 }],
  [{ a: { $gte: 1, $ne: 2 } }, { _id: -1 }],
  [{ a: null }, { c: 1 }],
  [{ c: { $gte: new Date(50_000), $lt: new Date(90_000) } }, { c: 1 }],
  [{ c: { $lt: new Date(50_000) }, a: 'x' }, { c: -1 }],
  [{ b: 4, $or: [{ a: 1 }, { a: 'x' }] }, { c: -1 }],
  [{ _id: { $in: [5, 250, 7] } }, { _id: -1 }],
  [{ _id: { $gt: 100 } }, { _id: 1 }],
  [
    { a: { $gt: 'a' }, b: { $gt: 3 } },
    { b: 1, _id: -1 },
  ],
]
const indexSets: Record<string, 1 | -1>[][] = [
  [{ a: 1, b: 1, c: 1 }],
  [{ a: -1, b: -1, c: -1 }],
  [{ a: 1, b: -1, c: 1 }, { c: -1 }, { b: 1, a: -1 }],
  [
    { b: 1, c: -1 },
    { a: -1, b: 1, c: -1 },
  ],
]

test.each(queries)('%j sorted by %j gives the same with every set of indexes', async (filter, sort) => {
  const plain = database.collection()
  await plain.insertMany(stored)
  const answer = (things: typeof plain) => things.find(filter).sort(sort).toArray()
  const keysOf = (documents: Document[]) => documents.map((one) => Object.keys(sort).map((path) => one[path]))
  const idsOf = (documents: Document[]) => documents.map(({ _id }) => Number(_id)).sort((x, y) => x - y)
  const expected = await answer(plain)

  for (const indexes of indexSets) {
    const things = database.collection()
    await things.insertMany(stored)
    for (const index of indexes) await addIndex(things, index)
    const found = await answer(things)
    expect(keysOf(found)).toEqual(keysOf(expected))
    expect(idsOf(found)).toEqual(idsOf(expected))
    expect(await things.countDocuments(filter)).toBe(expected.length)
  }
})

test('a dropped collection is empty at once and its space is used again', async () => {
  const things = database.collection()
  await addIndex(things, { n: 1 })
  await things.insertMany(Array.from({ length: 1000 }, (_, n) => ({ _id: n, n })))

  expect(await things.drop()).toBe(true)

  expect(await things.find().toArray()).toEqual([])
  await things.insertOne({ _id: 1, n: 1 })
  expect(await things.find({ n: { $gte: 0 } }).toArray()).toEqual([{ _id: 1, n: 1 }])
  expect(await things.indexes()).toHaveLength(1)
})

test('collections are created, once more without harm, listed by name and dropped with their database', async () => {
  const db = database.client.db('listed')
  await db.createCollection('one')
  await db.createCollection('one')
  await db.collection('two').insertOne({})

  expect((await db.listCollections().toArray()).map(({ name }) => name).sort()).toEqual(['one', 'two'])
  expect(await db.listCollections({ name: 'two' }, { nameOnly: true }).toArray()).toMatchObject([
    { name: 'two', type: 'collection' },
  ])
  await db.dropDatabase()
  expect(await db.listCollections().toArray()).toEqual([])
})

test('logical databases do not see each other', async () => {
  const [one, two] = [database.collection(), database.collection()]
  await one.insertOne({ _id: 1 })

  expect(await two.findOne()).toBeNull()
})
