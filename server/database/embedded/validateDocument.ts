import { bsonType, valueEnd } from './bsonValues'
import { CommandError } from './commandError'

const DEPTH_MAX = 180
const SMALLEST_DOCUMENT_BYTES = 5

/**
 * Checks a document that came over the wire from end to end, once; everything behind it may then walk the bytes without
 * checks. Types outside the subset (regular expressions, code, Decimal128 …) are refused here, wherever they stand.
 */
export function validateDocument(bytes: Buffer, start: number, limit: number, depth = 0): number {
  if (depth > DEPTH_MAX) throw new CommandError('Overflow', `BSON nested deeper than ${DEPTH_MAX} levels.`)
  if (limit - start < SMALLEST_DOCUMENT_BYTES) throw invalid('A document is cut off')
  const end = start + bytes.readInt32LE(start)
  if (end > limit || end - start < SMALLEST_DOCUMENT_BYTES || bytes[end - 1] !== 0) {
    throw invalid('The length of a document is wrong')
  }
  let at = start + 4
  while (at < end - 1) at = validateField(bytes, at, end - 1, depth)
  return end
}

function validateField(bytes: Buffer, start: number, limit: number, depth: number): number {
  const type = bytes.readUInt8(start)
  const nameEnd = bytes.indexOf(0, start + 1)
  if (nameEnd === -1 || nameEnd >= limit) throw invalid('A field name is not terminated')
  const valueStart = nameEnd + 1
  if (type === bsonType.object || type === bsonType.array) {
    return validateDocument(bytes, valueStart, limit, depth + 1)
  }
  const hasLength = type === bsonType.string || type === bsonType.binary
  if (hasLength && valueStart + 4 > limit) throw invalid('A value is cut off')
  const lengthMin = type === bsonType.string ? 1 : 0
  if (hasLength && bytes.readInt32LE(valueStart) < lengthMin) throw invalid('The length of a value is wrong')
  const end = valueEnd(bytes, type, valueStart)
  if (end > limit) throw invalid('A value is cut off')
  if (type === bsonType.string && bytes[end - 1] !== 0) throw invalid('A string is not terminated')
  if (type === bsonType.boolean && bytes.readUInt8(valueStart) > 1)
    throw invalid('A boolean is neither 0 nor 1')
  return end
}

function invalid(problem: string): CommandError {
  return new CommandError('InvalidBSON', `${problem}.`)
}
