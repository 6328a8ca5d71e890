import { Catalog } from './catalog'
import { CursorRegistry } from './cursors'
import { openStorage } from './openStorage'
import { RunningQuery, type Query } from './runQuery'
import type { Collection } from './catalog'
import type { Sqlite } from './sqlite'
import { DocumentStore } from './storeDocuments'
import { WriteQueue } from './writeQueue'

/** Everything that a command works with. */
export type Storage = {
  readonly sqlite: Sqlite
  readonly catalog: Catalog
  readonly documents: DocumentStore
  readonly writes: WriteQueue
  readonly cursors: CursorRegistry
  readonly isClosing: () => boolean
  readonly close: () => void
}

export function createStorage(folder: string, sizeBytesMax?: number): Storage {
  const sqlite = openStorage(folder, sizeBytesMax)
  const catalog = new Catalog(sqlite)
  const writes = new WriteQueue(sqlite, catalog)
  let isClosing = false
  const close = () => {
    isClosing = true
    writes.close()
    sqlite.close()
  }
  return {
    sqlite,
    catalog,
    writes,
    documents: new DocumentStore(sqlite),
    cursors: new CursorRegistry(),
    isClosing: () => isClosing,
    close,
  }
}

export function startQuery(storage: Storage, collection: Collection, query: Query): RunningQuery {
  return new RunningQuery(storage.sqlite, storage.catalog, collection, query)
}
