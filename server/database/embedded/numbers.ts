import { bsonType, type Value } from './bsonValues'

const INT32_MIN = -(2n ** 31n)
const INT32_MAX = 2n ** 31n - 1n
const INT64_MIN = -(2n ** 63n)
const INT64_MAX = 2n ** 63n - 1n

export function doubleOf(number: number): Value {
  const bytes = Buffer.allocUnsafe(8)
  bytes.writeDoubleLE(number)
  return { type: bsonType.double, bytes }
}

export function int32Of(number: number): Value {
  const bytes = Buffer.allocUnsafe(4)
  bytes.writeInt32LE(number)
  return { type: bsonType.int32, bytes }
}

export function int64Of(integer: bigint): Value {
  const bytes = Buffer.allocUnsafe(8)
  bytes.writeBigInt64LE(integer)
  return { type: bsonType.int64, bytes }
}

function readInteger(value: Value): bigint {
  return value.type === bsonType.int32 ? BigInt(value.bytes.readInt32LE()) : value.bytes.readBigInt64LE()
}

function readDouble(value: Value): number {
  return value.type === bsonType.double ? value.bytes.readDoubleLE() : Number(readInteger(value))
}

/**
 * The sum of two numbers in MongoDB's type for it: a double if either is one, else the wider integer, an int32 that
 * overflows becoming an int64. Undefined when an int64 overflows, which callers treat differently.
 */
export function addNumbers(a: Value, b: Value): Value | undefined {
  if (a.type === bsonType.double || b.type === bsonType.double) return doubleOf(readDouble(a) + readDouble(b))
  const sum = readInteger(a) + readInteger(b)
  if (sum < INT64_MIN || sum > INT64_MAX) return undefined
  const isWide = a.type === bsonType.int64 || b.type === bsonType.int64 || sum < INT32_MIN || sum > INT32_MAX
  return isWide ? int64Of(sum) : int32Of(Number(sum))
}

/** For `$sum`, which goes on as a double where `$inc` refuses. */
export function addLoosely(a: Value, b: Value): Value {
  return addNumbers(a, b) ?? doubleOf(readDouble(a) + readDouble(b))
}
