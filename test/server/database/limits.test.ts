import { mongo } from 'mongoose'
import { openDatabase } from './embeddedDatabase'

let database: Awaited<ReturnType<typeof openDatabase>>
beforeAll(async () => (database = await openDatabase()))
afterAll(async () => {
  await database.close()
  database.remove()
})

test('what a cursor has not read yet of a dropped collection is refused, also when it was made anew', async () => {
  const things = database.collection()
  const documents = Array.from({ length: 600 }, (_, n) => ({ _id: n }))
  await things.insertMany(documents)
  const cursor = things.find().sort({ _id: 1 }).batchSize(300)
  await cursor.next()

  await things.drop()
  await things.insertMany(documents)

  await expect(cursor.toArray()).rejects.toMatchObject({ code: 175 })
  expect(await things.countDocuments()).toBe(600)
})

test('a cursor is not read as one of another collection', async () => {
  const things = database.collection()
  await things.insertMany(Array.from({ length: 30 }, (_, n) => ({ _id: n })))
  const db = database.client.db(things.dbName)
  const { cursor } = await db.command({ find: 'things', batchSize: 5 })
  const getMore = mongo.Long.fromBigInt(BigInt(cursor.id))

  await expect(db.command({ getMore, collection: 'others' })).rejects.toMatchObject({ code: 43 })

  expect((await db.command({ getMore, collection: 'things' }))['cursor'].nextBatch).toHaveLength(25)
})

test('distinct values that are more than a reply can hold are refused', async () => {
  const things = database.collection()
  for (let n = 0; n < 17; n++) await things.insertOne({ text: `${n}${'x'.repeat(1024 * 1024)}` })

  await expect(things.distinct('text')).rejects.toMatchObject({ code: 10334 })
})

test('a thousand documents are inserted by one command', async () => {
  const client = await mongo.MongoClient.connect(database.uri, { monitorCommands: true })
  const inserts: unknown[] = []
  client.on('commandStarted', ({ commandName }) => {
    if (commandName === 'insert') inserts.push(commandName)
  })

  await client
    .db('thousand')
    .collection('things')
    .insertMany(Array.from({ length: 1_000 }, () => ({})))

  await client.close()
  expect(inserts).toHaveLength(1)
})

test('more documents in one command than are announced are refused, and none is stored', async () => {
  const things = database.collection()
  const documents = Array.from({ length: 1002 }, (_, _id) => ({ _id }))

  const insert = database.client.db(things.dbName).command({ insert: 'things', documents })

  await expect(insert).rejects.toMatchObject({ code: 2 })
  expect(await things.countDocuments()).toBe(0)
})

test('distinct values of arrays in arrays, and groups by very long values, are refused', async () => {
  const things = database.collection()
  await things.insertOne({ list: [[1]], text: 'x'.repeat(2000) })

  await expect(things.distinct('list')).rejects.toMatchObject({ code: 2 })
  await expect(things.aggregate([{ $group: { _id: '$text' } }]).toArray()).rejects.toMatchObject({ code: 2 })
})

test('of large documents no more are read than are answered with, however many are asked for', async () => {
  const things = database.collection()
  const text = 'x'.repeat(1024 * 1024)
  for (let group = 0; group < 3; group++)
    await things.insertMany(Array.from({ length: 10 }, (_, item) => ({ _id: group * 10 + item, text })))
  const cursor = things
    .find({}, { projection: { text: 0 } })
    .sort({ _id: 1 })
    .limit(30)

  await cursor.next()
  const answered = 1 + cursor.bufferedCount()
  await things.deleteMany({ _id: { $gte: 10 } })

  expect(answered).toBeLessThanOrEqual(5)
  expect(await cursor.toArray()).toHaveLength(9)
})
