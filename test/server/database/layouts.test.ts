import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { startEmbeddedDatabase } from '../../../server/database/embedded/startEmbeddedDatabase'
import { post, request } from '../../support/startApp'
import { buildPrograms, endProcesses, startProcess } from '../../support/startProcess'
import { makeFolder } from './embeddedDatabase'

/**
 * Data that a server of each version of the layout left behind, with these settings: one live signal with a test entry
 * and a live one, a refused request and a hook; another signal was deleted.
 */
const LAYOUTS = join(__dirname, 'layouts')
const SETTINGS = {
  SIGNALPOST_API_KEY: 'a-key-of-an-older-version',
  SIGNALPOST_SECRET: 'a-secret-of-an-older-version',
}
const versions = readdirSync(LAYOUTS).map((name) => Number(/^version(\d+)\.sql$/.exec(name)?.[1]))

let folder: string
beforeAll(buildPrograms)
beforeEach(() => {
  folder = makeFolder()
})
afterEach(async () => {
  await endProcesses()
  rmSync(folder, { recursive: true })
})

jest.setTimeout(60_000)

test.each(versions)('data of layout %d are served, and can be added to', async (version) => {
  writeData(folder, version)

  const server = await startProcess(folder, SETTINGS)

  const read = async (path: string) => {
    const headers = { authorization: `Bearer ${SETTINGS.SIGNALPOST_API_KEY}` }
    return request(`${server.url}/api/v1${path}`, { headers })
  }
  const [listed, ...others] = (await read('/signals')).body.items
  const { body: signal } = await read(`/signals/${listed.id}`)
  const receipt = await post(server.url + new URL(signal.webhookUrl).pathname, { email: 'joan@acme.example' })
  const entries: { mode: string }[] = (await read(`/signals/${listed.id}/entries`)).body.items
  const [live] = (await read(`/signals/${listed.id}/entries?q=grace@navy.example`)).body.items
  const raw = await read(`/entries/${live.id}/raw`)
  const { items: hooks } = (await read('/hooks')).body
  expect(others).toEqual([])
  expect(signal).toMatchObject({
    name: 'Website',
    status: 'live',
    mapping: { email: 'email', full_name: 'full_name' },
  })
  expect(receipt).toMatchObject({ status: 202, body: { mode: 'live' } })
  expect(entries.map(({ mode }) => mode)).toEqual(['live', 'live', 'test'])
  expect(raw.text).toBe('{"email":"grace@navy.example","n":12345678901234567890}')
  expect(hooks).toMatchObject([{ url: 'http://localhost:9/', isEnabled: true }])
})

test('there are data of every layout up to that of today, which is the layout of a new file', async () => {
  await (await startEmbeddedDatabase({ folder: join(folder, 'database') })).close()
  const today = open(folder)
  const kept = new DatabaseSync(':memory:')
  kept.exec(readFileSync(join(LAYOUTS, `version${Math.max(...versions)}.sql`), 'utf8'))

  expect(versions.toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: versionOf(today) }, (_, at) => at + 1),
  )
  expect(tablesOf(today)).toEqual(tablesOf(kept))
  today.close()
})

test('data that cannot be brought to the layout of today are refused by a sentence, and left as they are', async () => {
  writeData(folder, 1)
  const before = open(folder)
  before.exec("UPDATE documents SET document = x'05' WHERE id = 9")
  const tables = tablesOf(before)
  before.close()

  await expect(startEmbeddedDatabase({ folder: join(folder, 'database') })).rejects.toThrow(
    /^The database file has version 1 and cannot be brought to version \d+: .*\. It was left as it is\.$/,
  )

  const after = open(folder)
  expect([versionOf(after), tablesOf(after)]).toEqual([1, tables])
  after.close()
})

test('what was being cleared away at an older version is gone', async () => {
  writeData(folder, 1)

  await (await startEmbeddedDatabase({ folder: join(folder, 'database') })).close()

  const file = open(folder)
  const unowned = 'SELECT id FROM documents WHERE id NOT IN (SELECT documentId FROM keys)'
  expect(file.prepare(unowned).all()).toEqual([])
  file.close()
})

function writeData(dataDir: string, version: number): void {
  mkdirSync(join(dataDir, 'database'), { recursive: true, mode: 0o700 })
  const file = open(dataDir)
  file.exec(readFileSync(join(LAYOUTS, `version${version}.sql`), 'utf8'))
  file.close()
}

function open(dataDir: string): DatabaseSyncInstance {
  return new DatabaseSync(join(dataDir, 'database', 'signalpost.db'))
}

function versionOf(file: DatabaseSyncInstance): number {
  return Number(Object(file.prepare('PRAGMA user_version').get()).user_version)
}

/** The definitions of all tables, however they are spaced. */
function tablesOf(file: DatabaseSyncInstance): string[] {
  const rows = file.prepare("SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite%' ORDER BY name").all()
  return rows.map((row) => String(Object(row).sql).replace(/\s+/g, ' '))
}
