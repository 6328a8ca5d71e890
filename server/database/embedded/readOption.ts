import { bsonType, type Value } from './bsonValues'
import { CommandError } from './commandError'

function mismatch(name: string, value: Value, expected: string): CommandError {
  return new CommandError('TypeMismatch', `'${name}' must be ${expected}, not BSON type ${value.type}`)
}

/** A number in any of BSON's numeric types; int64 beyond 2^53 is rounded, which no option needs. */
export function readNumber(name: string, value: Value): number {
  if (value.type === bsonType.int32) return value.bytes.readInt32LE()
  if (value.type === bsonType.double) return value.bytes.readDoubleLE()
  if (value.type === bsonType.int64) return Number(value.bytes.readBigInt64LE())
  throw mismatch(name, value, 'a number')
}

export function readCount(name: string, value: Value | undefined): number | undefined {
  if (value === undefined) return undefined
  const count = readNumber(name, value)
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new CommandError('BadValue', `'${name}' must be a whole number that is not negative`)
  }
  return count
}

/** As MongoDB reads flags: booleans, and numbers of which all but 0 mean true. */
export function readBoolean(name: string, value: Value | undefined): boolean {
  if (value === undefined) return false
  if (value.type === bsonType.boolean) return value.bytes[0] === 1
  return readNumber(name, value) !== 0
}

export function readString(name: string, value: Value | undefined): string {
  if (value === undefined) throw new CommandError('IDLFailedToParse', `'${name}' is missing but required`)
  if (value.type !== bsonType.string) throw mismatch(name, value, 'a string')
  return value.bytes.toString('utf8', 4, value.bytes.length - 1)
}

const emptyDocument = Buffer.of(5, 0, 0, 0, 0)

/** A document, or the empty one when the option is absent. */
export function readDocument(name: string, value: Value | undefined): Buffer {
  if (value === undefined || value.type === bsonType.null) return emptyDocument
  if (value.type !== bsonType.object) throw mismatch(name, value, 'an object')
  return value.bytes
}
