import { documentOf } from '../bsonValues'
import { collectionName, type Command } from '../command'
import { CommandError } from '../commandError'
import { matchesAll } from '../matchDocument'
import { parseFilter } from '../parseFilter'
import { clearDropped } from '../clearDropped'
import { readDocument } from '../readOption'
import type { Storage } from '../storage'
import { cursorReply } from './find'

export async function create(command: Command, storage: Storage): Promise<Buffer> {
  const name = collectionName(command)
  await storage.writes.run(() => {
    if (storage.catalog.find(command.database, name)) {
      throw new CommandError('NamespaceExists', `Collection ${command.database}.${name} already exists.`)
    }
    storage.catalog.create(command.database, name)
  })
  return documentOf({ ok: 1 })
}

export async function drop(command: Command, storage: Storage): Promise<Buffer> {
  const name = collectionName(command)
  const indexCount = await storage.writes.run(() => {
    const collection = storage.catalog.find(command.database, name)
    if (collection) storage.catalog.drop(collection)
    return collection?.indexes.length
  })
  clearDropped(storage)
  if (indexCount === undefined) return documentOf({ ok: 1 })
  return documentOf({ nIndexesWas: indexCount, ns: `${command.database}.${name}`, ok: 1 })
}

export async function dropDatabase({ database }: Command, storage: Storage): Promise<Buffer> {
  await storage.writes.run(() => {
    for (const collection of storage.catalog.list(database)) storage.catalog.drop(collection)
  })
  clearDropped(storage)
  return documentOf({ dropped: database, ok: 1 })
}

export function listCollections({ database, fields }: Command, { catalog }: Storage): Buffer {
  const conditions = parseFilter(readDocument('filter', fields.get('filter')))
  const descriptions = catalog
    .list(database)
    .map(({ name }) => documentOf({ name, type: 'collection', options: {}, info: { readOnly: false } }))
  const matching = descriptions.filter((description) => matchesAll(conditions, description))
  return cursorReply(`${database}.$cmd.listCollections`, 0n, matching)
}
