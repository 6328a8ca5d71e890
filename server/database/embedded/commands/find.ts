import { Long } from 'bson'
import { bsonType, documentOf, listItems, objectOf, valueOf, writeDocument, arrayOf } from '../bsonValues'
import { collectionName, type Command } from '../command'
import { CommandError } from '../commandError'
import { Cursor } from '../cursors'
import { parseFilter } from '../parseFilter'
import { parseProjection, projectDocument } from '../projectDocument'
import { readBoolean, readCount, readDocument, readString } from '../readOption'
import { int64Of } from '../numbers'
import { parseSort } from '../sortDocuments'
import { startQuery, type Storage } from '../storage'

const FIRST_BATCH_SIZE = 101
const one = valueOf(1)

export async function find(command: Command, storage: Storage): Promise<Buffer> {
  const { database, fields, turns } = command
  const name = collectionName(command)
  const query = {
    conditions: parseFilter(readDocument('filter', fields.get('filter'))),
    sort: parseSort(readDocument('sort', fields.get('sort'))),
    limit: readCount('limit', fields.get('limit')) ?? 0,
  }
  const projection = parseProjection(readDocument('projection', fields.get('projection')))
  const batchSize = readCount('batchSize', fields.get('batchSize')) ?? FIRST_BATCH_SIZE
  const collection = storage.catalog.find(database, name)
  const namespace = `${database}.${name}`
  if (collection === undefined) return cursorReply(namespace, 0n, [])
  const running = startQuery(storage, collection, query)
  const cursor = new Cursor(namespace, running, (document) => projectDocument(document, projection))
  const batch = await cursor.nextBatch(batchSize, turns)
  const isOver = cursor.isExhausted || readBoolean('singleBatch', fields.get('singleBatch'))
  return cursorReply(namespace, isOver ? 0n : storage.cursors.add(cursor), batch)
}

export async function getMore(command: Command, storage: Storage): Promise<Buffer> {
  const { database, fields, turns } = command
  const id = readCursorId(fields.get('getMore'))
  const namespace = `${database}.${readString('collection', fields.get('collection'))}`
  const batchSize = readCount('batchSize', fields.get('batchSize'))
  if (batchSize === 0) throw new CommandError('BadValue', 'The batch size of getMore must be positive')
  const cursor = storage.cursors.take(id, namespace)
  const batch = await cursor.nextBatch(batchSize ?? Infinity, turns)
  if (!cursor.isExhausted) storage.cursors.putBack(id, cursor)
  return cursorReply(namespace, cursor.isExhausted ? 0n : id, batch, 'nextBatch')
}

export function killCursors({ fields }: Command, storage: Storage): Buffer {
  const value = fields.get('cursors')
  if (value?.type !== bsonType.array) throw new CommandError('TypeMismatch', "'cursors' must be an array")
  const ids = listItems(value).map(readCursorId)
  const killed = ids.filter((id) => storage.cursors.kill(id))
  const missing = ids.filter((id) => !killed.includes(id))
  return documentOf({
    cursorsKilled: killed.map((id) => Long.fromBigInt(id)),
    cursorsNotFound: missing.map((id) => Long.fromBigInt(id)),
    cursorsAlive: [],
    cursorsUnknown: [],
    ok: 1,
  })
}

function readCursorId(value: ReturnType<typeof listItems>[number] | undefined): bigint {
  if (value?.type === bsonType.int64) return value.bytes.readBigInt64LE()
  throw new CommandError('TypeMismatch', 'A cursor id must be a long')
}

/** The reply of every command that gives a cursor; the documents go into it as their bytes are. */
export function cursorReply(
  namespace: string,
  id: bigint,
  documents: readonly Buffer[],
  batchName: 'firstBatch' | 'nextBatch' = 'firstBatch',
): Buffer {
  const cursor = writeDocument([
    ['id', int64Of(id)],
    ['ns', valueOf(namespace)],
    [batchName, arrayOf(documents.map(objectOf))],
  ])
  return writeDocument([
    ['cursor', objectOf(cursor)],
    ['ok', one],
  ])
}
