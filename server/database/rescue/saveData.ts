import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { makeFolder } from '../../makeFolder'
import { CommandError } from '../embedded/fail'
import { Catalog, type Collection } from '../embedded/storage/catalog'
import { isReadable } from '../embedded/storage/damage'
import { readBlob, Sqlite } from '../embedded/storage/sqlite'
import { openStorage, type Storage } from '../embedded/storage/storage'
import type { CheckedCollection } from './checkData'
import { copyData } from './copyData'
import { listDocuments } from './listDocuments'

/** How many documents were saved of each collection, and how many are known of that could not be. */
export type SavedData = { collections: CheckedCollection[]; unreadable: number }

/**
 * Writes what can be read of a damaged database into another folder, new or empty, which a server may then use. The damaged
 * one stays as it is: what SQLite must write while it reads is written to a copy.
 */
export function saveData(folder: string, into: string): SavedData {
  makeFolder(into)
  if (readdirSync(into).length > 0) throw new Error(`The folder ${into} is not empty.`)
  const copies = mkdtempSync(join(dirname(resolve(into)), 'signalpost-rescue-'))
  try {
    const copy = copyData(join(folder, 'signalpost.db'), join(copies, 'signalpost.db'))
    const damaged = new Sqlite(new DatabaseSync(copy))
    const storage = openStorage({ folder: into })
    try {
      return moveAll(damaged, storage)
    } finally {
      storage.sqlite.close()
      damaged.close()
    }
  } finally {
    rmSync(copies, { recursive: true, force: true })
  }
}

function moveAll(damaged: Sqlite, storage: Storage): SavedData {
  const catalog = new Catalog(damaged)
  const saved: SavedData = { collections: [], unreadable: 0 }
  for (const namespace of catalog.list()) {
    const from = catalog.require(namespace)
    storage.sqlite.exec('BEGIN IMMEDIATE')
    storage.catalog.findOrCreate(namespace)
    for (const index of from.indexes.slice(1)) storage.catalog.add(namespace, storage.catalog.prepare(index))
    const to = storage.catalog.require(namespace)
    let documents = 0
    for (const id of listDocuments(damaged, from)) {
      const document = readDocument(damaged, id)
      if (document !== null && addDocument(storage, to, document)) documents += 1
      else saved.unreadable += 1
    }
    storage.sqlite.exec('COMMIT')
    saved.collections.push({ namespace, documents })
  }
  return saved
}

function readDocument(damaged: Sqlite, id: number): Buffer | null {
  try {
    const [row] = damaged.rows('SELECT document FROM documents WHERE id = ?', [id])
    const document = readBlob(row?.[0])
    return isReadable(document) ? document : null
  } catch {
    return null
  }
}

/** Whether the collection takes it; a disk that is full is no fault of the document's. */
function addDocument(storage: Storage, to: Collection, document: Buffer): boolean {
  storage.sqlite.exec('SAVEPOINT part')
  try {
    storage.documents.insert(to, [document])
    storage.sqlite.exec('RELEASE part')
    return true
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    storage.sqlite.exec('ROLLBACK TO part; RELEASE part')
    return false
  }
}
