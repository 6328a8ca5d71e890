import { once } from 'node:events'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { DatabaseSync } from '@photostructure/sqlite'
import { mongo } from 'mongoose'
import { startEmbeddedDatabase } from '../../../server/database/embedded/startEmbeddedDatabase'
import { startDatabaseWorker } from '../../../server/database/startDatabaseWorker'
import { buildPrograms, endOf } from './buildPrograms'
import { openDatabase } from './embeddedDatabase'
import { message, section } from './wireMessages'

let programs: Awaited<ReturnType<typeof buildPrograms>>
beforeAll(async () => (programs = await buildPrograms()))
afterAll(() => {
  programs.remove()
})

test('folder and files are for their owner only', async () => {
  const database = await openDatabase(programs.newFolder())
  const modeOf = (name: string) => statSync(join(database.folder, name)).mode & 0o777
  await database.collection().insertOne({})

  expect(modeOf('')).toBe(0o700)
  for (const name of ['signalpost.db', 'signalpost.db-wal', 'signalpost.pid', 'signalpost.sock'])
    expect(modeOf(name)).toBe(0o600)
  await database.close()
})

test('a second start on a folder in use is refused with the pid of the first, here and from another process', async () => {
  const folder = programs.newFolder()
  const { child } = await programs.startProcess(folder)
  const message = `in use by another process (pid ${child.pid ?? 0})`

  await expect(startEmbeddedDatabase({ folder })).rejects.toThrow(message)
  await expect(startDatabaseWorker({ folder, workerPath: programs.workerPath })).rejects.toThrow(message)
  await expect(startEmbeddedDatabase({ folder })).rejects.toThrow(message)
  child.kill('SIGTERM')
  expect(await endOf(child)).toBe(0)
  const database = await openDatabase(folder)
  await expect(startEmbeddedDatabase({ folder })).rejects.toThrow(`(pid ${process.pid})`)
  await database.close()
})

test('a file of a later version is refused, with what to do', async () => {
  const folder = programs.newFolder()
  await (await openDatabase(folder)).close()
  const file = new DatabaseSync(join(folder, 'signalpost.db'))
  file.exec('PRAGMA user_version = 99')
  file.close()
  const words = 'version 99, and this program understands version 2. Use the Signalpost that wrote it'

  await expect(startEmbeddedDatabase({ folder })).rejects.toThrow(words)
  await expect(startDatabaseWorker({ folder, workerPath: programs.workerPath })).rejects.toThrow(words)
})

test.each<[string, (file: string) => void]>([
  [
    'that is none',
    (file) => {
      writeFileSync(file, 'These are no data.'.repeat(100))
    },
  ],
  [
    'of another program',
    (file) => {
      const other = new DatabaseSync(file)
      other.exec('CREATE TABLE others (a)')
      other.close()
    },
  ],
])(
  'a database file %s is refused by a sentence that names it, and gets no tables of ours',
  async (_name, write) => {
    const folder = programs.newFolder()
    mkdirSync(folder, { recursive: true })
    const file = join(folder, 'signalpost.db')
    write(file)

    await expect(startEmbeddedDatabase({ folder })).rejects.toThrow(
      /database file .*(cannot be used|version 0)/,
    )
    await expect(startDatabaseWorker({ folder, workerPath: programs.workerPath })).rejects.toThrow(
      /database file .*(cannot be used|version 0)/,
    )
    expect(readFileSync(file, 'latin1')).not.toContain('CREATE TABLE indexes')
  },
)

test('a stop that waits for a slow client leaves the socket of the next process alone', async () => {
  const folder = programs.newFolder()
  const first = await openDatabase(folder)
  await first.client
    .db('kept')
    .collection('things')
    .insertOne({ text: 'x'.repeat(15 * 1024 * 1024) })
  const slow = connect(decodeURIComponent(new URL(first.uri).hostname))
  slow.write(message(section(mongo.BSON.serialize({ find: 'things', $db: 'kept' }))))
  await once(slow, 'readable')

  const closing = first.close()
  const second = await startWhenFree(folder)
  await closing
  slow.destroy()

  const client = await mongo.MongoClient.connect(second.uri, { serverSelectionTimeoutMS: 1_000 })
  expect(await client.db('kept').collection('things').countDocuments()).toBe(1)
  await client.close()
  await second.close()
})

/** The next process, as soon as the one before it has let go of the file. */
async function startWhenFree(folder: string): Promise<Awaited<ReturnType<typeof startEmbeddedDatabase>>> {
  for (;;) {
    try {
      return await startEmbeddedDatabase({ folder })
    } catch (error) {
      if (!String(error).includes('in use')) throw error
      await setImmediate()
    }
  }
}

test('a folder whose path is too long for a socket is served from another place', async () => {
  const folder = join(programs.newFolder(), 'deep'.repeat(30))
  const database = await openDatabase(folder)

  await database.collection().insertOne({})

  expect(database.uri).not.toContain('deep')
  await database.close()
})
