import mongoose from 'mongoose'
import { openAnyDatabase } from './embeddedDatabase'

let database: Awaited<ReturnType<typeof openAnyDatabase>>
let connection: mongoose.Connection
beforeAll(async () => {
  database = await openAnyDatabase()
  connection = await mongoose.createConnection(database.uri, { dbName: 'models' }).asPromise()
})
afterAll(async () => {
  await connection.close()
  await database.close()
  database.remove()
})

const schema = new mongoose.Schema(
  {
    _id: String,
    email: String,
    state: String,
    count: Number,
    tags: [String],
    steps: [new mongoose.Schema({ body: String }, { _id: false })],
    raw: Buffer,
  },
  { timestamps: true },
)
  .index({ email: 1 }, { unique: true })
  .index({ state: 1 })

test('a model creates its collection and indexes, and once more without harm', async () => {
  const Person = connection.model('Person', schema)
  await Person.init()
  await Person.syncIndexes()
  await Person.createCollection()

  expect(Object.keys(await Person.collection.indexInformation())).toEqual(['_id_', 'email_1', 'state_1'])
})

test('a document is created, changed by save and read back', async () => {
  const Contact = connection.model('Contact', schema)
  await Contact.init()
  const contact = await Contact.create({
    _id: 'a',
    email: 'a@x',
    tags: ['one'],
    raw: Buffer.from([0, 255]),
  })
  contact.count = 3
  contact.tags.push('two')
  contact.steps.push({ body: 'hello' })
  contact.set('state', undefined)
  await contact.save()

  const found = await Contact.findById('a').lean()

  expect(found).toMatchObject({
    count: 3,
    tags: ['one', 'two'],
    steps: [{ body: 'hello' }],
    __v: 1,
  })
  expect(found?.createdAt).toBeInstanceOf(Date)
  expect(await Contact.exists({ email: 'a@x' })).toEqual({ _id: 'a' })
})

test('a stale save is refused by its version', async () => {
  const Stale = connection.model('Stale', schema)
  await Stale.create({ _id: 'a', email: 'a@x', tags: ['one', 'two'] })
  const [first, second] = [await Stale.findById('a').orFail(), await Stale.findById('a').orFail()]
  first.tags.splice(0, 1)
  await first.save()
  second.tags.splice(0, 1)

  await expect(second.save()).rejects.toThrow('No matching document found')
})

test('a unique violation reaches mongoose as such', async () => {
  const Unique = connection.model('Unique', schema)
  await Unique.init()
  await Unique.create({ _id: 'a', email: 'same' })

  await expect(Unique.create({ _id: 'b', email: 'same' })).rejects.toMatchObject({
    code: 11000,
  })
})

test('queries, bulk writes, cursors and aggregates of a model', async () => {
  const Item = connection.model('Item', schema)
  await Item.init()
  await Item.insertMany(
    Array.from({ length: 250 }, (_, n) => ({
      _id: `i${String(n).padStart(3, '0')}`,
      email: `e${n}`,
      state: n % 2 ? 'odd' : 'even',
      count: n,
    })),
  )
  await Item.bulkWrite([{ updateOne: { filter: { _id: 'i001' }, update: { $inc: { count: 1000 } } } }])
  let total = 0
  for await (const { count } of Item.find({ state: 'odd' })
    .sort({ _id: 1 })
    .select('count')
    .cursor({ batchSize: 20 }))
    total += count ?? 0

  expect(total).toBe(16625)
  expect(await Item.countDocuments({ count: { $gte: 249 } })).toBe(2)
  expect(
    await Item.aggregate([{ $group: { _id: '$state', n: { $sum: 1 } } }, { $sort: { _id: 1 } }]),
  ).toEqual([
    { _id: 'even', n: 125 },
    { _id: 'odd', n: 125 },
  ])
  expect(
    await Item.findOneAndUpdate(
      { state: 'odd' },
      { $set: { state: 'done' } },
      { sort: { count: -1 }, returnDocument: 'after' },
    ).lean(),
  ).toMatchObject({ _id: 'i001', state: 'done' })
  expect(await Item.deleteMany({ state: 'even' })).toMatchObject({ deletedCount: 125 })
})
