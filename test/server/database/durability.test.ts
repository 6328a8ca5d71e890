import { mongo } from 'mongoose'
import { startDatabaseWorker } from '../../../server/database/startDatabaseWorker'
import { limitFileSize } from '../../support/limitFileSize'
import { buildPrograms, endOf } from './buildPrograms'
import { addIndex, openDatabase, type Document } from './embeddedDatabase'

let programs: Awaited<ReturnType<typeof buildPrograms>>
beforeAll(async () => (programs = await buildPrograms()))
afterAll(() => {
  programs.remove()
})

test('documents and indexes are there after a restart', async () => {
  const folder = programs.newFolder()
  const first = await openDatabase(folder)
  const things = first.client.db('kept').collection<Document>('things')
  await addIndex(things, { n: -1 }, { unique: true })
  await things.insertMany([
    { _id: 1, n: 1 },
    { _id: 2, n: 2 },
  ])
  await first.close()

  const second = await openDatabase(folder)
  const again = second.client.db('kept').collection<Document>('things')

  expect(
    await again
      .find({ n: { $gte: 1 } })
      .sort({ n: -1 })
      .toArray(),
  ).toEqual([
    { _id: 2, n: 2 },
    { _id: 1, n: 1 },
  ])
  await expect(again.insertOne({ n: 1 })).rejects.toMatchObject({ code: 11000 })
  await second.close()
})

test('the worker thread serves, closes when asked, and then says nothing', async () => {
  const folder = programs.newFolder()
  const worker = await startDatabaseWorker({ folder, workerPath: programs.workerPath })
  const ended: Error[] = []
  worker.onExit((error) => ended.push(error))
  const client = await mongo.MongoClient.connect(worker.uri)
  await client.db('kept').collection<Document>('things').insertOne({ _id: 1 })
  await client.close()

  await worker.close()

  expect(ended).toEqual([])
  const database = await openDatabase(folder)
  expect(await database.client.db('kept').collection('things').countDocuments()).toBe(1)
  await database.close()
})

test('closing answers what is under way', async () => {
  const database = await openDatabase(programs.newFolder())
  const things = database.collection()
  await things.insertOne({ _id: 0 })

  const writing = Promise.allSettled(Array.from({ length: 20 }, (_, n) => things.insertOne({ _id: n + 1 })))
  await things.findOne()
  await database.close()
  const results = await writing

  const again = await openDatabase(database.folder)
  const kept = await again.client.db(things.dbName).collection('things').countDocuments()
  expect(kept).toBeGreaterThanOrEqual(1 + results.filter(({ status }) => status === 'fulfilled').length)
  await again.close()
})

test('without room a write is answered with an error, what was there stays, and room makes it work again', async () => {
  const database = await openDatabase(programs.newFolder(), { sizeBytesMax: 4 * 1024 * 1024 })
  const things = database.collection()
  await addIndex(things, { n: 1 })
  await things.insertOne({ _id: 'small' })
  const text = 'x'.repeat(100_000)
  let stored = 0
  const fill = async () => {
    for (;;) {
      await things.insertMany([{ _id: stored, n: stored, text }])
      stored += 1
    }
  }

  await expect(fill()).rejects.toMatchObject({ code: 14031 })
  expect(await things.countDocuments({ n: { $gte: 0 } })).toBe(stored)
  const mixed = await Promise.allSettled([
    things.insertOne({ _id: 'large', text: text.repeat(20) }),
    things.updateOne({ _id: 'small' }, { $set: { m: 1 } }),
  ])
  expect(mixed.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  await things.deleteMany({ n: { $lt: 10 } })
  await things.insertOne({ _id: 'again', text })
  expect(await things.countDocuments()).toBe(stored - 8)
  await database.close()
})

test('what a failing disk does not take is answered with an error and undone, and all the rest is there after a restart', async () => {
  const folder = programs.newFolder()
  const { child, uri } = await programs.startProcess(folder, limitFileSize(3_000))
  const client = await mongo.MongoClient.connect(uri)
  const things = client.db('full').collection<Document>('things')
  await addIndex(things, { n: 1 })
  const stored: number[] = []
  const fillWith = async (text: string): Promise<void> => {
    await things.insertOne({ _id: stored.length, n: stored.length, text })
    stored.push(stored.length)
    return fillWith(text)
  }

  const fills = await Promise.allSettled([fillWith('x'.repeat(50_000)).catch(() => fillWith('x'))])
  const changes: PromiseSettledResult<unknown>[] = []
  for (const name of ['a', 'b', 'c']) {
    // Each has a connection then, and while the first is at work the others wait together, for one transaction.
    await Promise.all([things.findOne(), things.findOne(), things.findOne()])
    const together = [things.updateMany({}, { $set: { [name]: 1 } }), addIndex(things, { [name]: 1 })]
    changes.push(...(await Promise.allSettled([...together, things.insertOne({ [name]: 1 })])))
  }
  const indexes = await things.listIndexes().toArray()
  const found = await things.distinct('_id', { n: { $gte: 0 } })
  await client.close()
  child.kill('SIGTERM')
  const exitCode = await endOf(child)

  for (const result of [...fills, ...changes])
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 14031 } })
  expect(indexes.map(({ key }: { key: unknown }) => key)).toEqual([{ _id: 1 }, { n: 1 }])
  expect(found).toEqual(stored)
  expect(exitCode).toBe(0)
  const after = await openDatabase(folder)
  const kept = after.client.db('full').collection<Document>('things')
  expect(await kept.distinct('_id', { n: { $gte: 0 } })).toEqual(stored)
  await kept.insertOne({ _id: 'again' })
  await after.close()
})

/** Writes until the process is killed, and keeps what was acknowledged. */
async function writeUntilKilled(uri: string, round: number) {
  const client = await mongo.MongoClient.connect(uri, { serverSelectionTimeoutMS: 500 })
  const things = client.db('kill').collection<Document>('things')
  const counters = client.db('kill').collection<Document>('counters')
  const acknowledged: { inserted: string[]; deleted: string[]; upserted: string[]; increments: number } = {
    inserted: [],
    deleted: [],
    upserted: [],
    increments: 0,
  }
  const writer = async (lane: number) => {
    for (let n = 0; ; n++) {
      const id = `${round}-${lane}-${n}`
      await things.insertMany(
        [
          { _id: id, k: id, lane },
          { _id: `${id}-gone`, k: `${id}-gone`, lane },
        ],
        { ordered: false },
      )
      acknowledged.inserted.push(id)
      await things.deleteOne({ _id: `${id}-gone` })
      acknowledged.deleted.push(`${id}-gone`)
      await counters.updateOne({ _id: 'counter' }, { $inc: { n: 1 } }, { upsert: true })
      acknowledged.increments += 1
      await things.updateOne({ k: `${round}-upsert-${n}` }, { $setOnInsert: { lane } }, { upsert: true })
      acknowledged.upserted.push(`${round}-upsert-${n}`)
    }
  }
  const lanes = Promise.allSettled([0, 1, 2, 3].map(writer))
  return { client, acknowledged, lanes }
}

test('a process killed while writing loses nothing it has acknowledged, and its indexes agree with its documents', async () => {
  const folder = programs.newFolder()
  let increments = 0
  for (let round = 0; round < 4; round++) {
    const { child, uri } = await programs.startProcess(folder)
    const { client, acknowledged, lanes } = await writeUntilKilled(uri, round)
    const things = client.db('kill').collection<Document>('things')
    await addIndex(things, { k: 1 }, { unique: true })
    await addIndex(things, { lane: 1, _id: -1 })
    while (acknowledged.increments < 40 + round * 17) await things.findOne({ _id: 'nothing' })
    child.kill('SIGKILL')
    await endOf(child)
    await lanes
    increments += acknowledged.increments

    const after = await openDatabase(folder)
    // Where it finds a server again: without one the driver now and then waits for it without end as it closes.
    await client.close()
    const kept = after.client.db('kill').collection<Document>('things')
    const ids = new Set((await kept.find().toArray()).map(({ _id }) => _id))
    expect(acknowledged.inserted.filter((id) => !ids.has(id))).toEqual([])
    expect(acknowledged.deleted.filter((id) => ids.has(id))).toEqual([])
    expect(await kept.countDocuments({ k: { $in: acknowledged.upserted } })).toBe(
      new Set(acknowledged.upserted).size,
    )
    const counter = await after.client.db('kill').collection<Document>('counters').findOne()
    expect(counter?.['n']).toBeGreaterThanOrEqual(increments)
    increments = Number(counter?.['n'])
    for (const filter of [{ k: { $gte: '' } }, { lane: { $gte: 0 } }]) {
      expect(new Set((await kept.find(filter).toArray()).map(({ _id }) => _id))).toEqual(ids)
    }
    await after.close()
  }
}, 30_000)
