import { documentOf } from '../bson'
import { fail } from '../fail'
import { matchesAll, parseFilter } from '../query/filter'
import { matching } from '../query/matching'
import { parseSort } from '../query/rows'
import { fieldsText, type Collection, type IndexDefinition } from '../storage/catalog'
import { Options, replyOf, type Command } from './command'
import { cursorReply } from './read'

export const createIndexes = (command: Command) =>
  change(command, async () => {
    for (const each of command.documents('indexes')) await createIndex(command, parseDefinition(each))
  })

function parseDefinition(specification: Buffer): IndexDefinition {
  const options = new Options(specification, ['key', 'name', 'unique', 'background', 'v'])
  const fields = parseSort(options.document('key'))
  const name = options.text('name')
  if (fields.length === 0 || name === '*') fail(67, 'CannotCreateIndex', 'An index needs fields and a name.')
  return { name, fields, isUnique: options.flag('unique') }
}

/** Other writes wait for the index to be complete, reads go on without it. */
async function createIndex(command: Command, definition: IndexDefinition): Promise<void> {
  const { namespace, storage } = command
  const { catalog, documents } = storage
  if (isThere(catalog.findOrCreate(namespace), definition)) return
  const index = catalog.prepare(definition)
  for await (const rows of matching(command, {})) {
    for (const { document, documentId } of rows) documents.addKeys(namespace, index, [document], documentId)
  }
  catalog.add(namespace, index)
}

/** Whether the wanted index is there already; another of the same name or the same fields is an error. */
function isThere({ indexes }: Collection, wanted: IndexDefinition): boolean {
  const hasSameFields = (index: IndexDefinition) => fieldsText(index) === fieldsText(wanted)
  const found = indexes.find((index) => hasSameFields(index) || index.name === wanted.name)
  if (found === undefined || (found.name === '_id_' && hasSameFields(found))) return found !== undefined
  if (!hasSameFields(found)) fail(86, 'IndexKeySpecsConflict', `Another index has the name ${wanted.name}`)
  const isSame = found.name === wanted.name && found.isUnique === wanted.isUnique
  return isSame || fail(85, 'IndexOptionsConflict', `The index ${found.name} has the same fields`)
}

export function listIndexes(command: Command): Buffer {
  new Options(command.document('cursor'), ['batchSize']).count('batchSize')
  const indexes = command.storage.catalog
    .require(command.namespace)
    .indexes.map(({ name, fields, isUnique }) => {
      const key = Object.fromEntries(fields.map(({ path, direction }) => [path.text, direction]))
      return documentOf({ v: 2, key, name, ...(isUnique && name !== '_id_' ? { unique: true } : {}) })
    })
  return cursorReply(command.namespace, indexes)
}

export const dropIndexes = (command: Command) =>
  change(command, () => {
    const wanted = command.text('index')
    if (wanted === '_id_') fail(72, 'InvalidOptions', 'cannot drop _id index')
    const { catalog } = command.storage
    const { indexes } = catalog.require(command.namespace)
    const dropped = indexes.filter(({ name }) => name !== '_id_' && (wanted === '*' || wanted === name))
    if (dropped.length === 0 && wanted !== '*') fail(27, 'IndexNotFound', `index not found: ${wanted}`)
    for (const index of dropped) catalog.dropIndex(index)
  })

export const create = (command: Command) =>
  change(command, () => command.storage.catalog.findOrCreate(command.namespace))

export const drop = (command: Command) =>
  change(command, () => {
    command.storage.catalog.drop(command.namespace)
  })

export const dropDatabase = (command: Command) =>
  change(command, () => {
    const { catalog } = command.storage
    for (const namespace of catalog.listOf(command.text('$db'))) catalog.drop(namespace)
  })

/** Makes a change that needs no more of a reply than that it was made. */
async function change({ storage }: Command, task: () => unknown): Promise<Buffer> {
  await storage.writes.run(task)
  return replyOf({})
}

export function listCollections(command: Command): Buffer {
  const { catalog } = command.storage
  const database = command.text('$db')
  const conditions = parseFilter(command.document('filter'))
  const descriptions = catalog.listOf(database).map((namespace) => {
    return documentOf({ name: namespace.slice(database.length + 1), type: 'collection', options: {} })
  })
  const listed = descriptions.filter((description) => matchesAll(conditions, description))
  return cursorReply(`${database}.$cmd.listCollections`, listed)
}
