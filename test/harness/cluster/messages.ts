import { mongo } from 'mongoose'

const { BSON } = mongo
const OP_REPLY = 1
const OP_QUERY = 2004
/** Behind the header and the flags. */
const SECTIONS_AT = 20
/** What a query has before its document: the name of a collection and two numbers. */
const QUERY_PREFIX_BYTES = 'admin.$cmd\0'.length + 8
/** Of a document: its length before the fields, and a zero behind them. */
const LENGTH_BYTES = 4
const END = Buffer.of(0)
/** What a driver adds for a cluster, of which the server behind knows nothing. */
const FOR_CLUSTERS = ['txnNumber', '$clusterTime']

/** A command as it came from the driver. */
export type Command = {
  name: string
  document: mongo.Document
  /** Where the document lies in the message. */
  start: number
  end: number
  /** Everything that came, also what came beside the document. */
  message: Buffer
}

export function readCommand(message: Buffer): Command {
  const start = findBody(message)
  const end = start + message.readInt32LE(start)
  const document = BSON.deserialize(message.subarray(start, end), { promoteValues: false })
  const [name = ''] = Object.keys(document)
  return { name, document, start, end, message }
}

/** Sections are of kind 0, the command, or of kind 1, documents beside it. */
function findBody(message: Buffer): number {
  if (message.readInt32LE(12) === OP_QUERY) return SECTIONS_AT + QUERY_PREFIX_BYTES
  let at = SECTIONS_AT
  while (message[at] !== 0) at += 1 + message.readInt32LE(at + 1)
  return at + 1
}

/** How many documents or statements a write has: in the command, or in a section beside it behind their common name. */
export function countWritten({ document, message, start, end }: Command): number {
  const list = document['documents'] ?? document['updates'] ?? document['deletes']
  if (Array.isArray(list)) return list.length
  const at = start - 1 > SECTIONS_AT ? SECTIONS_AT : end
  let count = 0
  for (let next = message.indexOf(0, at + 5) + 1; next < at + 1 + message.readInt32LE(at + 1); count += 1)
    next += message.readInt32LE(next)
  return count
}

/** The message without what is for clusters only. */
export function forStandalone({ document, message, start, end }: Command): Buffer {
  if (!FOR_CLUSTERS.some((name) => name in document)) return message
  const rest = Object.fromEntries(Object.entries(document).filter(([name]) => !FOR_CLUSTERS.includes(name)))
  const changed = Buffer.concat([message.subarray(0, start), BSON.serialize(rest), message.subarray(end)])
  changed.writeInt32LE(changed.length, 0)
  return changed
}

/** The document of a reply, whose header is longer where a query is answered. */
export function readReply(reply: Buffer): Buffer {
  return reply.subarray(reply.readInt32LE(12) === OP_REPLY ? SECTIONS_AT + 16 : SECTIONS_AT + 1)
}

export const encode = (document: mongo.Document): Buffer => Buffer.from(BSON.serialize(document))
export const decode = (document: Buffer): mongo.Document => BSON.deserialize(document)

/** The document with further fields behind its own; nothing of it is decoded. */
export function withFields(document: Buffer, fields: mongo.Document): Buffer {
  const whole = Buffer.concat([document.subarray(0, -1), encode(fields).subarray(LENGTH_BYTES, -1), END])
  whole.writeInt32LE(whole.length, 0)
  return whole
}
