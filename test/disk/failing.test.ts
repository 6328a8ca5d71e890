import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mongo } from 'mongoose'
import { buildProduct, type Program, startDatabase } from '../support/programs'

/**
 * Run by `npm run test:disk`, which needs strace: it answers system calls of the database with an error. The documents are
 * large enough that the log is written back, and so read, several times.
 */
const WRITERS = 4
const DOCUMENTS_PER_WRITER = 70
const DOCUMENT_BYTES = 150_000
/** Calls are counted by thread: how many documents it takes until one fails is for the machine to say. */
const ROUNDS_MAX = 5

type Thing = { _id: string; n: number; text: string }
type Things = mongo.Collection<Thing>

let folder: string
let database: Program
let client: mongo.MongoClient

jest.setTimeout(120_000)
beforeAll(() => {
  if (spawnSync('strace', ['--version']).error) {
    throw new Error('strace is not installed: a disk that fails cannot be played here.')
  }
  buildProduct()
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signalpost-failing-disk-'))
  mkdirSync(join(folder, 'database'))
})
afterEach(async () => {
  await client.close()
  await database.end('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function start(runner: string[] = []): Promise<Things> {
  database = await startDatabase({ dataDir: folder, logFile: join(folder, 'database.log'), runner })
  client = await mongo.MongoClient.connect(database.ready, { serverSelectionTimeoutMS: 1_000 })
  return client.db('disk').collection('things')
}

/** Lets some of those calls fail that go to the files of the database. */
function failing(file: string, calls: string): string[] {
  const path = join(folder, 'database', file)
  const shown = ['-e', `trace=${calls.split(':')[0]}`, '-e', 'status=failed', '-o', join(folder, 'trace')]
  return ['strace', '-D', '-f', '-P', path, ...shown, '-e', `inject=${calls}`]
}

function hasFailed(): boolean {
  return readFileSync(join(folder, 'trace'), 'utf8').includes('INJECTED')
}

/** Inserts documents and changes each once; gives what was acknowledged, which is not always all. */
async function write(things: Things, round: number): Promise<Map<string, number>> {
  const acknowledged = new Map<string, number>()
  const attempt = (id: string, n: number, change: Promise<unknown>) =>
    change.then(
      () => acknowledged.set(id, n),
      () => undefined,
    )
  const writer = async (lane: number) => {
    for (let count = 0; count < DOCUMENTS_PER_WRITER; count += 1) {
      const id = `${round}-${lane}-${count}`
      const text = String(count % 10).repeat(DOCUMENT_BYTES)
      await attempt(id, 0, things.insertOne({ _id: id, n: 0, text }))
      if (acknowledged.has(id)) await attempt(id, 1, things.updateOne({ _id: id }, { $set: { n: 1 } }))
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, (_, lane) => writer(lane)))
  return acknowledged
}

// Writing the log back takes 12,000 calls: where more of them than one fail, it never comes to its end, and each commit begins it anew.
test.each([
  ['reads of the log', 'signalpost.db-wal', 'pread64:error=EIO:when=300+40000'],
  ['writes to the log', 'signalpost.db-wal', 'pwrite64:error=EIO:when=200+1000'],
  ['syncs of the log', 'signalpost.db-wal', 'fsync,fdatasync:error=EIO:when=20+20'],
  ['reads of the file', 'signalpost.db', 'pread64:error=EIO:when=8+5'],
  ['writes to the file', 'signalpost.db', 'pwrite64:error=EIO:when=50+40000'],
  ['syncs of the file', 'signalpost.db', 'fsync,fdatasync:error=EIO:when=2+2'],
])(
  'when %s fail now and then, nothing that was acknowledged is lost or spoilt',
  async (_name, file, calls) => {
    const things = await start(failing(file, calls))
    await things.createIndexes([{ key: { n: 1, _id: 1 } }])
    const acknowledged = await write(things, 1)
    let rounds = 1
    while (!hasFailed() && rounds < ROUNDS_MAX) {
      rounds += 1
      for (const [id, n] of await write(things, rounds)) acknowledged.set(id, n)
    }
    await client.close()
    await database.end('SIGKILL')

    const kept = await start()
    const found = await kept.find().toArray()
    const byIndex = await kept.find({ n: { $gte: 0 } }).toArray()

    const stored = new Map(found.map(({ _id, n }) => [_id, n]))
    expect(hasFailed()).toBe(true)
    expect(acknowledged.size).toBeGreaterThan((rounds * WRITERS * DOCUMENTS_PER_WRITER) / 2)
    expect([...acknowledged].filter(([id, n]) => (stored.get(id) ?? -1) < n)).toEqual([])
    expect(found.filter(({ text }) => text !== text.charAt(0).repeat(DOCUMENT_BYTES))).toEqual([])
    expect(new Set(byIndex.map(({ _id }) => _id))).toEqual(new Set(stored.keys()))
  },
)
