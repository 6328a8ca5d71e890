import { bsonType, listFields, listItems, type Value } from './bsonValues'
import { CommandError } from './commandError'

/**
 * Values as bytes whose memcmp order is MongoDB's order of values, across types. One encoding serves index rows, sorting,
 * grouping and comparison, so that no two of them can disagree.
 *
 * A key is one rank byte and a self-delimiting body: no key is the beginning of another, and a byte that follows a key
 * is never 0xFF. So `key` … `key 0xFF` is the range of everything that begins with it.
 */
const ranks = new Map<number, number>([
  [bsonType.minKey, 1],
  [bsonType.null, 10],
  [bsonType.double, 20],
  [bsonType.int32, 20],
  [bsonType.int64, 20],
  [bsonType.string, 30],
  [bsonType.object, 40],
  [bsonType.array, 50],
  [bsonType.binary, 60],
  [bsonType.objectId, 70],
  [bsonType.boolean, 80],
  [bsonType.date, 90],
  [bsonType.timestamp, 100],
  [bsonType.maxKey, 0xfe],
])

const NUMBER_RANK = 20
const nullKey = Buffer.of(10)
const endOfList = Buffer.of(0)

/** Which bracket a value compares in: 1 and 1.0 share one, 1 and "1" do not. */
export function rankOf(value: Value | undefined): number {
  if (value === undefined) return 10
  const rank = ranks.get(value.type)
  if (rank === undefined)
    throw new CommandError('BadValue', `Values of type ${value.type} cannot be compared.`)
  return rank
}

export function isNumber(value: Value | undefined): value is Value {
  return value !== undefined && ranks.get(value.type) === NUMBER_RANK
}

export function orderedKey(value: Value | undefined): Buffer {
  if (value === undefined) return nullKey
  const rank = rankOf(value)
  switch (value.type) {
    case bsonType.double:
      return numberKey(value.bytes.readDoubleLE(), 0)
    case bsonType.int32:
      return numberKey(value.bytes.readInt32LE(), 0)
    case bsonType.int64:
      return int64Key(value.bytes.readBigInt64LE())
    case bsonType.string:
      return Buffer.concat([Buffer.of(rank), delimitedText(value.bytes.subarray(4, -1))])
    case bsonType.object:
      return Buffer.concat([Buffer.of(rank), ...listFields(value.bytes).map(fieldKey), endOfList])
    case bsonType.array:
      return Buffer.concat([Buffer.of(rank), ...listItems(value).map(orderedKey), endOfList])
    case bsonType.binary:
      return binaryKey(value.bytes)
    case bsonType.date:
      return int64BodyKey(rank, value.bytes.readBigInt64LE() ^ -(2n ** 63n))
    case bsonType.timestamp:
      return int64BodyKey(rank, value.bytes.readBigInt64LE())
    default:
      return Buffer.concat([Buffer.of(rank), value.bytes])
  }
}

/**
 * Every int64 is its nearest double and a small remainder, so int32, int64 and double compare exactly as one type.
 * NaN comes before all other numbers.
 */
function numberKey(nearest: number, remainder: number): Buffer {
  const key = Buffer.alloc(11)
  key[0] = NUMBER_RANK
  key.writeUInt16BE(remainder + 0x8000, 9)
  if (Number.isNaN(nearest)) return key
  key.writeDoubleBE(nearest === 0 ? 0 : nearest, 1)
  const isNegative = key.readUInt8(1) >= 0x80
  if (isNegative) for (let at = 1; at < 9; at++) key[at] = ~key.readUInt8(at)
  else key[1] = key.readUInt8(1) | 0x80
  return key
}

function int64Key(integer: bigint): Buffer {
  const nearest = Number(integer)
  return numberKey(nearest, Number(integer - BigInt(nearest)))
}

function int64BodyKey(rank: number, integer: bigint): Buffer {
  const key = Buffer.allocUnsafe(9)
  key[0] = rank
  key.writeBigInt64BE(integer, 1)
  return key
}

/** MongoDB compares binary values by length, then subtype, then bytes. */
function binaryKey(bytes: Buffer): Buffer {
  const head = Buffer.of(60, 0, 0, 0, 0, bytes.readUInt8(4))
  head.writeUInt32BE(bytes.readUInt32LE(), 1)
  return Buffer.concat([head, bytes.subarray(5)])
}

/** A text ends with 00; the bytes 00 and 01 inside it become 01 01 and 01 02, so that no text begins another. */
function delimitedText(text: Buffer): Buffer {
  if (!text.includes(0) && !text.includes(1)) return Buffer.concat([text, endOfList])
  const escaped = text.toString('latin1').replaceAll('\x01', '\x01\x02').replaceAll('\0', '\x01\x01')
  return Buffer.concat([Buffer.from(escaped, 'latin1'), endOfList])
}

/** MongoDB compares fields of objects by type, then name, then value. */
function fieldKey([name, value]: readonly [string, Value]): Buffer {
  return Buffer.concat([Buffer.of(rankOf(value)), delimitedText(Buffer.from(name)), orderedKey(value)])
}

/** The same key for a field that an index or a sort takes in descending order. */
export function inDirection(key: Buffer, direction: 1 | -1): Buffer {
  if (direction === 1) return key
  const inverted = Buffer.allocUnsafe(key.length)
  for (let at = 0; at < key.length; at++) inverted[at] = ~key.readUInt8(at)
  return inverted
}

export const minusInfinityKey = numberKey(-Infinity, 0)
