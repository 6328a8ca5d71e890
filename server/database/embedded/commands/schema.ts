import { documentOf, listFields } from '../bson'
import { fail } from '../fail'
import { isPlainPath, matchesAll, parseFilter } from '../query/filter'
import { matching } from '../query/matching'
import { readDirection } from '../query/rows'
import type { Collection, Index, IndexDefinition } from '../storage/catalog'
import { Options, type Command } from './command'
import { cursorReply } from './read'

export const createIndexes = (command: Command) => {
  const definitions = command.documents('indexes').map(parseDefinition)
  return change(command, async () => {
    for (const definition of definitions) await createIndex(command, definition)
  })
}

function parseDefinition(specification: Buffer): IndexDefinition {
  const options = new Options(specification, ['key', 'name', 'unique', 'background', 'v'])
  const keys = listFields(options.document('key')).map(([path, value]) => {
    if (isPlainPath(path) && value.type !== 'string') return [path, readDirection(path, value)] as const
    fail(
      67,
      'CannotCreateIndex',
      `An index on '${path}' is not supported: only ascending or descending ones.`,
    )
  })
  if (keys.length === 0) fail(67, 'CannotCreateIndex', "The 'key' of an index must have fields")
  return { name: options.text('name'), keys, isUnique: options.flag('unique') }
}

/** Other writes wait for the index to be complete, reads go on without it. */
async function createIndex(command: Command, definition: IndexDefinition): Promise<void> {
  const { namespace, storage } = command
  const { catalog, documents } = storage
  if (isThere(catalog.findOrCreate(namespace), definition)) return
  const index = catalog.addIndex(namespace, definition)
  for await (const rows of matching(command, { conditions: [], sort: [], limit: Infinity })) {
    for (const { document, documentId } of rows) documents.addKeys(namespace, index, [document], documentId)
  }
  catalog.publish(namespace)
}

/** Whether the wanted index is there already; another of the same name or the same fields is an error. */
function isThere({ indexes }: Collection, { name, keys, isUnique }: IndexDefinition): boolean {
  const hasSameKeys = (index: Index) => JSON.stringify(index.keys) === JSON.stringify(keys)
  const found = indexes.find((index) => hasSameKeys(index) || index.name === name)
  if (found === undefined || (found.name === '_id_' && hasSameKeys(found))) return found !== undefined
  if (!hasSameKeys(found)) fail(86, 'IndexKeySpecsConflict', `Another index has the name ${name}`)
  const isSame = found.name === name && found.isUnique === isUnique
  return isSame || fail(85, 'IndexOptionsConflict', `The index ${found.name} has the same fields`)
}

function requireCollection(command: Command): Collection {
  return command.collection ?? fail(26, 'NamespaceNotFound', `ns does not exist: ${command.namespace}`)
}

export function listIndexes(command: Command): Buffer {
  const indexes = requireCollection(command).indexes.map(({ name, keys, isUnique }) => {
    // A map, as an object would put number-like names first.
    const key = new Map(keys)
    return documentOf({ v: 2, key, name, ...(isUnique && name !== '_id_' ? { unique: true } : {}) })
  })
  return cursorReply(command.namespace, indexes)
}

export const dropIndexes = (command: Command) =>
  change(command, () => {
    const wanted = command.text('index')
    if (wanted === '_id_') fail(72, 'InvalidOptions', 'cannot drop _id index')
    const { indexes, namespace } = requireCollection(command)
    const dropped = indexes.filter(({ name }) => name !== '_id_' && (wanted === '*' || wanted === name))
    if (dropped.length === 0 && wanted !== '*') fail(27, 'IndexNotFound', `index not found: ${wanted}`)
    for (const index of dropped) command.storage.catalog.dropIndex(namespace, index)
  })

export const create = (command: Command) =>
  change(command, () => {
    if (command.collection) fail(48, 'NamespaceExists', `Collection ${command.namespace} already exists.`)
    command.storage.catalog.findOrCreate(command.namespace)
  })

export const drop = (command: Command) =>
  change(command, () => {
    command.storage.catalog.drop(command.namespace)
  })

export const dropDatabase = (command: Command) =>
  change(command, () => {
    const { catalog } = command.storage
    for (const { namespace } of catalog.listOf(command.database)) catalog.drop(namespace)
  })

/** Makes a change that needs no more of a reply than that it was made. */
async function change({ storage }: Command, task: () => void | Promise<void>): Promise<Buffer> {
  await storage.writes.run(task)
  return documentOf({ ok: 1 })
}

export function listCollections(command: Command): Buffer {
  const { database, storage } = command
  const conditions = parseFilter(command.document('filter'))
  const descriptions = storage.catalog.listOf(database).map(({ namespace }) => {
    return documentOf({ name: namespace.slice(database.length + 1), type: 'collection', options: {} })
  })
  const listed = descriptions.filter((description) => matchesAll(conditions, description))
  return cursorReply(`${database}.$cmd.listCollections`, listed)
}
