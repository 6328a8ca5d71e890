import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { startEmbeddedDatabase } from '../../../server/database/embedded/startEmbeddedDatabase'
import { checkData } from '../../../server/database/rescue/checkData'
import { saveData } from '../../../server/database/rescue/saveData'
import { makeFolder, openDatabase } from './embeddedDatabase'

const THINGS = 60
const TEXT = 'x'.repeat(500)
const PAGE_BYTES = 4096
const FRAME_BYTES = PAGE_BYTES + 24

let folder: string
beforeEach(() => (folder = makeFolder()))
afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** What a killed process leaves: the file, and a log with a transaction for each of the things. */
async function leaveData({ isClosedBefore = false } = {}): Promise<string> {
  const live = join(folder, 'live')
  if (isClosedBefore) await addThings(live, 200)
  const killed = join(folder, 'killed')
  mkdirSync(killed)
  const database = await openDatabase(live)
  const things = database.collection()
  for (let n = 0; n < THINGS; n += 1) await things.insertOne({ text: TEXT })
  for (const name of ['signalpost.db', 'signalpost.db-wal'])
    copyFileSync(join(live, name), join(killed, name))
  await database.close()
  return killed
}

async function addThings(data: string, count: number): Promise<void> {
  const database = await openDatabase(data)
  await database.collection().insertMany(Array.from({ length: count }, () => ({ text: TEXT })))
  await database.close()
}

async function countThings(data: string): Promise<number> {
  const database = await openDatabase(data)
  const count = await database.collection().countDocuments()
  await database.close()
  return count
}

/** Turns over the bits of one byte. */
function spoil(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ 255
  writeFileSync(path, bytes)
}

const wal = (data: string) => join(data, 'signalpost.db-wal')
const file = (data: string) => join(data, 'signalpost.db')

test.each<[string, (data: string) => void, RegExp]>([
  [
    'whose file was deleted',
    (data) => {
      rmSync(file(data))
    },
    /signalpost\.db is missing or empty, but its log .*-wal is not\..*npm run signalpost -- check/,
  ],
  [
    'whose file was emptied',
    (data) => {
      truncateSync(file(data))
    },
    /is missing or empty, but its log/,
  ],
  [
    'with a spoilt byte in the middle',
    (data) => {
      spoil(wal(data), 32 + 20 * FRAME_BYTES + 2_000)
    },
    /-wal is damaged: changes that were acknowledged cannot be read/,
  ],
  [
    'with a spoilt beginning',
    (data) => {
      spoil(wal(data), 17)
    },
    /-wal is damaged/,
  ],
])('a log %s is refused by a sentence, and left as it is', async (_what, harm, words) => {
  const data = await leaveData()
  harm(data)
  const before = readFileSync(wal(data))

  await expect(startEmbeddedDatabase({ folder: data })).rejects.toThrow(words)

  expect(readFileSync(wal(data)).equals(before)).toBe(true)
})

test('a log beside a file that it was not written for is refused', async () => {
  const data = await leaveData({ isClosedBefore: true })
  const other = join(folder, 'other')
  await addThings(other, 1)
  copyFileSync(file(other), file(data))

  await expect(startEmbeddedDatabase({ folder: data })).rejects.toThrow(/does not fit the database file/)
})

test.each<[string, (path: string) => void]>([
  [
    'cut off',
    (path) => {
      truncateSync(path, statSync(path).size - 1_000)
    },
  ],
  [
    'only partly on disk',
    (path) => {
      spoil(path, statSync(path).size - FRAME_BYTES - 100)
    },
  ],
])(
  'a log whose last transaction is %s, as a power failure leaves it, is taken up to there',
  async (_what, tear) => {
    const data = await leaveData()
    tear(wal(data))

    expect(await countThings(data)).toBe(THINGS - 1)
  },
)

test('of a file that was deleted everything is saved that its log holds', async () => {
  const data = await leaveData()
  rmSync(file(data))

  const saved = saveData(data, join(folder, 'saved'))

  expect(saved).toEqual({ collections: [{ namespace: 'test1.things', documents: THINGS }], unreadable: 0 })
  expect(await countThings(join(folder, 'saved'))).toBe(THINGS)
})

test('of a damaged log everything before the damage is saved', async () => {
  const data = await leaveData()
  spoil(wal(data), 32 + 100 * FRAME_BYTES + 2_000)

  const { collections, unreadable } = saveData(data, join(folder, 'saved'))

  expect(unreadable).toBe(0)
  expect(collections[0]?.documents).toBeGreaterThan(10)
  expect(await countThings(join(folder, 'saved'))).toBe(collections[0]?.documents)
})

test('a sound database is found sound, and is not changed by being looked at', async () => {
  const data = await leaveData({ isClosedBefore: true })
  const before = [file(data), wal(data)].map((path) => readFileSync(path))

  const check = checkData(data)

  expect(check).toEqual({
    problems: [],
    collections: [{ namespace: 'test1.things', documents: THINGS + 200 }],
  })
  expect(readdirSync(data).sort()).toEqual(['signalpost.db', 'signalpost.db-wal'])
  const after = [file(data), wal(data)].map((path) => readFileSync(path))
  expect(after.map((bytes, index) => before[index]?.equals(bytes))).toEqual([true, true])
})

test('a damaged page is found, and what lies elsewhere is saved', async () => {
  const data = join(folder, 'data')
  await addThings(data, 400)
  const bytes = readFileSync(file(data))
  const page = Math.floor(bytes.lastIndexOf(TEXT) / PAGE_BYTES)
  bytes.fill(0xff, page * PAGE_BYTES, (page + 1) * PAGE_BYTES)
  writeFileSync(file(data), bytes)

  const check = checkData(data)
  const saved = saveData(data, join(folder, 'saved'))

  expect(check.problems).not.toEqual([])
  expect(saved.unreadable).toBeGreaterThan(0)
  expect(saved.collections[0]?.documents).toBe(400 - saved.unreadable)
  expect(saved.unreadable).toBeLessThan(20)
  expect(checkData(join(folder, 'saved')).problems).toEqual([])
})

test('a log whose file was emptied is still there after a check', async () => {
  const data = await leaveData()
  truncateSync(file(data))

  const check = checkData(data)

  expect(check.problems).toEqual([expect.stringContaining('is missing or empty, but its log')])
  expect(saveData(data, join(folder, 'saved')).collections[0]?.documents).toBe(THINGS)
})

test('a database in use is not checked', async () => {
  const database = await openDatabase(join(folder, 'data'))

  expect(() => checkData(database.folder)).toThrow(/in use/)

  await database.close()
})
