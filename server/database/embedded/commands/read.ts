import { arrayOf, listItems, objectOf, objectWith, valueOf, writeNumber, type Value } from '../bson'
import { fail, refuse } from '../fail'
import { textKey } from '../keys'
import { parseFilter, parsePath, someValueAt } from '../query/filter'
import { matching } from '../query/matching'
import { parseStage, runPipeline } from '../query/pipeline'
import { parseProjection, parseSort, projectDocument, type Projection, type Rows } from '../query/rows'
import type { Cursor, Presented } from '../storage/storage'
import { Options, replyOf, type Command } from './command'

/** More than MongoDB gives at first: what is asked for in batches of hundreds takes one round trip. */
const FIRST_BATCH_SIZE = 1_000
const REPLY_BYTES_MAX = 16 * 1024 * 1024
/** What is read for one reply, though little of it may be answered: whoever has enough with that need not ask on. */
const READ_BYTES_MAX = 4 * 1024 * 1024
const CURSORS_MAX = 100
const noCursor = writeNumber('long', 0)

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

async function* present(rows: Rows, projection?: Projection): AsyncGenerator<Presented> {
  for await (const some of rows)
    for (const { document } of some)
      yield { document: projectDocument(document, projection), readBytes: document.length }
}

function openCursor(
  command: Command,
  documents: AsyncIterator<Presented>,
  options: Options,
): Promise<Buffer> {
  const id = writeNumber('long', Math.ceil(Math.random() * Number.MAX_SAFE_INTEGER))
  const size = options.count('batchSize') ?? FIRST_BATCH_SIZE
  return replyWithNext(command, { id, namespace: command.namespace, documents }, size)
}

export function getMore(command: Command): Promise<Buffer> {
  const { cursors } = command.storage
  const id = textKey(command.value('getMore'))
  const cursor = cursors.get(id)
  const namespace = `${command.text('$db')}.${command.text('collection')}`
  if (cursor?.namespace !== namespace) fail(43, 'CursorNotFound', 'cursor id not found')
  // Taken out while one of its batches is being read.
  cursors.delete(id)
  return replyWithNext(command, cursor, command.limit('batchSize'))
}

/** Answers with as many documents as fit, and keeps the cursor if there may be more; the oldest are forgotten. */
async function replyWithNext(command: Command, cursor: Cursor, size: number): Promise<Buffer> {
  const documents: Buffer[] = []
  let isLast = false
  for (let bytes = 0; documents.length < size && bytes < READ_BYTES_MAX;) {
    const next = await cursor.documents.next()
    isLast = next.done === true
    if (next.done) break
    documents.push(next.value.document)
    bytes += next.value.readBytes
  }
  const { cursors } = command.storage
  const isKept = !isLast && !command.flag('singleBatch')
  for (const id of cursors.keys()) if (isKept && cursors.size >= CURSORS_MAX) cursors.delete(id)
  if (isKept) cursors.set(textKey(cursor.id), cursor)
  const name = command.value('getMore') ? 'nextBatch' : 'firstBatch'
  return cursorReply(cursor.namespace, documents, isKept ? cursor.id : noCursor, name)
}

export function killCursors(command: Command): Buffer {
  const ids = command.list('cursors')
  const killed = ids.filter((id) => command.storage.cursors.delete(textKey(id)))
  const missing = ids.filter((id) => !killed.includes(id))
  return replyOf({ cursorsKilled: arrayOf(killed), cursorsNotFound: arrayOf(missing) })
}

/** The reply of every command that gives documents, which go into it as their bytes are. */
export function cursorReply(
  namespace: string,
  documents: readonly Buffer[],
  id = noCursor,
  name = 'firstBatch',
) {
  const batch = { [name]: arrayOf(documents.map(objectOf)) }
  return replyOf({ cursor: objectWith({ id, ns: valueOf(namespace), ...batch }) })
}

export async function count(command: Command): Promise<Buffer> {
  const query = { conditions: parseFilter(command.document('query')), limit: command.limit('limit') }
  let n = 0
  for await (const rows of matching(command, query)) n += rows.length
  return replyOf({ n: valueOf(n) })
}

export async function distinct(command: Command): Promise<Buffer> {
  const path = parsePath(command.text('key'))
  const query = { conditions: parseFilter(command.document('query')) }
  const values = new Map<string, Value>()
  let bytes = 0
  const take = (value: Value | undefined) => {
    const isNested = value?.type === 'array' && listItems(value).some(({ type }) => type === 'array')
    if (isNested) refuse('An array in an array.')
    // An array gave its items already.
    if (value === undefined || value.type === 'array' || values.has(textKey(value))) return false
    values.set(textKey(value), { type: value.type, bytes: Buffer.from(value.bytes) })
    bytes += value.bytes.length
    return bytes > REPLY_BYTES_MAX && fail(10334, 'BSONObjectTooLarge', 'Too many values.')
  }
  for await (const { document } of present(matching(command, query)))
    someValueAt(document, { path, test: take })
  return replyOf({ values: arrayOf([...values.values()]) })
}
