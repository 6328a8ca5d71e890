import { chmodSync, closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { makeFolder } from '../../../makeFolder'
import type { Value } from '../bson'
import { Catalog } from './catalog'
import { Damage } from './damage'
import { DocumentStore } from './documentStore'
import { prepareLayout } from './layout'
import { findLogProblem } from './log'
import { SQLITE, Sqlite, sqliteCodeOf } from './sqlite'
import { WriteQueue } from './writeQueue'

/** What is answered of a document, and how much of it was read for that. */
export type Presented = { readonly document: Buffer; readonly readBytes: number }
/** What a client has not read yet of the answer to its command. */
export type Cursor = {
  readonly id: Value
  readonly namespace: string
  readonly documents: AsyncIterator<Presented>
}
/** Everything that a command works with. */
export type Storage = {
  readonly sqlite: Sqlite
  readonly catalog: Catalog
  readonly documents: DocumentStore
  readonly damage: Damage
  readonly writes: WriteQueue
  readonly cursors: Map<string, Cursor>
}

/**
 * Acknowledged is fsynced. The cache is in KiB. The log is written back at 12,000 pages (48 MiB), by which a page that has changed
 * many times is written once, and cut to 64 MiB.
 */
const SETTINGS = `PRAGMA synchronous = FULL; PRAGMA cache_size = -32768;
  PRAGMA wal_autocheckpoint = 12000; PRAGMA journal_size_limit = 67108864;`

export type StorageOptions = {
  readonly folder: string
  /** Refuse to grow beyond this, for a disk that is shared; a write too much is answered with an error. */
  readonly sizeBytesMax?: number
  /** Told of each document that is found damaged, by the collection that it belongs to. */
  readonly onDamaged?: (namespace: string) => void
}

/** Opens the file that holds everything, and locks it by SQLite's own lock, which ends with the process however it ends. */
export function openStorage({ folder, sizeBytesMax = Infinity, onDamaged }: StorageOptions): Storage {
  makeFolder(folder)
  chmodSync(folder, 0o700)
  const file = join(folder, 'signalpost.db')
  refuseLostLog(file)
  // SQLite would create it readable for others. An existing one is left alone: closing it would end our own lock on it.
  if (!existsSync(file)) closeSync(openSync(file, 'wx', 0o600))
  const sqlite = new Sqlite(new DatabaseSync(file))
  try {
    lock(sqlite, folder)
    sqlite.exec(SETTINGS)
    prepareLayout(sqlite)
    const pages = Math.min(sizeBytesMax / sqlite.integer('PRAGMA page_size'), 2 ** 32 - 2)
    sqlite.rows(`PRAGMA max_page_count = ${Math.floor(pages)}`)
    const catalog = new Catalog(sqlite)
    const documents = new DocumentStore(sqlite)
    const damage = new Damage((namespace) => onDamaged?.(namespace))
    return { sqlite, catalog, documents, damage, writes: new WriteQueue(sqlite, catalog), cursors: new Map() }
  } catch (cause) {
    sqlite.close()
    // Said here, since what SQLite throws loses its words on the way to another thread.
    const problem = cause instanceof Error ? cause.message : String(cause)
    throw sqliteCodeOf(cause) ? new Error(`The database file ${file} cannot be used: ${problem}`) : cause
  }
}

/** Looked at once more, as a process that has the folder open may have begun its log anew meanwhile. */
function refuseLostLog(file: string): void {
  const problem = findLogProblem(file)
  if (problem === null || findLogProblem(file) === null) return
  throw new Error(`${problem} Nothing was changed. To see what is there: npm run signalpost -- check`)
}

function lock(sqlite: Sqlite, folder: string): void {
  const pidFile = join(folder, 'signalpost.pid')
  try {
    sqlite.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; BEGIN IMMEDIATE; COMMIT')
  } catch (cause) {
    if (sqliteCodeOf(cause) !== SQLITE.busy) throw cause
    const pid = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').trim() : 'unknown'
    throw new Error(`The data folder ${folder} is in use by another process (pid ${pid}).`, { cause })
  }
  writeFileSync(pidFile, `${process.pid}\n`, { mode: 0o600 })
}
