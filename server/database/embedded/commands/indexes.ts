import { bsonType, documentOf, listFields, type Value } from '../bsonValues'
import type { Catalog, Collection, Index, IndexDefinition } from '../catalog'
import { checkNames, collectionName, optionIn, readDocuments, type Command } from '../command'
import { CommandError } from '../commandError'
import { readBoolean, readString } from '../readOption'
import { readDirection } from '../sortDocuments'
import { readBlob, readInteger } from '../sqlite'
import type { Storage } from '../storage'
import { cursorReply } from './find'

const OPTIONS = ['key', 'name', 'unique', 'background', 'v']
const BUILT_TOGETHER = 500

export async function createIndexes(command: Command, storage: Storage): Promise<Buffer> {
  const name = collectionName(command)
  const definitions = readDocuments(command, 'indexes').map(parseDefinition)
  const before = await storage.writes.run(() => {
    const isNew = storage.catalog.find(command.database, name) === undefined
    const { indexes } = storage.catalog.findOrCreate(command.database, name)
    return { isNew, count: indexes.length }
  })
  for (const definition of definitions) await createIndex(storage, command.database, name, definition)
  const after = storage.catalog.find(command.database, name)?.indexes.length ?? before.count
  return documentOf({
    numIndexesBefore: before.count,
    numIndexesAfter: after,
    createdCollectionAutomatically: before.isNew,
    ...(after === before.count ? { note: 'all indexes already exist' } : {}),
    ok: 1,
  })
}

function parseDefinition(specification: Buffer): IndexDefinition {
  checkNames('createIndexes.indexes', specification, OPTIONS)
  const key = optionIn(specification, 'key')
  if (key?.type !== bsonType.object || listFields(key.bytes).length === 0) {
    throw new CommandError('CannotCreateIndex', "The 'key' of an index must be an object with fields")
  }
  const fields = listFields(key.bytes).map(
    ([path, value]) => [path, readIndexDirection(path, value)] as const,
  )
  return {
    name: readString('name', optionIn(specification, 'name')),
    fields,
    isUnique: readBoolean('unique', optionIn(specification, 'unique')),
  }
}

function readIndexDirection(path: string, value: Value): 1 | -1 {
  if (path.split('.').some((segment) => segment === '' || segment.startsWith('$'))) {
    throw new CommandError('CannotCreateIndex', `An index on '${path}' is not supported`)
  }
  if (value.type === bsonType.string) {
    throw new CommandError(
      'CannotCreateIndex',
      `Only ascending and descending indexes are supported, not '${path}'`,
    )
  }
  return readDirection(path, value)
}

/** Which of the existing indexes is the wanted one; another of the same name or the same fields is an error. */
function findExisting({ indexes }: Collection, wanted: IndexDefinition): Index | undefined {
  const fields = JSON.stringify(wanted.fields)
  for (const index of indexes) {
    const hasSameFields =
      JSON.stringify(index.fields.map(({ path, direction }) => [path.text, direction])) === fields
    const isSameKind = index.isUnique === wanted.isUnique || index.name === '_id_'
    if (hasSameFields && isSameKind && (index.name === wanted.name || index.name === '_id_')) return index
    if (index.name === wanted.name) {
      throw new CommandError(
        'IndexKeySpecsConflict',
        `An existing index has the same name as the requested: ${index.name}`,
      )
    }
    if (hasSameFields) {
      throw new CommandError(
        'IndexOptionsConflict',
        `Index already exists with a different name or options: ${index.name}`,
      )
    }
  }
  return undefined
}

/**
 * Adds the rows of the documents that are there already a few hundred at a time. Writes keep the new index up to date
 * from the first moment; it answers queries once it is complete, and is taken back if it cannot be.
 */
async function createIndex(
  storage: Storage,
  database: string,
  name: string,
  wanted: IndexDefinition,
): Promise<void> {
  const added = await storage.writes.run(() => {
    const collection = storage.catalog.findOrCreate(database, name)
    const existing = findExisting(collection, wanted)
    return { collection, index: existing ?? storage.catalog.addIndex(collection, wanted, false) }
  })
  const { collection, index } = added
  if (index.isReady) return
  try {
    let after: Buffer | undefined = Buffer.alloc(0)
    while (after) {
      const from: Buffer = after
      after = await storage.writes.run(() => buildSome(storage, collection, index, from))
    }
  } catch (error) {
    await storage.writes.run(() => {
      dropIfThere(storage.catalog, collection, index)
    })
    throw error
  }
}

/** Gives the key to go on behind, or undefined when the index is complete. */
function buildSome(
  storage: Storage,
  collection: Collection,
  index: Index,
  after: Buffer,
): Buffer | undefined {
  const idIndex = storage.catalog.current(collection).indexes[0]
  const rows = storage.sqlite.rows(
    'SELECT k.key, k.documentId, d.document FROM uniqueKeys k CROSS JOIN documents d ON d.id = k.documentId ' +
      'WHERE k.indexId = ? AND k.key > ? ORDER BY k.key LIMIT ?',
    [idIndex?.id ?? 0, after, BUILT_TOGETHER],
  )
  for (const [, documentId, document] of rows) {
    const row = { documentId: readInteger(documentId), document: readBlob(document) }
    storage.documents.addMissingKey(collection, index, row)
  }
  const last = rows.at(-1)
  if (last && rows.length === BUILT_TOGETHER) return readBlob(last[0])
  storage.catalog.markReady(collection, index)
  return undefined
}

function dropIfThere(catalog: Catalog, collection: Collection, index: Index): void {
  const current = catalog.find(collection.database, collection.name)
  if (current?.indexes.some(({ id }) => id === index.id)) catalog.dropIndex(current, index)
}

export function listIndexes(command: Command, { catalog }: Storage): Buffer {
  const collection = requireCollection(command, catalog)
  const indexes = collection.indexes.map(({ name, fields, isUnique }) =>
    documentOf({
      v: 2,
      // A map, as an object would put number-like names first.
      key: new Map(fields.map(({ path, direction }) => [path.text, direction])),
      name,
      ...(isUnique && name !== '_id_' ? { unique: true } : {}),
    }),
  )
  return cursorReply(`${command.database}.${collection.name}`, 0n, indexes)
}

export async function dropIndexes(command: Command, storage: Storage): Promise<Buffer> {
  const wanted = readString('index', command.fields.get('index'))
  const dropped = await storage.writes.run(() => {
    const collection = requireCollection(command, storage.catalog)
    if (wanted === '_id_') throw new CommandError('InvalidOptions', 'cannot drop _id index')
    const indexes = collection.indexes.filter(
      ({ name }) => name !== '_id_' && (wanted === '*' || name === wanted),
    )
    if (indexes.length === 0 && wanted !== '*') {
      throw new CommandError('IndexNotFound', `index not found with name [${wanted}]`)
    }
    for (const index of indexes) storage.catalog.dropIndex(collection, index)
    return collection.indexes.length
  })
  return documentOf({ nIndexesWas: dropped, ok: 1 })
}

function requireCollection(command: Command, catalog: Catalog): Collection {
  const name = collectionName(command)
  const collection = catalog.find(command.database, name)
  if (collection) return collection
  throw new CommandError('NamespaceNotFound', `ns does not exist: ${command.database}.${name}`)
}
