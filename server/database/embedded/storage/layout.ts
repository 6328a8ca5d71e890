import { Catalog } from './catalog'
import { DocumentStore } from './documentStore'
import { readInteger, type Sqlite } from './sqlite'

/** The layout of the file, kept as its `user_version`. It changes only together with a migration from the one before. */
const VERSION = 2
const INDEXES = `CREATE TABLE indexes (id INTEGER PRIMARY KEY AUTOINCREMENT, namespace TEXT NOT NULL, name TEXT NOT NULL,
    fields TEXT NOT NULL, isUnique INTEGER NOT NULL);`
const DOCUMENTS = 'CREATE TABLE documents (id INTEGER PRIMARY KEY, document BLOB NOT NULL);'
const KEYS = `CREATE TABLE keys (indexId INTEGER NOT NULL, key BLOB NOT NULL, documentId INTEGER NOT NULL,
    PRIMARY KEY (indexId, key)) WITHOUT ROWID;`

/**
 * What takes a file from each older version to the next. SQL alone: functions are those of today, and may not fit the
 * layout of then. Of the keys only those of the _id indexes need to be there afterwards, as they say which documents a
 * collection has; all are then made anew.
 */
const MIGRATIONS: Record<number, string> = {
  1: `
    DELETE FROM documents WHERE id IN (SELECT documentId FROM uniqueKeys JOIN dropped USING (indexId) WHERE withDocuments);
    ALTER TABLE indexes RENAME TO olderIndexes;
    ${INDEXES}
    INSERT INTO indexes SELECT i.id, c.database || '.' || c.name, i.name, i.fields, i.isUnique
      FROM olderIndexes i JOIN collections c ON c.id = i.collection WHERE i.isReady;
    ${KEYS}
    INSERT INTO keys SELECT indexId, key, documentId FROM uniqueKeys JOIN indexes i ON i.id = indexId WHERE i.name = '_id_';
    DROP TABLE olderIndexes; DROP TABLE collections; DROP TABLE dropped; DROP TABLE uniqueKeys; DROP TABLE plainKeys;`,
}

/** Makes the tables of a new file, and brings an older one to the layout of today: wholly, or not at all. */
export function prepareLayout(sqlite: Sqlite): void {
  const version = sqlite.integer('PRAGMA user_version')
  if (version === VERSION) return
  const isNew = version === 0 && sqlite.integer('SELECT count(*) FROM sqlite_schema') === 0
  if (!isNew && MIGRATIONS[version] === undefined) {
    const problem = `The database file has version ${version}, and this program understands version ${VERSION}.`
    throw new Error(`${problem} Use the Signalpost that wrote it, or another data folder.`)
  }
  // What fails is undone when the file is closed.
  sqlite.exec('BEGIN IMMEDIATE')
  if (isNew) sqlite.exec(INDEXES + DOCUMENTS + KEYS)
  else bringUp(sqlite, version)
  sqlite.exec(`PRAGMA user_version = ${VERSION}; COMMIT`)
}

function bringUp(sqlite: Sqlite, version: number): void {
  try {
    migrate(sqlite, version)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const problem = `The database file has version ${version} and cannot be brought to version ${VERSION}: ${reason}`
    throw new Error(`${problem} It was left as it is.`, { cause })
  }
}

function migrate(sqlite: Sqlite, version: number): void {
  for (let at = version; at < VERSION; at += 1) sqlite.exec(MIGRATIONS[at] ?? '')
  const catalog = new Catalog(sqlite)
  const documents = new DocumentStore(sqlite)
  for (const namespace of catalog.list()) {
    const collection = catalog.require(namespace)
    const ofCollection = 'SELECT documentId FROM keys WHERE indexId = ? ORDER BY documentId'
    const ids = sqlite.rows(ofCollection, [collection.indexes[0]?.id ?? 0]).map(([id]) => readInteger(id))
    for (const { id } of collection.indexes) sqlite.run('DELETE FROM keys WHERE indexId = ?', [id])
    for (const id of ids) documents.index(collection, id)
  }
}
