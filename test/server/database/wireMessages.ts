import { mongo } from 'mongoose'

type Header = { length?: number; flags?: number; operation?: number }

/** A message of MongoDB's protocol: a header, right or wrong, and what follows it. */
export function message(body: Buffer, { length, flags = 0, operation = 2013 }: Header = {}): Buffer {
  const header = Buffer.alloc(20)
  header.writeInt32LE(length ?? header.length + body.length, 0)
  header.writeInt32LE(7, 4)
  header.writeInt32LE(operation, 12)
  header.writeUInt32LE(flags, 16)
  return Buffer.concat([header, body])
}

/** The section with the command itself. */
export function section(document: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(0), document])
}

/** A section with documents that come beside the command. */
export function sequence(name: string, documents: mongo.Document[]): Buffer {
  const rest = Buffer.concat([Buffer.from(`${name}\0`), ...documents.map((one) => mongo.BSON.serialize(one))])
  const length = Buffer.alloc(4)
  length.writeInt32LE(4 + rest.length)
  return Buffer.concat([Buffer.of(1), length, rest])
}
