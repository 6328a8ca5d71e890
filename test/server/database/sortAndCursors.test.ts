import { mongo } from 'mongoose'
import { addIndex, openAnyDatabase, type Document } from './embeddedDatabase'

let database: Awaited<ReturnType<typeof openAnyDatabase>>
beforeAll(async () => (database = await openAnyDatabase()))
afterAll(async () => {
  await database.close()
  database.remove()
})

test('types sort in the order of MongoDB, missing as null, with and without an index', async () => {
  const ordered = [
    null,
    -Infinity,
    mongo.Long.fromString('-9223372036854775808'),
    -1.5,
    0,
    mongo.Long.fromString('9007199254740991'),
    9007199254740992,
    mongo.Long.fromString('9007199254740993'),
    mongo.Long.fromString('9223372036854775807'),
    Infinity,
    '',
    'A',
    'a',
    'a\0b',
    'ab',
    'é',
    '😀',
    {},
    { a: 1 },
    { a: 1, b: 1 },
    { a: 2 },
    { b: 0 },
    { a: 'x' },
    new mongo.Binary(Buffer.from('z')),
    new mongo.Binary(Buffer.from('ab')),
    new mongo.ObjectId('000000000000000000000001'),
    new mongo.ObjectId('ffffffffffffffffffffffff'),
    false,
    true,
    new Date(-1),
    new Date(0),
    new Date('2026-01-01'),
  ]
  const things = database.collection()
  const shuffled = ordered
    .map((value, rank) => ({ rank, value }))
    .sort((a, b) => ((a.rank * 17) % 31) - ((b.rank * 17) % 31))
  await things.insertMany(shuffled)
  const ranks = async (direction: 1 | -1) =>
    (await things.find().sort({ value: direction }).toArray()).map(({ rank }: Document) => rank)
  const upwards = ordered.map((_, rank) => rank)

  expect(await ranks(1)).toEqual(upwards)
  expect(await ranks(-1)).toEqual(upwards.toReversed())
  await addIndex(things, { value: 1 })
  expect(await ranks(1)).toEqual(upwards)
  expect(await ranks(-1)).toEqual(upwards.toReversed())
})

test('sorting by a field that has an array is refused', async () => {
  const things = database.collection()
  await things.insertMany([
    { _id: 'one', v: 3 },
    { _id: 'many', v: [5, 1] },
  ])

  await expect(things.find().sort({ v: 1 }).toArray()).rejects.toMatchObject({ code: 67 })
  expect(await things.find({ v: 3 }).sort({ v: 1 }).toArray()).toEqual([{ _id: 'one', v: 3 }])
})

test('a sort by several fields breaks ties by the next field', async () => {
  const things = database.collection()
  await things.insertMany([
    { _id: 1, a: 1, b: 1 },
    { _id: 2, a: 2, b: 1 },
    { _id: 3, a: 1, b: 2 },
  ])

  expect((await things.find().sort({ a: -1, b: 1 }).toArray()).map(({ _id }) => _id)).toEqual([2, 1, 3])
  expect((await things.find().sort({ a: 1, b: -1 }).limit(2).toArray()).map(({ _id }) => _id)).toEqual([3, 1])
})

test('a sort that no index serves is refused beyond its memory, and served with a limit', async () => {
  const things = database.collection()
  const text = 'x'.repeat(1024 * 1024)
  for (let group = 0; group < 4; group++) {
    await things.insertMany(Array.from({ length: 10 }, (_, item) => ({ n: -(group * 10 + item), text })))
  }

  await expect(things.find().sort({ n: 1 }).toArray()).rejects.toMatchObject({ code: 292 })
  expect(await things.findOne({}, { sort: { n: 1 }, projection: { _id: 0, n: 1 } })).toEqual({ n: -39 })
})

test('a cursor gives every document once, in batches, while others are written and deleted', async () => {
  const things = database.collection()
  await things.insertMany(Array.from({ length: 950 }, (_, n) => ({ _id: n })))
  const cursor = things.find().sort({ _id: 1 }).batchSize(100)
  const seen: unknown[] = []
  for await (const { _id } of cursor) {
    seen.push(_id)
    if (_id === 150) await things.deleteMany({ _id: { $gte: 500, $lt: 600 } })
    if (_id === 250) await things.insertOne({ _id: 249.5 })
  }

  const expected = Array.from({ length: 950 }, (_, n) => n).filter((n) => n < 500 || n >= 600)
  expect(seen).toEqual(expected)
})

test('the batch size and the limit are kept', async () => {
  const things = database.collection()
  await things.insertMany(Array.from({ length: 30 }, (_, n) => ({ _id: n })))
  const cursor = things.find().limit(25).batchSize(10)
  await cursor.next()

  expect(cursor.bufferedCount()).toBe(9)
  expect(await cursor.toArray()).toHaveLength(24)
})

test('a reply stays below the size of a message however large the documents are', async () => {
  const things = database.collection()
  const text = 'x'.repeat(9 * 1024 * 1024)
  for (let n = 0; n < 4; n++) await things.insertOne({ _id: n, text })

  expect((await things.find().toArray()).map(({ _id }) => _id)).toEqual([0, 1, 2, 3])
})

test('a killed cursor gives nothing more', async () => {
  const things = database.collection()
  await things.insertMany(Array.from({ length: 30 }, (_, n) => ({ _id: n })))
  const db = database.client.db(things.dbName)
  const { cursor } = await db.command({ find: 'things', batchSize: 5 })

  const killed = await db.command({
    killCursors: 'things',
    cursors: [mongo.Long.fromBigInt(BigInt(cursor.id)), mongo.Long.fromNumber(1)],
  })

  expect(String(killed['cursorsKilled'])).toBe(String(cursor.id))
  expect(String(killed['cursorsNotFound'])).toBe('1')
  await expect(
    db.command({ getMore: mongo.Long.fromBigInt(BigInt(cursor.id)), collection: 'things' }),
  ).rejects.toMatchObject({ code: 43 })
})
