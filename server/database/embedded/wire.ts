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
const QUERY_PREFIX_BYTES = QUERY_PREFIX.length + 8

/** A message that does not follow the protocol; the connection cannot go on after it. */
export class WireError extends Error {}

/** The first message of a connection is a query, as MongoDB had them before OP_MSG. */
export type Request = {
  readonly requestId: number
  readonly isQuery: boolean
  readonly expectsReply: boolean
  /** Not looked at yet. */
  readonly payload: Buffer
}
/** A command and, by name, the documents that came beside it. */
export type Payload = { readonly body: Buffer; readonly sequences: ReadonlyMap<string, readonly Buffer[]> }

/** Cuts a stream of bytes into messages. */
export async function* readMessages(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let size = 0
  let wanted = 4
  for await (const chunk of chunks) {
    waiting.push(chunk)
    size += chunk.length
    while (size >= wanted) {
      const [first = chunk, ...others] = waiting
      const all = others.length > 0 ? Buffer.concat(waiting) : first
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

export function readRequest(message: Buffer): Request {
  const [requestId, operation] = [message.readInt32LE(4), message.readInt32LE(12)]
  const isQuery = operation === OP_QUERY
  const flags = isQuery ? 0 : message.readUInt32LE(HEADER_BYTES)
  const isKnown = isQuery || operation === OP_MSG
  if (!isKnown || (flags & ~KNOWN_FLAGS) !== 0) throw new WireError('Not supported.')
  return { requestId, isQuery, expectsReply: (flags & MORE_TO_COME) === 0, payload: message.subarray(20) }
}

/** The command and the documents of a request, checked from end to end. */
export function readPayload({ isQuery, payload }: Request): Payload {
  const sequences = new Map<string, Buffer[]>()
  let body: Buffer | undefined
  const isGreeting = isQuery && payload.toString('latin1', 0, QUERY_PREFIX.length) === QUERY_PREFIX
  for (let at = 0; at < payload.length;) {
    const kind = isGreeting ? 0 : payload[at]
    if (kind === 0 && body === undefined && isGreeting === isQuery) {
      const start = at + (isQuery ? QUERY_PREFIX_BYTES : 1)
      at = checkDocument(payload, start, payload.length)
      body = payload.subarray(start, at)
    } else if (kind === 1 && !isQuery) {
      const { name, documents, end } = readSequence(payload, at + 1)
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

/** The bytes before a reply's document. */
export function replyHeader({ requestId, isQuery }: Request, reply: Buffer): Buffer {
  const header = Buffer.alloc(HEADER_BYTES + (isQuery ? 20 : 5))
  header.writeInt32LE(header.length + reply.length, 0)
  header.writeInt32LE(requestId, 8)
  header.writeInt32LE(isQuery ? OP_REPLY : OP_MSG, 12)
  // The reply to a query says how many documents follow; the flags, cursor and position before that are zero.
  if (isQuery) header.writeInt32LE(1, HEADER_BYTES + 16)
  return header
}
