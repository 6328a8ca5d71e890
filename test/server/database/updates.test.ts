import { mongo } from 'mongoose'
import { addIndex, failureOf, isOtherServer, openAnyDatabase, type Document } from './embeddedDatabase'

let database: Awaited<ReturnType<typeof openAnyDatabase>>
beforeAll(async () => (database = await openAnyDatabase()))
afterAll(async () => {
  await database.close()
  database.remove()
})

type UpdateCase = [name: string, before: Document, update: mongo.Document, after: Document]

test.each<UpdateCase>([
  [
    '$set replaces and adds fields in the order of their names',
    { a: 1 },
    { $set: { c: 3, b: 2, a: 'x' } },
    { a: 'x', b: 2, c: 3 },
  ],
  ['$set makes the objects on its way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  ['$set of the same _id is fine', {}, { $set: { _id: 1, a: 1 } }, { a: 1 }],
  ['$unset takes a field away', { a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }],
  ['$unset reaches inside', { a: { b: 1, c: 2 } }, { $unset: { 'a.b': 1 } }, { a: { c: 2 } }],
  ['$unset of something missing changes nothing', { a: 1 }, { $unset: { 'a.b.c': 1, z: 1 } }, { a: 1 }],
  ['$inc adds and starts at the amount', { a: 1 }, { $inc: { a: 2, b: -3 } }, { a: 3, b: -3 }],
  ['$inc of an integer by a fraction', { a: 1 }, { $inc: { a: 0.5 } }, { a: 1.5 }],
  ['$min keeps the lesser', { a: 5, b: 5 }, { $min: { a: 3, b: 7, c: 1 } }, { a: 3, b: 5, c: 1 }],
  ['$max keeps the greater', { a: 5, b: 5 }, { $max: { a: 3, b: 7, c: 1 } }, { a: 5, b: 7, c: 1 }],
  [
    '$min and $max compare across types',
    { a: 5, b: 5 },
    { $min: { a: 'x' }, $max: { b: 'x' } },
    { a: 5, b: 'x' },
  ],
  ['$push adds one value', { a: [1] }, { $push: { a: [2], b: 1 } }, { a: [1, [2]], b: [1] }],
  ['$push adds each', { a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
  ['$push keeps the last ones', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
  ['$push keeps the first ones', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: 2 } } }, { a: [1, 2] }],
  ['$push keeps none', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: 0 } } }, { a: [] }],
  [
    '$addToSet adds what is not there',
    { a: [1, { b: 1 }] },
    { $addToSet: { a: { b: 1 }, c: 1 } },
    { a: [1, { b: 1 }], c: [1] },
  ],
  ['$addToSet adds each once', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
  ['$pull takes equal items', { a: [1, 2, 1, '1'] }, { $pull: { a: 1 } }, { a: [2, '1'] }],
  ['$pull leaves what is inside of items', { a: [[1], 1, [[1]]] }, { $pull: { a: 1 } }, { a: [[1], [[1]]] }],
  ['$pull takes whole arrays', { a: [[1], 1, [[1]]] }, { $pull: { a: [1] } }, { a: [1, [[1]]] }],
  ['$pull of a missing field changes nothing', { b: 1 }, { $pull: { a: 1 } }, { b: 1 }],
  ['$setOnInsert does nothing to a document that is there', { a: 1 }, { $setOnInsert: { b: 1 } }, { a: 1 }],
  [
    'several operators at once',
    { a: 1, b: [1] },
    { $inc: { a: 1 }, $push: { b: 2 }, $set: { c: 1 }, $unset: { d: 1 } },
    { a: 2, b: [1, 2], c: 1 },
  ],
])('update: %s', async (_name, before, update, after) => {
  const things = database.collection()
  await things.insertOne({ ...before, _id: 1 })

  await things.updateOne({ _id: 1 }, update)

  expect(await things.findOne()).toEqual({ ...after, _id: 1 })
  expect(Object.keys((await things.findOne()) ?? {}).filter((name) => name !== '_id')).toEqual(
    Object.keys(after),
  )
})

test.each<[string, Document, mongo.Document, number, string]>([
  ['$inc on a string', { a: 'x' }, { $inc: { a: 1 } }, 14, 'Cannot increment a value of type string'],
  ['$inc by a string', { a: 1 }, { $inc: { a: 'x' } }, 14, 'Cannot increment with a value of type string'],
  [
    '$inc beyond a long',
    { a: mongo.Long.MAX_VALUE },
    { $inc: { a: 1 } },
    2,
    'Failed to apply $inc operations',
  ],
  [
    'two changes of one path',
    {},
    { $set: { a: 1 }, $inc: { a: 1 } },
    40,
    "Updating 'a' would create a conflict at 'a'",
  ],
  ['a change above another', {}, { $set: { 'a.b': 1, a: 1 } }, 40, "would create a conflict at 'a'"],
  ['a change of the _id', {}, { $set: { _id: 2 } }, 66, "would modify the immutable field '_id'"],
  ['an _id taken away', {}, { $unset: { _id: 1 } }, 66, "would modify the immutable field '_id'"],
  ['$push on a scalar', { a: 1 }, { $push: { a: 1 } }, 2, 'must be an array but is of type int'],
  ['$pull on a scalar', { a: 1 }, { $pull: { a: 1 } }, 2, 'must be an array'],
  ['$addToSet on a scalar', { a: 1 }, { $addToSet: { a: 1 } }, 2, 'must be an array'],
  [
    'a path through a scalar',
    { a: 1 },
    { $set: { 'a.b': 1 } },
    28,
    "Cannot create field 'b' in a value of type int",
  ],
  [
    'a name on an array',
    { a: [1] },
    { $set: { 'a.b': 1 } },
    28,
    "Cannot create field 'b' in a value of type array",
  ],
])('update: %s is refused and changes nothing', async (_name, before, update, code, message) => {
  const things = database.collection()
  await things.insertOne({ ...before, _id: 1 })

  const failure = await failureOf(things.updateOne({ _id: 1 }, update))

  expect(failure['code']).toBe(code)
  if (!isOtherServer) expect(failure['message']).toContain(message)
  expect(await things.findOne({}, { promoteValues: true })).toMatchObject({ _id: 1 })
})

test('numbers keep or widen their type as MongoDB does', async () => {
  const things = database.collection()
  await things.insertOne({
    _id: 1,
    small: new mongo.Int32(2147483647),
    long: mongo.Long.fromNumber(1),
    whole: new mongo.Double(1),
  })

  await things.updateOne({ _id: 1 }, { $inc: { small: 1, long: 1, whole: 1 } })

  const found = await things.findOne({}, { promoteValues: false })
  expect(found).toMatchObject({
    small: mongo.Long.fromNumber(2147483648),
    long: mongo.Long.fromNumber(2),
    whole: new mongo.Double(2),
  })
})

test('counts tell matched from modified', async () => {
  const things = database.collection()
  await things.insertMany([
    { _id: 1, a: 1 },
    { _id: 2, a: 2 },
    { _id: 3, a: 3 },
  ])

  expect(await things.updateMany({ a: { $gte: 2 } }, { $set: { a: 3 } })).toMatchObject({
    matchedCount: 2,
    modifiedCount: 1,
  })
  expect(await things.updateOne({ a: 3 }, { $inc: { a: 1 } })).toMatchObject({
    matchedCount: 1,
    modifiedCount: 1,
  })
  expect(await things.updateOne({ a: 99 }, { $set: { a: 1 } })).toMatchObject({
    matchedCount: 0,
    upsertedCount: 0,
  })
})

test('updateMany visits every document once though it moves them along the index it reads', async () => {
  const things = database.collection()
  await addIndex(things, { n: 1 })
  for (let group = 0; group < 4; group++) {
    await things.insertMany(Array.from({ length: 1000 }, (_, n) => ({ _id: group * 1000 + n, n })))
  }

  const result = await things.updateMany({ n: { $gte: 0 } }, { $inc: { n: 500 } })

  expect(result).toMatchObject({ matchedCount: 4000, modifiedCount: 4000 })
  expect(await things.countDocuments({ n: { $gte: 500, $lt: 1500 } })).toBe(4000)
})

test('an update of many that fails on one changes none of them', async () => {
  const things = database.collection()
  await things.insertMany([
    { _id: 1, a: 1 },
    { _id: 2, a: 'x' },
  ])

  await expect(things.updateMany({}, { $inc: { a: 1 } })).rejects.toMatchObject({ code: 14 })

  expect(await things.find().sort({ _id: 1 }).toArray()).toEqual([
    { _id: 1, a: 1 },
    { _id: 2, a: 'x' },
  ])
})

test('an upsert inserts what the filter demands, the update and $setOnInsert', async () => {
  const things = database.collection()
  const filter = { _id: 'k', 'a.b': 1, c: { $eq: 2 }, d: { $gt: 3 }, $and: [{ e: 5 }] }

  const first = await things.updateOne(
    filter,
    { $set: { f: 6 }, $inc: { n: 1 }, $setOnInsert: { g: 7 } },
    { upsert: true },
  )
  const second = await things.updateOne(
    { _id: 'k' },
    { $set: { f: 8 }, $setOnInsert: { g: 9 } },
    { upsert: true },
  )

  expect(first).toMatchObject({ upsertedId: 'k', upsertedCount: 1, matchedCount: 0, modifiedCount: 0 })
  expect(second).toMatchObject({ upsertedCount: 0, matchedCount: 1, modifiedCount: 1 })
  expect(await things.findOne()).toEqual({ _id: 'k', a: { b: 1 }, c: 2, e: 5, f: 8, g: 7, n: 1 })
})

test('an upsert without an _id makes one, the first field', async () => {
  const things = database.collection()

  const { upsertedId } = await things.updateOne({ a: 1 }, { $set: { b: 2 } }, { upsert: true })

  expect(upsertedId).toBeInstanceOf(mongo.ObjectId)
  expect(Object.keys((await things.findOne()) ?? {})).toEqual(['_id', 'a', 'b'])
})

test('an upsert with another _id than its filter is refused', async () => {
  const things = database.collection()

  await expect(things.updateOne({ _id: 1 }, { $set: { _id: 2 } }, { upsert: true })).rejects.toMatchObject({
    code: 66,
  })
})
