import { validateDocument } from './validateDocument'

export const MESSAGE_BYTES_MAX = 48_000_000

const HEADER_BYTES = 16
const OP_REPLY = 1
const OP_QUERY = 2004
const OP_MSG = 2013
const MORE_TO_COME = 2
const KNOWN_FLAGS = MORE_TO_COME | (1 << 16)

/** A message that does not follow the protocol; the connection cannot go on after it. */
export class WireError extends Error {}

export type Request = {
  readonly requestId: number
  readonly isLegacy: boolean
  readonly expectsReply: boolean
  readonly payload: Buffer
}

export type Payload = {
  readonly body: Buffer
  readonly sequences: ReadonlyMap<string, readonly Buffer[]>
  /** Given by the old form of a request; otherwise the command names its database. */
  readonly database?: string
}

/** Cuts a stream of bytes into messages. */
export class MessageSplitter {
  private chunks: Buffer[] = []
  private size = 0

  add(chunk: Buffer): void {
    this.chunks.push(chunk)
    this.size += chunk.length
  }

  next(): Buffer | undefined {
    const first = this.chunks[0]
    if (first === undefined) return undefined
    if (first.length < 4 && this.chunks.length > 1) this.chunks = [Buffer.concat(this.chunks)]
    const length = messageLength(this.chunks[0] ?? first)
    if (length === undefined || this.size < length) return undefined
    const all = this.chunks.length === 1 && this.chunks[0] ? this.chunks[0] : Buffer.concat(this.chunks)
    this.size -= length
    this.chunks = this.size > 0 ? [all.subarray(length)] : []
    return all.subarray(0, length)
  }
}

/** The length of the message at the beginning of the bytes, once its header is there. */
function messageLength(bytes: Buffer): number | undefined {
  if (bytes.length < 4) return undefined
  const length = bytes.readInt32LE()
  if (length < HEADER_BYTES + 5 || length > MESSAGE_BYTES_MAX)
    throw new WireError('The length of a message is wrong.')
  return length
}

export function readRequest(message: Buffer): Request {
  const requestId = message.readInt32LE(4)
  const operation = message.readInt32LE(12)
  if (operation === OP_QUERY) {
    return { requestId, isLegacy: true, expectsReply: true, payload: message.subarray(HEADER_BYTES) }
  }
  if (operation !== OP_MSG) throw new WireError(`The operation ${operation} is not supported.`)
  const flags = message.readUInt32LE(HEADER_BYTES)
  if ((flags & ~KNOWN_FLAGS) !== 0) throw new WireError('A message has flags that are not supported.')
  return {
    requestId,
    isLegacy: false,
    expectsReply: (flags & MORE_TO_COME) === 0,
    payload: message.subarray(HEADER_BYTES + 4),
  }
}

/** The command and the documents of a request, checked from end to end. */
export function readPayload({ isLegacy, payload }: Request): Payload {
  return isLegacy ? readLegacyQuery(payload) : readSections(payload)
}

/** Only the first greeting comes in this old form: flags, collection name, two numbers, the command. */
function readLegacyQuery(payload: Buffer): Payload {
  const nameEnd = payload.indexOf(0, 4)
  if (nameEnd === -1 || payload.toString('utf8', 4, nameEnd) !== 'admin.$cmd') {
    throw new WireError('Only commands to admin.$cmd may come as OP_QUERY.')
  }
  const start = nameEnd + 9
  const end = validateDocument(payload, start, payload.length)
  return { body: payload.subarray(start, end), sequences: new Map(), database: 'admin' }
}

function readSections(payload: Buffer): Payload {
  const sequences = new Map<string, readonly Buffer[]>()
  let body: Buffer | undefined
  let at = 0
  while (at < payload.length) {
    const kind = payload[at]
    if (kind === 0 && body === undefined) {
      const end = validateDocument(payload, at + 1, payload.length)
      body = payload.subarray(at + 1, end)
      at = end
    } else if (kind === 1) {
      const sequence = readSequence(payload, at + 1)
      sequences.set(sequence.name, sequence.documents)
      at = sequence.end
    } else throw new WireError('A message has a section that is not supported.')
  }
  if (body === undefined) throw new WireError('A message has no command.')
  return { body, sequences }
}

function readSequence(payload: Buffer, start: number) {
  if (start + 4 > payload.length) throw new WireError('A document sequence is cut off.')
  const end = start + payload.readInt32LE(start)
  const nameEnd = payload.indexOf(0, start + 4)
  if (end > payload.length || nameEnd === -1 || nameEnd >= end) {
    throw new WireError('The length of a document sequence is wrong.')
  }
  const documents: Buffer[] = []
  let at = nameEnd + 1
  while (at < end) {
    const documentEnd = validateDocument(payload, at, end)
    documents.push(payload.subarray(at, documentEnd))
    at = documentEnd
  }
  return { name: payload.toString('utf8', start + 4, nameEnd), documents, end }
}

/** The bytes before a reply's document, by the kind of the request. */
export function replyHeader({ requestId, isLegacy }: Request, reply: Buffer): Buffer {
  const header = Buffer.alloc(isLegacy ? HEADER_BYTES + 20 : HEADER_BYTES + 5)
  header.writeInt32LE(header.length + reply.length, 0)
  header.writeInt32LE(requestId, 8)
  header.writeInt32LE(isLegacy ? OP_REPLY : OP_MSG, 12)
  // A legacy reply says how many documents follow; the flags, cursor and position before that are zero.
  if (isLegacy) header.writeInt32LE(1, HEADER_BYTES + 16)
  return header
}
