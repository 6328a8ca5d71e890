import { mongo } from 'mongoose'
import { addIndex, failureOf, openAnyDatabase } from './embeddedDatabase'

let database: Awaited<ReturnType<typeof openAnyDatabase>>
beforeAll(async () => (database = await openAnyDatabase()))
afterAll(async () => {
  await database.close()
  database.remove()
})

test('an insert without an _id gets one from the driver or the server', async () => {
  const things = database.collection()
  await things.insertOne({ a: 1 })
  await things.insertOne({ a: 2 }, { forceServerObjectId: true })

  const found = await things.find().toArray()

  expect(found.map(({ _id }) => _id instanceof mongo.ObjectId)).toEqual([true, true])
  expect(found.map((one) => Object.keys(one)[0])).toEqual(['_id', '_id'])
})

test('an unordered insert stores all but the duplicates and names them', async () => {
  const things = database.collection()
  await addIndex(things, { email: 1 }, { unique: true })
  const documents = [
    { _id: 1, email: 'a' },
    { _id: 1, email: 'b' },
    { _id: 3, email: 'a' },
    { _id: 4, email: 'd' },
  ]

  const failure = await failureOf(things.insertMany(documents, { ordered: false }))

  expect(failure['code']).toBe(11000)
  expect(failure['writeErrors']).toMatchObject([
    { index: 1, code: 11000 },
    { index: 2, code: 11000 },
  ])
  expect(failure['result']).toMatchObject({ insertedCount: 2 })
  expect((await things.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id)).toEqual([1, 4])
})

test('an ordered insert stops at the first duplicate', async () => {
  const things = database.collection()

  const failure = await failureOf(things.insertMany([{ _id: 1 }, { _id: 1 }, { _id: 2 }]))

  expect(failure['writeErrors']).toHaveLength(1)
  expect(await things.countDocuments()).toBe(1)
})

test('a unique violation has the code and the words of MongoDB, but tells no values', async () => {
  const things = database.collection()
  await addIndex(things, { a: 1, 'b.c': -1 }, { unique: true, name: 'pair' })
  await things.insertOne({ _id: 1, a: 'x', b: { c: 2 } })

  const failure = await failureOf(things.insertOne({ _id: 2, a: 'x', b: { c: new mongo.Double(2) } }))

  expect(failure['code']).toBe(11000)
  expect(failure['message']).toBe(`E11000 duplicate key error collection: ${things.namespace} index: pair`)
})

test('a unique index holds for updates, upserts and findAndModify, and missing counts as null', async () => {
  const things = database.collection()
  await addIndex(things, { k: 1 }, { unique: true })
  await things.insertMany([{ _id: 1, k: 1 }, { _id: 2, k: 2 }, { _id: 3 }])
  const duplicate = { code: 11000 }

  await expect(things.updateOne({ _id: 2 }, { $set: { k: 1 } })).rejects.toMatchObject(duplicate)
  await expect(things.updateOne({ _id: 9 }, { $set: { k: 1 } }, { upsert: true })).rejects.toMatchObject(
    duplicate,
  )
  await expect(things.findOneAndUpdate({ _id: 2 }, { $set: { k: 1 } })).rejects.toMatchObject(duplicate)
  await expect(things.insertOne({ _id: 4, k: null })).rejects.toMatchObject(duplicate)
  await things.updateOne({ _id: 1 }, { $set: { k: 7 } })
  await things.updateOne({ _id: 2 }, { $set: { k: 1 } })
  expect(await things.countDocuments({ k: { $in: [1, 7, null] } })).toBe(3)
})

test('of many concurrent inserts of one key exactly one succeeds and the others keep their neighbours unharmed', async () => {
  const things = database.collection()
  await addIndex(things, { k: 1 }, { unique: true })

  const results = await Promise.allSettled(
    Array.from({ length: 60 }, (_, n) => things.insertOne({ _id: n, k: n % 3 === 0 ? 'same' : n })),
  )

  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(41)
  expect(await things.countDocuments({ k: 'same' })).toBe(1)
})

test('concurrent claims never take the same document twice', async () => {
  const things = database.collection()
  await addIndex(things, { state: 1, at: 1 })
  await things.insertMany(Array.from({ length: 50 }, (_, n) => ({ _id: n, state: 'new', at: n })))
  const claim = () =>
    things.findOneAndUpdate(
      { state: 'new' },
      { $set: { state: 'taken' } },
      { sort: { at: 1 }, returnDocument: 'after' },
    )

  const claimed = await Promise.all(Array.from({ length: 60 }, claim))

  const ids = claimed.flatMap((one) => (one ? [one._id] : []))
  expect(new Set(ids).size).toBe(50)
  expect(ids).toHaveLength(50)
})

test('concurrent increments all count, also where no index leads to the document', async () => {
  const things = database.collection()
  for (let group = 0; group < 3; group++) {
    await things.insertMany(
      Array.from({ length: 1000 }, (_, n) => ({
        _id: group * 1000 + n,
        name: `name ${group * 1000 + n}`,
        n: 0,
      })),
    )
  }

  await Promise.all(
    Array.from({ length: 20 }, () => things.updateOne({ name: 'name 2999' }, { $inc: { n: 1 } })),
  )

  expect(await things.findOne({ _id: 2999 })).toMatchObject({ n: 20 })
})

test('a bulk of different writes is carried out in order', async () => {
  const things = database.collection()

  const result = await things.bulkWrite([
    { insertOne: { document: { _id: 1, n: 1 } } },
    { updateOne: { filter: { _id: 1 }, update: { $inc: { n: 1 } } } },
    { updateOne: { filter: { _id: 2 }, update: { $set: { n: 9 } }, upsert: true } },
    { deleteOne: { filter: { n: 2 } } },
  ])

  expect(result).toMatchObject({ insertedCount: 1, modifiedCount: 1, upsertedCount: 1, deletedCount: 1 })
  expect(await things.find().toArray()).toEqual([{ _id: 2, n: 9 }])
})

test('an ordered bulk of updates stops at its error, an unordered one goes on', async () => {
  const things = database.collection()
  await things.insertMany([
    { _id: 1, a: 'x' },
    { _id: 2, a: 1 },
  ])
  const operations = [1, 2].map((_id) => ({ updateOne: { filter: { _id }, update: { $inc: { a: 1 } } } }))

  await expect(things.bulkWrite(operations)).rejects.toMatchObject({ code: 14 })
  expect(await things.findOne({ _id: 2 })).toMatchObject({ a: 1 })
  await expect(things.bulkWrite(operations, { ordered: false })).rejects.toMatchObject({ code: 14 })
  expect(await things.findOne({ _id: 2 })).toMatchObject({ a: 2 })
})

test('of many statements, each about another document, those that fit change theirs, and the others none', async () => {
  const things = database.collection()
  await things.insertMany(Array.from({ length: 600 }, (_, n) => ({ _id: n, odd: n % 2 })))
  const inc = { $inc: { n: 1 } }
  const operations = Array.from({ length: 700 }, (_, n) => ({
    updateOne: { filter: { _id: n, odd: 1 }, update: inc },
  }))
  const missing = { updateOne: { filter: { _id: -1, odd: 1 }, update: inc, upsert: true } }

  const result = await things.bulkWrite([...operations, missing])

  expect(result).toMatchObject({ matchedCount: 300, modifiedCount: 300, upsertedIds: { 700: -1 } })
  expect(await things.countDocuments({ odd: 1, n: 1 })).toBe(301)
  expect(await things.countDocuments({ n: { $exists: true } })).toBe(301)
})

test('of many statements one takes a unique value that another gave up only where it comes behind', async () => {
  const things = database.collection()
  await addIndex(things, { email: 1 }, { unique: true })
  await things.insertMany([
    { _id: 1, email: 'a' },
    { _id: 2, email: 'b' },
  ])
  const move = (_id: number, email: string) => ({
    updateOne: { filter: { _id }, update: { $set: { email } } },
  })

  const failure = await failureOf(things.bulkWrite([move(1, 'b'), move(2, 'c')], { ordered: false }))
  const afterwards = await things.bulkWrite([move(2, 'd'), move(1, 'c')], { ordered: false })

  expect(failure['writeErrors']).toMatchObject([{ index: 0, code: 11000 }])
  expect(failure['result']).toMatchObject({ modifiedCount: 1 })
  expect(afterwards).toMatchObject({ modifiedCount: 2 })
  expect(await things.find().sort({ email: 1 }).toArray()).toEqual([
    { _id: 1, email: 'c' },
    { _id: 2, email: 'd' },
  ])
})

test('of many statements each moves its document along every index', async () => {
  const things = database.collection()
  await addIndex(things, { state: 1, n: -1 })
  await addIndex(things, { n: 1 })
  const all = Array.from({ length: 600 }, (_, n) => n)
  await things.insertMany(all.map((n) => ({ _id: n, state: 'new', n })))

  await things.bulkWrite(
    all.map((n) => ({
      updateOne: {
        filter: { _id: n },
        update: n % 3 === 0 ? { $unset: { state: 1 } } : { $set: { state: 'done', n: n + 1_000 } },
      },
    })),
    { ordered: false },
  )

  expect(await things.countDocuments({ state: 'new' })).toBe(0)
  expect(await things.countDocuments({ state: null, n: { $lt: 1_000 } })).toBe(200)
  expect(await things.countDocuments({ state: 'done' })).toBe(400)
  expect(await things.countDocuments({ n: { $gte: 1_000 } })).toBe(400)
  expect(await things.countDocuments({ n: { $lt: 1_000 } })).toBe(200)
})

test('deletes take one or all', async () => {
  const things = database.collection()
  await things.insertMany(Array.from({ length: 3000 }, (_, n) => ({ _id: n, odd: n % 2 })))

  expect(await things.deleteOne({ odd: 1 })).toMatchObject({ deletedCount: 1 })
  expect(await things.deleteMany({ odd: 1 })).toMatchObject({ deletedCount: 1499 })
  expect(await things.deleteMany({})).toMatchObject({ deletedCount: 1500 })
  expect(await things.countDocuments()).toBe(0)
})

test('findOneAndUpdate gives the document before or after, in the order and projection asked for', async () => {
  const things = database.collection()
  await things.insertMany([
    { _id: 1, n: 1 },
    { _id: 2, n: 2 },
  ])

  expect(await things.findOneAndUpdate({}, { $inc: { n: 10 } }, { sort: { n: -1 } })).toEqual({
    _id: 2,
    n: 2,
  })
  expect(
    await things.findOneAndUpdate(
      { _id: 1 },
      { $set: { m: 1 } },
      { returnDocument: 'after', projection: { n: 0 } },
    ),
  ).toEqual({ _id: 1, m: 1 })
  expect(await things.findOneAndUpdate({ _id: 9 }, { $set: { m: 1 } })).toBeNull()
})

test('findOneAndUpdate upserts, and tells so', async () => {
  const things = database.collection()
  const options = { upsert: true, includeResultMetadata: true } as const

  const made = await things.findOneAndUpdate(
    { _id: 1 },
    { $set: { n: 1 } },
    { ...options, returnDocument: 'after' },
  )
  const found = await things.findOneAndUpdate({ _id: 1 }, { $set: { n: 2 } }, options)

  expect(made).toMatchObject({
    value: { _id: 1, n: 1 },
    lastErrorObject: { n: 1, updatedExisting: false, upserted: 1 },
  })
  expect(found).toMatchObject({ value: { _id: 1, n: 1 }, lastErrorObject: { n: 1, updatedExisting: true } })
})

test('findOneAndDelete gives what it took', async () => {
  const things = database.collection()
  await things.insertMany([{ _id: 1 }, { _id: 2 }])

  expect(await things.findOneAndDelete({}, { sort: { _id: -1 } })).toEqual({ _id: 2 })
  expect(await things.countDocuments()).toBe(1)
})

test('writes without acknowledgement are carried out', async () => {
  const things = database.collection()
  await things.insertOne({ _id: 1 }, { writeConcern: { w: 0 } })
  const isThere = async () => (await things.countDocuments({ _id: 1 })) === 1
  for (let attempt = 0; attempt < 100 && !(await isThere()); attempt++) continue

  expect(await isThere()).toBe(true)
})

test('a document of 16 MB is stored, a larger one is refused', async () => {
  const things = database.collection()
  const largest = 16 * 1024 * 1024 - 30
  await things.insertOne({ _id: 1, t: 'x'.repeat(largest) })

  await expect(things.updateOne({ _id: 1 }, { $set: { u: 'x'.repeat(100) } })).rejects.toMatchObject({
    code: 10334,
  })
  expect(await things.countDocuments({ u: { $exists: false } })).toBe(1)
})
