import { serialize } from 'bson'
import { CommandError } from './commandError'

/**
 * A BSON value as it lies in its document: the type byte and the bytes after the name. Documents stay bytes all the way
 * through the server, so that nothing is lost or reordered (integer-like keys, int32 against double) and nothing is
 * decoded without need.
 */
export type Value = { readonly type: number; readonly bytes: Buffer }
export type Field = readonly [name: string, value: Value]

export const bsonType = {
  double: 1,
  string: 2,
  object: 3,
  array: 4,
  binary: 5,
  objectId: 7,
  boolean: 8,
  date: 9,
  null: 10,
  int32: 16,
  timestamp: 17,
  int64: 18,
  maxKey: 127,
  minKey: 255,
} as const

const typeNames = new Map<number, string>([
  [bsonType.double, 'double'],
  [bsonType.string, 'string'],
  [bsonType.object, 'object'],
  [bsonType.array, 'array'],
  [bsonType.binary, 'binData'],
  [bsonType.objectId, 'objectId'],
  [bsonType.boolean, 'bool'],
  [bsonType.date, 'date'],
  [bsonType.null, 'null'],
  [bsonType.int32, 'int'],
  [bsonType.timestamp, 'timestamp'],
  [bsonType.int64, 'long'],
  [bsonType.maxKey, 'maxKey'],
  [bsonType.minKey, 'minKey'],
])

export const nullValue: Value = { type: bsonType.null, bytes: Buffer.alloc(0) }

export function typeName(value: Value | undefined): string {
  return value === undefined ? 'missing' : (typeNames.get(value.type) ?? `type ${value.type}`)
}

/** Where the value that begins at `start` ends; NaN-free and unchecked, for documents that were validated on arrival. */
export function valueEnd(bytes: Buffer, type: number, start: number): number {
  switch (type) {
    case bsonType.double:
    case bsonType.date:
    case bsonType.timestamp:
    case bsonType.int64:
      return start + 8
    case bsonType.int32:
      return start + 4
    case bsonType.string:
      return start + 4 + bytes.readInt32LE(start)
    case bsonType.object:
    case bsonType.array:
      return start + bytes.readInt32LE(start)
    case bsonType.binary:
      return start + 5 + bytes.readInt32LE(start)
    case bsonType.objectId:
      return start + 12
    case bsonType.boolean:
      return start + 1
    case bsonType.null:
    case bsonType.minKey:
    case bsonType.maxKey:
      return start
    default:
      throw new CommandError(
        'InvalidBSON',
        `The BSON type ${type} is not supported by the embedded database.`,
      )
  }
}

function hasNameAt(document: Buffer, start: number, end: number, name: Buffer): boolean {
  if (end - start !== name.length) return false
  for (let index = 0; index < name.length; index++) {
    if (document[start + index] !== name[index]) return false
  }
  return true
}

/** The value of a field by the bytes of its name. */
export function findField(document: Buffer, name: Buffer): Value | undefined {
  let at = 4
  for (;;) {
    const type = document[at]
    if (type === undefined || type === 0) return undefined
    const nameEnd = document.indexOf(0, at + 1)
    const end = valueEnd(document, type, nameEnd + 1)
    if (hasNameAt(document, at + 1, nameEnd, name))
      return { type, bytes: document.subarray(nameEnd + 1, end) }
    at = end
  }
}

export function listFields(document: Buffer): Field[] {
  const fields: Field[] = []
  let at = 4
  for (;;) {
    const type = document[at]
    if (type === undefined || type === 0) return fields
    const nameEnd = document.indexOf(0, at + 1)
    const end = valueEnd(document, type, nameEnd + 1)
    fields.push([
      document.toString('utf8', at + 1, nameEnd),
      { type, bytes: document.subarray(nameEnd + 1, end) },
    ])
    at = end
  }
}

/** The items of an array value, in order. */
export function listItems(array: Value): Value[] {
  return listFields(array.bytes).map(([, value]) => value)
}

export function writeDocument(fields: Iterable<Field>): Buffer {
  const parts: Buffer[] = []
  let size = 5
  for (const [name, { type, bytes }] of fields) {
    const head = Buffer.from(`\0${name}\0`)
    head[0] = type
    parts.push(head, bytes)
    size += head.length + bytes.length
  }
  const length = Buffer.allocUnsafe(4)
  length.writeInt32LE(size)
  return Buffer.concat([length, ...parts, Buffer.alloc(1)], size)
}

export function arrayOf(items: readonly Value[]): Value {
  return {
    type: bsonType.array,
    bytes: writeDocument(items.map((item, index): Field => [String(index), item])),
  }
}

export function objectOf(document: Buffer): Value {
  return { type: bsonType.object, bytes: document }
}

/** BSON of a plain object, for replies and other documents that this server makes itself. */
export function documentOf(object: Record<string, unknown>): Buffer {
  const bytes = serialize(object)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

const valueName = Buffer.from('value')

export function valueOf(plain: unknown): Value {
  return findField(documentOf({ value: plain }), valueName) ?? nullValue
}
