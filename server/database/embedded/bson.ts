import { serialize } from 'bson'
import { fail, refuse } from './fail'

/** The supported types: the byte for each, its rank in MongoDB's order, and how long a value is beside its own length. */
const types = {
  null: { byte: 10, rank: 10, size: 0, hasLength: false },
  double: { byte: 1, rank: 20, size: 8, hasLength: false },
  int: { byte: 16, rank: 20, size: 4, hasLength: false },
  long: { byte: 18, rank: 20, size: 8, hasLength: false },
  string: { byte: 2, rank: 30, size: 4, hasLength: true },
  object: { byte: 3, rank: 40, size: 0, hasLength: true },
  array: { byte: 4, rank: 50, size: 0, hasLength: true },
  binData: { byte: 5, rank: 60, size: 5, hasLength: true },
  objectId: { byte: 7, rank: 70, size: 12, hasLength: false },
  bool: { byte: 8, rank: 80, size: 1, hasLength: false },
  date: { byte: 9, rank: 90, size: 8, hasLength: false },
}
const DEPTH_MAX = 180

/**
 * A value as it lies in its document. Documents stay bytes all the way through the server, so that nothing is lost or
 * reordered (number-like names, int against double) and nothing is decoded without need.
 */
export type Value = { readonly type: keyof typeof types; readonly bytes: Buffer }
export type Field = readonly [name: string, value: Value]

export const nullValue: Value = { type: 'null', bytes: Buffer.alloc(0) }
export const emptyDocument: Buffer = Buffer.of(5, 0, 0, 0, 0)

const isType = (name: string): name is Value['type'] => name in types
const typesByByte: (Value['type'] | undefined)[] = []
/** The same by the byte of a type, by which every value is walked. */
const sizes = new Uint8Array(256)
const haveLength = new Uint8Array(256)
for (const name in types) {
  if (!isType(name)) continue
  const { byte, size, hasLength } = types[name]
  typesByByte[byte] = name
  sizes[byte] = size
  haveLength[byte] = hasLength ? 1 : 0
}

const typeOf = (byte = 0) => typesByByte[byte] ?? fail(22, 'InvalidBSON', `No support for BSON type ${byte}.`)
export const rankOf = (value = nullValue) => types[value.type].rank

const NO_END = -1

/** Checks a document from end to end, once, and gives its end; everything behind may then walk the bytes unchecked. */
export function checkDocument(bytes: Buffer, start: number, limit: number, depth = 0): number {
  if (depth > DEPTH_MAX) fail(15, 'Overflow', `BSON nested deeper than ${DEPTH_MAX} levels.`)
  const end = start + 5 > limit ? NO_END : start + bytes.readInt32LE(start)
  let isWrong = end > limit || end < start + 5 || bytes[end - 1] !== 0
  for (let at = start + 4; !isWrong && at < end - 1;) {
    const byte = bytes[at] ?? 0
    if (typesByByte[byte] === undefined) typeOf(byte)
    while (bytes[at] !== 0 && at < end) at += 1
    const isNested = byte === types.object.byte || byte === types.array.byte
    at = isNested ? checkDocument(bytes, at + 1, end - 1, depth + 1) : checkValue(bytes, byte, at + 1, end)
    isWrong = at === NO_END
  }
  return isWrong
    ? fail(22, 'InvalidBSON', 'A document is cut off, or has a wrong length or value, or NaN.')
    : end
}

/** The end of a value that is no document, or none where it is cut off or wrong. */
function checkValue(bytes: Buffer, byte: number, start: number, limit: number): number {
  const hasLength = haveLength[byte] === 1
  if (hasLength && start + 4 > limit) return NO_END
  const length = hasLength ? bytes.readInt32LE(start) : 0
  const end = start + (sizes[byte] ?? 0) + length
  let isWrong = length < 0 || end >= limit
  isWrong ||= byte === types.string.byte && (length < 1 || bytes[end - 1] !== 0)
  isWrong ||= byte === types.bool.byte && (bytes[start] ?? 0) > 1
  isWrong ||= byte === types.double.byte && Number.isNaN(bytes.readDoubleLE(start))
  return isWrong ? NO_END : end
}

function valueEnd(bytes: Buffer, byte: number, start: number): number {
  return start + (sizes[byte] ?? 0) + (haveLength[byte] === 1 ? bytes.readInt32LE(start) : 0)
}

/** The value of a field by the bytes of its name. */
export function findField(document: Buffer, name: Buffer): Value | undefined {
  for (let at = 4; document[at] !== 0;) {
    const [byte, type] = [document[at] ?? 0, typeOf(document[at])]
    let isMatch = true
    let length = 0
    for (; document[at + 1 + length] !== 0; length++) isMatch &&= document[at + 1 + length] === name[length]
    const start = at + length + 2
    at = valueEnd(document, byte, start)
    if (isMatch && length === name.length) return new CutValue(type, document, start, at)
  }
  return undefined
}

/** A value that lies in a document. Its bytes are cut out when somebody asks for them: most are only copied, or looked past. */
class CutValue implements Value {
  private cut: Buffer | undefined

  constructor(
    readonly type: Value['type'],
    readonly document: Buffer,
    readonly valueStart: number,
    readonly end: number,
  ) {}

  get bytes(): Buffer {
    this.cut ??= this.document.subarray(this.valueStart, this.end)
    return this.cut
  }
}

/** A field as it lies in its document, which begins before its value. */
class StoredValue extends CutValue {
  constructor(
    type: Value['type'],
    document: Buffer,
    valueStart: number,
    end: number,
    readonly name: string,
    readonly start: number,
  ) {
    super(type, document, valueStart, end)
  }
}

/** All fields of a document, or those of the wanted names. */
export function listFields(document: Buffer, isWanted?: (name: string) => boolean): Field[] {
  const fields: Field[] = []
  for (let at = 4; document[at] !== 0;) {
    const start = at
    const [byte, type] = [document[at] ?? 0, typeOf(document[at])]
    const name = readName(document, at + 1)
    const valueStart = nameEnd + 1
    at = valueEnd(document, byte, valueStart)
    if (isWanted?.(name) === false) continue
    fields.push([name, new StoredValue(type, document, valueStart, at, name, start)])
  }
  return fields
}

type KnownName = { readonly bytes: Buffer; readonly text: string }

/** Names come again and again: the last of each hash is kept, as decoding one takes longer than to compare it. */
const knownNames: (KnownName | undefined)[] = []
const KNOWN_NAMES = 1024
const KNOWN_NAME_BYTES_MAX = 64
/** Where the last name that was read has its end. */
let nameEnd = 0

function readName(document: Buffer, start: number): string {
  let hash = 0
  for (nameEnd = start; document[nameEnd] !== 0; nameEnd++) hash = (hash * 31 + (document[nameEnd] ?? 0)) | 0
  const slot = hash & (KNOWN_NAMES - 1)
  const known = knownNames[slot]
  if (known && isAt(document, start, known.bytes)) return known.text
  const text = document.toString('utf8', start, nameEnd)
  if (nameEnd - start > KNOWN_NAME_BYTES_MAX) return text
  knownNames[slot] = { bytes: Buffer.from(document.subarray(start, nameEnd + 1)), text }
  return text
}

function isAt(document: Buffer, start: number, bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length; at++) if (document[start + at] !== bytes[at]) return false
  return true
}

export function writeDocument(fields: readonly Field[]): Buffer {
  const document = Buffer.allocUnsafe(fields.reduce(addSize, emptyDocument.length))
  let at = document.writeInt32LE(document.length)
  // What comes from one document side by side goes over in one piece.
  let [from, start, end] = [emptyDocument, 0, 0]
  const copyPiece = () => {
    at += from.copy(document, at, start, end)
    start = end
  }
  for (const [name, value] of fields) {
    if (isUnchanged(name, value)) {
      if (value.document !== from || value.start !== end) {
        copyPiece()
        ;({ document: from, start } = value)
      }
      end = value.end
      continue
    }
    copyPiece()
    document[at] = types[value.type].byte
    at += 1 + document.write(name, at + 1)
    document[at] = 0
    at += 1 + value.bytes.copy(document, at + 1)
  }
  copyPiece()
  document[at] = 0
  return document
}

function addSize(sum: number, [name, value]: Field): number {
  if (isUnchanged(name, value)) return sum + value.end - value.start
  return sum + Buffer.byteLength(name) + value.bytes.length + 2
}

/** Whether a field is one that lies in a document under that very name. */
function isUnchanged(name: string, value: Value): value is StoredValue {
  return value instanceof StoredValue && value.name === name
}

export const objectOf = (bytes: Buffer): Value => ({ type: 'object', bytes })
export const objectWith = (fields: Readonly<Record<string, Value>>) =>
  objectOf(writeDocument(Object.entries(fields)))

/** The items of an array, whose names say nothing. */
export function listItems({ bytes }: Value): Value[] {
  const items: Value[] = []
  for (let at = 4; bytes[at] !== 0;) {
    const [byte, type] = [bytes[at] ?? 0, typeOf(bytes[at])]
    while (bytes[at] !== 0) at += 1
    const start = at + 1
    at = valueEnd(bytes, byte, start)
    items.push(new CutValue(type, bytes, start, at))
  }
  return items
}

/** Whether two values are the same bytes. Many are ids, which differ in their length or at their end. */
export function hasSameBytes(one: Value, other: Value): boolean {
  if (one instanceof CutValue) {
    const [size, before] = [other.bytes.length, other.bytes.length - 2]
    if (one.end - one.valueStart !== size) return false
    if (before >= 0 && one.document[one.valueStart + before] !== other.bytes[before]) return false
  }
  return one.bytes.equals(other.bytes)
}

/** The bytes of a string and the zero behind it, as a text of one character for each. */
export function latin1Of(string: Value): string {
  if (!(string instanceof CutValue)) return string.bytes.toString('latin1', 4)
  return string.document.toString('latin1', string.valueStart + 4, string.end)
}

export const textOf = ({ bytes }: Value) => bytes.toString('utf8', 4, bytes.length - 1)
/** BSON of a plain object, for what this server makes itself. */
export const documentOf = (object: Record<string, unknown>) => Buffer.from(serialize(object))
export const valueOf = (plain: unknown) => listFields(documentOf({ plain }))[0]?.[1] ?? nullValue

export function arrayOf(items: readonly Value[]): Value {
  return { type: 'array', bytes: writeDocument(items.map((item, at) => [String(at), item])) }
}

/** An array with more items behind its own, which go over as they lie. */
export function appendItems(array: Value, items: readonly Value[]): Value {
  let count = 0
  for (let at = 4; array.bytes[at] !== 0; count++) {
    const byte = array.bytes[at] ?? 0
    while (array.bytes[at] !== 0) at += 1
    at = valueEnd(array.bytes, byte, at + 1)
  }
  const added = writeDocument(items.map((item, index) => [String(count + index), item]))
  const bytes = Buffer.concat([array.bytes.subarray(0, -1), added.subarray(4)])
  bytes.writeInt32LE(bytes.length)
  return { type: 'array', bytes }
}

export const isNumber = (value: Value | undefined): value is Value & { type: 'int' | 'double' | 'long' } =>
  rankOf(value) === types.int.rank

/** A boolean, or a number of which all but 0 mean true. */
export function isTrue(value: Value): boolean {
  if (value.type === 'bool') return value.bytes[0] === 1
  return isNumber(value) ? numberOf(value) !== 0 : refuse('A boolean is wanted.')
}

/** An int64 beyond 2^53 is rounded. */
export const numberOf = (value: Value) =>
  value.type === 'double' ? value.bytes.readDoubleLE() : Number(integerOf(value))
const integerOf = ({ type, bytes }: Value) =>
  type === 'int' ? BigInt(bytes.readInt32LE()) : bytes.readBigInt64LE()

export function writeNumber(type: 'double' | 'int' | 'long', number: number | bigint): Value {
  if (Number.isNaN(number)) refuse('NaN is not supported.')
  const bytes = Buffer.alloc(8)
  if (type === 'double') bytes.writeDoubleLE(Number(number))
  else bytes.writeBigInt64LE(BigInt(number))
  return { type, bytes: type === 'int' ? bytes.subarray(0, 4) : bytes }
}

/** The sum in MongoDB's type for it: double if one is or an int64 would overflow, else the wider integer that holds it. */
export function addNumbers(a: Value, b: Value): Value {
  const isDouble = a.type === 'double' || b.type === 'double'
  const sum = isDouble ? 0n : integerOf(a) + integerOf(b)
  if (isDouble || BigInt.asIntN(64, sum) !== sum) return writeNumber('double', numberOf(a) + numberOf(b))
  const isWide = a.type === 'long' || b.type === 'long' || BigInt.asIntN(32, sum) !== sum
  return writeNumber(isWide ? 'long' : 'int', sum)
}
