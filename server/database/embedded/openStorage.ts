import { chmodSync, closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorCodeOf } from '../../errorCode'
import { readInteger, Sqlite } from './sqlite'

export const STORAGE_VERSION = 1

const CACHE_KIB = 32 * 1024
const CHECKPOINT_PAGES = 4000
const JOURNAL_BYTES_MAX = 64 * 1024 * 1024

const SCHEMA = `
  CREATE TABLE collections (
    id INTEGER PRIMARY KEY AUTOINCREMENT, database TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (database, name)
  );
  CREATE TABLE indexes (
    id INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, name TEXT NOT NULL, fields TEXT NOT NULL,
    isUnique INTEGER NOT NULL, isReady INTEGER NOT NULL
  );
  CREATE TABLE dropped (indexId INTEGER PRIMARY KEY, withDocuments INTEGER NOT NULL);
  CREATE TABLE documents (id INTEGER PRIMARY KEY, document BLOB NOT NULL);
  CREATE TABLE uniqueKeys (
    indexId INTEGER NOT NULL, key BLOB NOT NULL, documentId INTEGER NOT NULL, PRIMARY KEY (indexId, key)
  ) WITHOUT ROWID;
  CREATE TABLE plainKeys (
    indexId INTEGER NOT NULL, key BLOB NOT NULL, documentId INTEGER NOT NULL, PRIMARY KEY (indexId, key, documentId)
  ) WITHOUT ROWID;
  PRAGMA user_version = ${STORAGE_VERSION};
`

/**
 * Opens the one file that holds everything and locks it for the life of the process. The lock is SQLite's own on that
 * file, held by the operating system: it ends with the process, however that ends.
 */
export function openStorage(folder: string, sizeBytesMax?: number): Sqlite {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  const file = join(folder, 'signalpost.db')
  createPrivateFile(file)
  const sqlite = new Sqlite(file)
  try {
    lock(sqlite, folder)
    prepareSchema(sqlite)
    if (sizeBytesMax !== undefined) limitSize(sqlite, sizeBytesMax)
    return sqlite
  } catch (error) {
    sqlite.close()
    throw error
  }
}

/** SQLite would create it readable for others. An existing one is not even opened: closing it would end our own lock. */
function createPrivateFile(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600))
  } catch (error) {
    if (errorCodeOf(error) !== 'EEXIST') throw error
  }
}

function lock(sqlite: Sqlite, folder: string): void {
  const pidFile = join(folder, 'signalpost.pid')
  try {
    sqlite.rows('PRAGMA locking_mode = EXCLUSIVE')
    sqlite.rows('PRAGMA journal_mode = WAL')
    sqlite.exec('BEGIN IMMEDIATE; COMMIT')
  } catch (error) {
    if (errorCodeOf(error) !== 'SQLITE_BUSY') throw error
    throw new Error(`The data folder ${folder} is in use by another process (${readPid(pidFile)}).`, {
      cause: error,
    })
  }
  writeFileSync(pidFile, `${process.pid}\n`, { mode: 0o600 })
}

function readPid(pidFile: string): string {
  try {
    return `pid ${readFileSync(pidFile, 'utf8').trim()}`
  } catch {
    return 'its pid could not be read'
  }
}

function prepareSchema(sqlite: Sqlite): void {
  sqlite.exec(`PRAGMA synchronous = FULL; PRAGMA cache_size = -${CACHE_KIB}`)
  sqlite.rows(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
  sqlite.rows(`PRAGMA journal_size_limit = ${JOURNAL_BYTES_MAX}`)
  const version = readInteger(sqlite.rows('PRAGMA user_version')[0]?.[0])
  if (version > STORAGE_VERSION) {
    throw new Error(
      `The database file has version ${version}, which is newer than this program understands (${STORAGE_VERSION}). ` +
        'Use a newer Signalpost, or another data folder.',
    )
  }
  if (version === 0) sqlite.exec(`BEGIN; ${SCHEMA} COMMIT`)
}

function limitSize(sqlite: Sqlite, sizeBytesMax: number): void {
  const pageBytes = readInteger(sqlite.rows('PRAGMA page_size')[0]?.[0])
  sqlite.rows(`PRAGMA max_page_count = ${Math.floor(sizeBytesMax / pageBytes)}`)
}
