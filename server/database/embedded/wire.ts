import { checkDocument } from './bson'

export const MESSAGE_BYTES_MAX = 48_000_000

const HEADER_BYTES = 16
const OP_REPLY = 1
const OP_QUERY = 2004
const OP_MSG = 2013
const MORE_TO_COME = 2
const KNOWN_FLAGS = MORE_TO_COME | (1 << 16)
/** What comes before the document of a query, behind its flags: the name of a collection and two numbers. */
const QUERY_PREFIX = 'admin.$cmd\0'

/** A message that does not follow the protocol; the connection cannot go on after it. */
export class WireError extends Error {}

/** A command and, by name, the documents that came beside it. */
export type Payload = { readonly body: Buffer; readonly sequences: ReadonlyMap<string, readonly Buffer[]> }

export async function* readMessages(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let size = 0
  let wanted = 4
  for await (const chunk of chunks) {
    waiting.push(chunk)
    size += chunk.length
    while (size >= wanted) {
      const all = (waiting.length > 1 ? Buffer.concat(waiting) : waiting[0]) ?? chunk
      const length = all.readInt32LE()
      if (length < HEADER_BYTES + 5 || length > MESSAGE_BYTES_MAX) throw new WireError('A wrong length.')
      const isComplete = size >= length
      if (isComplete) yield all.subarray(0, length)
      const rest = isComplete ? all.subarray(length) : all
      waiting = rest.length > 0 ? [rest] : []
      size = rest.length
      wanted = isComplete ? 4 : length
    }
  }
}

/** The first message of a connection is a query, as MongoDB had them before OP_MSG. */
const isQuery = (message: Buffer) => message.readInt32LE(12) === OP_QUERY
const flagsOf = (message: Buffer) => (isQuery(message) ? 0 : message.readUInt32LE(HEADER_BYTES))
export const expectsReply = (message: Buffer) => (flagsOf(message) & MORE_TO_COME) === 0

/** The command and the documents of a message, checked from end to end. */
export function readPayload(message: Buffer): Payload {
  const isGreeting =
    isQuery(message) && message.toString('latin1', 20, 20 + QUERY_PREFIX.length) === QUERY_PREFIX
  const isKnown = isGreeting || message.readInt32LE(12) === OP_MSG
  if (!isKnown || (flagsOf(message) & ~KNOWN_FLAGS) !== 0) throw new WireError('Not supported.')
  const sequences = new Map<string, Buffer[]>()
  let body: Buffer | undefined
  for (let at = 20; at < message.length;) {
    const kind = isGreeting ? 0 : message[at]
    if (kind === 0 && body === undefined) {
      const start = at + (isGreeting ? QUERY_PREFIX.length + 8 : 1)
      at = checkDocument(message, start, message.length)
      body = message.subarray(start, at)
    } else if (kind === 1) {
      const { name, documents, end } = readSequence(message, at + 1)
      if (sequences.has(name)) throw new WireError('A section is there twice.')
      sequences.set(name, documents)
      at = end
    } else throw new WireError('A message has a section that is not supported.')
  }
  if (body === undefined) throw new WireError('A message has no command.')
  return { body, sequences }
}

function readSequence(payload: Buffer, start: number) {
  const end = start + 4 > payload.length ? Infinity : start + payload.readInt32LE(start)
  const nameEnd = payload.indexOf(0, start + 4)
  if (end > payload.length || nameEnd === -1 || nameEnd >= end) throw new WireError('A wrong length.')
  const documents: Buffer[] = []
  for (let at = nameEnd + 1; at < end;) {
    const documentEnd = checkDocument(payload, at, end)
    documents.push(payload.subarray(at, documentEnd))
    at = documentEnd
  }
  return { name: payload.toString('utf8', start + 4, nameEnd), documents, end }
}

export function replyHeader(message: Buffer, reply: Buffer): Buffer {
  const header = Buffer.alloc(HEADER_BYTES + (isQuery(message) ? 20 : 5))
  header.writeInt32LE(header.length + reply.length, 0)
  header.writeInt32LE(message.readInt32LE(4), 8)
  header.writeInt32LE(isQuery(message) ? OP_REPLY : OP_MSG, 12)
  // The reply to a query says how many documents follow; the flags, cursor and position before that are zero.
  if (isQuery(message)) header.writeInt32LE(1, HEADER_BYTES + 16)
  return header
}
