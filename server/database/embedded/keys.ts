import { hasSameBytes, latin1Of, listFields, nullValue, rankOf, type Value } from './bson'

export type Direction = 1 | -1
type Part = readonly [value: Value | undefined, direction: Direction]

/** How long the id of a document behind a key is. */
export const ID_BYTES = 8
const KEPT_BYTES = 64 * 1024
const TEXT_RANK = String.fromCharCode(rankOf({ type: 'string', bytes: Buffer.alloc(0) }))
/** Values of these types are equal where they are the same bytes, and nowhere else. */
const SAME_BYTES = new Set<Value['type']>(['null', 'int', 'long', 'string', 'objectId', 'bool', 'date'])
const LOOPED_BYTES_MAX = 100

/**
 * Values as bytes whose memcmp order is MongoDB's order of values, across types. One encoding serves index rows, sorting,
 * grouping and comparison, so that no two of them can disagree.
 *
 * A key is one rank byte and a self-delimiting body: no key is the beginning of another, and a byte that follows a key
 * is never 0xFF. So `key` … `key 0xFF` is the range of everything that begins with it.
 */
class KeyWriter {
  private bytes = Buffer.alloc(KEPT_BYTES)
  private length = 0

  /** The keys of values behind each other, those of a descending field turned over. It holds until the next call. */
  write(...parts: readonly Part[]): Buffer {
    this.fill(...parts)
    return this.bytes.subarray(0, this.length)
  }

  /** The same with the id of a document behind them. */
  writeWithId(documentId: number, ...parts: readonly Part[]): Buffer {
    this.fill(...parts)
    const end = this.length + ID_BYTES
    if (end > this.bytes.length) this.bytes = Buffer.concat([this.bytes], end)
    this.length = this.bytes.writeBigInt64BE(BigInt(documentId), this.length)
    return this.bytes.subarray(0, this.length)
  }

  private fill(...parts: readonly Part[]): void {
    this.length = 0
    if (this.bytes.length > KEPT_BYTES) this.bytes = Buffer.alloc(KEPT_BYTES)
    for (const [value = nullValue, direction] of parts) {
      const start = this.length
      // No key is longer than three times its value.
      const end = start + 3 * value.bytes.length + 16
      if (end > this.bytes.length) this.bytes = Buffer.concat([this.bytes], 2 * end)
      this.add(value)
      if (direction === -1) this.invert(start, this.length)
    }
  }

  private invert(start: number, end: number): void {
    for (let at = start; at < end; at++) this.bytes[at] = ~(this.bytes[at] ?? 0)
  }

  private add(value: Value): void {
    const { type, bytes } = value
    this.bytes[this.length++] = rankOf(value)
    if (type === 'double') this.addNumber(bytes.readDoubleLE(), 0)
    else if (type === 'int') this.addNumber(bytes.readInt32LE(), 0)
    else if (type === 'long') {
      // Every int64 is its nearest double and a small remainder, so that the types of numbers compare exactly.
      const nearest = Number(bytes.readBigInt64LE())
      this.addNumber(nearest, Number(bytes.readBigInt64LE() - BigInt(nearest)))
    } else if (type === 'string') this.addText(bytes.subarray(4, -1))
    else if (type === 'object' || type === 'array') this.addContent(value)
    else this.addBytes(value)
  }

  private addNumber(nearest: number, remainder: number): void {
    const at = this.length
    this.bytes.writeDoubleBE(nearest + 0, at)
    this.length = this.bytes.writeUInt16BE(remainder + 0x8000, at + 8)
    if (nearest < 0) this.invert(at, at + 8)
    else this.bytes[at] = (this.bytes[at] ?? 0) | 0x80
  }

  /** A text ends with 00; the bytes 00 and 01 inside it become 01 01 and 01 02, so that no text begins another. */
  private addText(bytes: Buffer): void {
    // Of short texts each call takes longer than the bytes.
    const isCopied = bytes.length > LOOPED_BYTES_MAX && !bytes.includes(0) && !bytes.includes(1)
    if (isCopied) this.length += bytes.copy(this.bytes, this.length)
    else {
      for (const byte of bytes) {
        if (byte <= 1) this.bytes[this.length++] = 1
        this.bytes[this.length++] = byte <= 1 ? byte + 1 : byte
      }
    }
    this.bytes[this.length++] = 0
  }

  /** MongoDB compares fields of objects by type, then name, then value. */
  private addContent(value: Value): void {
    for (const [name, field] of listFields(value.bytes)) {
      if (value.type === 'object') {
        this.bytes[this.length++] = rankOf(field)
        this.addText(Buffer.from(name))
      }
      this.add(field)
    }
    this.bytes[this.length++] = 0
  }

  private addBytes({ type, bytes }: Value): void {
    const at = this.length
    this.length += bytes.copy(this.bytes, at)
    // What BSON has in little-endian is turned round: dates, and the length of binary values, which comes first in order.
    const turned = { date: 8, binData: 4 }
    if (type === 'date' || type === 'binData') this.bytes.subarray(at, at + turned[type]).reverse()
    // The sign of a date is turned over, so that those before 1970 come first.
    if (type === 'date') this.bytes[at] = (this.bytes[at] ?? 0) ^ 0x80
  }
}

const writer = new KeyWriter()

export const keyOf = (...parts: readonly Part[]) => Buffer.from(writer.write(...parts))
export const keyWithId = (documentId: number, ...parts: readonly Part[]) =>
  Buffer.from(writer.writeWithId(documentId, ...parts))
/** The key as a text of one character for each byte, which sorts as the key does. */
export function textKey(value: Value | undefined): string {
  if (value?.type === 'string') {
    const text = latin1Of(value)
    if (text.indexOf('\0') === text.length - 1 && !text.includes('\u0001')) return TEXT_RANK + text
  }
  return writer.write([value, 1]).toString('latin1')
}

/** Whether the keys of two values are equal, which mostly can be told without making them. */
export function areEqual(value: Value = nullValue, other: Value): boolean {
  if (value.type === other.type && SAME_BYTES.has(value.type)) return hasSameBytes(value, other)
  return rankOf(value) === rankOf(other) && compareToKey(value, keyOf([other, 1])) === 0
}
/** Below 0 when the value comes before the one whose key is given, above 0 when it comes behind. */
export const compareToKey = (value: Value | undefined, key: Buffer) => writer.write([value, 1]).compare(key)
/** The bytes of a key that is a text. */
export const bytesOfKey = (key: string) => Buffer.from(key, 'latin1')
export const inDirection = (key: string, direction: Direction) =>
  direction === 1 ? key : Buffer.from(bytesOfKey(key).map((byte) => ~byte)).toString('latin1')
