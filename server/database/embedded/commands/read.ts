import { arrayOf, documentOf, objectOf, valueOf, writeDocument, writeNumber, type Value } from '../bson'
import { fail } from '../fail'
import { textKey } from '../keys'
import { parseFilter, parsePath, someValueAt } from '../query/filter'
import { countMatching, matching } from '../query/matching'
import { parseStage, runPipeline } from '../query/pipeline'
import { parseProjection, parseSort, projectDocument, type Projection, type Rows } from '../query/rows'
import type { Cursor } from '../storage/storage'
import { Options, type Command } from './command'

const FIRST_BATCH_SIZE = 101
const BATCH_BYTES_MAX = 16 * 1024 * 1024
const DISTINCT_BYTES_MAX = 16 * 1024 * 1024
const CURSORS_MAX = 500

export function find(command: Command): Promise<Buffer> {
  const conditions = parseFilter(command.document('filter'))
  const query = { conditions, sort: parseSort(command.document('sort')), limit: command.limit('limit') }
  const documents = present(matching(command, query), parseProjection(command.document('projection')))
  return openCursor(command, documents, command)
}

export function aggregate(command: Command): Promise<Buffer> {
  const rows = runPipeline(command, command.list('pipeline').map(parseStage))
  return openCursor(command, present(rows), new Options(command.document('cursor'), ['batchSize']))
}

async function* present(rows: Rows, projection?: Projection): AsyncGenerator<Buffer> {
  for await (const some of rows) for (const { document } of some) yield projectDocument(document, projection)
}

function openCursor(command: Command, documents: AsyncIterator<Buffer>, options: Options): Promise<Buffer> {
  const id = BigInt(Math.ceil(Math.random() * Number.MAX_SAFE_INTEGER))
  const size = options.count('batchSize') ?? FIRST_BATCH_SIZE
  return replyWithNext(command, { id, command, documents }, { size, name: 'firstBatch' })
}

export function getMore(command: Command): Promise<Buffer> {
  const id = readCursorId(command.value('getMore'))
  const { cursors } = command.storage
  const cursor = cursors.get(id)
  const namespace = `${command.database}.${command.text('collection')}`
  if (cursor?.command.namespace !== namespace) fail(43, 'CursorNotFound', `cursor id ${id} not found`)
  // Taken out while one of its batches is being read.
  cursors.delete(id)
  cursor.command.deadlineMs = command.deadlineMs
  return replyWithNext(command, cursor, { size: command.limit('batchSize'), name: 'nextBatch' })
}

type Batch = { readonly size: number; readonly name: string }

/** Answers with as many documents as fit, and keeps the cursor if there may be more; the oldest are forgotten. */
async function replyWithNext(command: Command, cursor: Cursor, { size, name }: Batch): Promise<Buffer> {
  const documents: Buffer[] = []
  let isLast = false
  for (let bytes = 0; !isLast && documents.length < size && bytes < BATCH_BYTES_MAX;) {
    const next = await cursor.documents.next()
    if (!next.done) bytes += documents.push(next.value) && next.value.length
    isLast = next.done === true
  }
  const { cursors } = command.storage
  const isKept = !isLast && !command.flag('singleBatch')
  for (const id of cursors.keys()) if (isKept && cursors.size >= CURSORS_MAX) cursors.delete(id)
  if (isKept) cursors.set(cursor.id, cursor)
  return cursorReply(cursor.command.namespace, documents, isKept ? cursor.id : 0n, name)
}

export function killCursors(command: Command): Buffer {
  const ids = command.list('cursors')
  const isKilled = ids.map((id) => command.storage.cursors.delete(readCursorId(id)))
  return writeDocument([
    ['cursorsKilled', arrayOf(ids.filter((_, at) => isKilled[at]))],
    ['cursorsNotFound', arrayOf(ids.filter((_, at) => !isKilled[at]))],
    ['ok', valueOf(1)],
  ])
}

const readCursorId = (value: Value | undefined) =>
  value?.type === 'long'
    ? value.bytes.readBigInt64LE()
    : fail(14, 'TypeMismatch', 'A cursor id must be a long')

/** The reply of every command that gives documents, which go into it as their bytes are. */
export function cursorReply(namespace: string, documents: readonly Buffer[], id = 0n, name = 'firstBatch') {
  const head = [['id', writeNumber('long', id)] as const, ['ns', valueOf(namespace)] as const]
  const cursor = objectOf(writeDocument([...head, [name, arrayOf(documents.map(objectOf))]]))
  return replyOf('cursor', cursor)
}

const replyOf = (name: string, value: Value) =>
  writeDocument([
    [name, value],
    ['ok', writeNumber('int', 1)],
  ])

export async function count(command: Command): Promise<Buffer> {
  const n = await countMatching(command, parseFilter(command.document('query')))
  return documentOf({ n: Math.min(command.limit('limit'), n), ok: 1 })
}

export async function distinct(command: Command): Promise<Buffer> {
  const path = parsePath(command.text('key'))
  const query = { conditions: parseFilter(command.document('query')), sort: [], limit: Infinity }
  const values = new Map<string, Value>()
  let bytes = 0
  const take = (value: Value | undefined) => {
    // An array gave its items already.
    if (value === undefined || value.type === 'array' || values.has(textKey(value))) return false
    values.set(textKey(value), { ...value, bytes: Buffer.from(value.bytes) })
    bytes += value.bytes.length
    return bytes > DISTINCT_BYTES_MAX && fail(10334, 'BSONObjectTooLarge', 'Too many values.')
  }
  for await (const document of present(matching(command, query))) someValueAt(document, path, take)
  return replyOf('values', arrayOf([...values.values()]))
}
