import type { LeafValue, Segment } from '../fields/field'
import { exactNumber } from './exactNumber'
import {
  ARRAY,
  ESCAPED_STRING,
  FALSE,
  LONG_NUMBER,
  NodeTable,
  NONE,
  NULL,
  NUMBER,
  STRING,
  TRUE,
} from './nodeTable'

const QUOTE = 0x22

/** A text and the table of its nodes: what the rows of numbers mean. */
export class JsonDocument {
  readonly table: NodeTable

  constructor(readonly text: string) {
    this.table = new NodeTable(text.length)
  }

  valueOf(id: number): LeafValue {
    const { table, text } = this
    const start = table.startOf(id)
    const end = table.endOf(id)
    switch (table.kindOf(id)) {
      case STRING:
        return text.slice(start + 1, end - 1)
      case ESCAPED_STRING:
        return decodeString(text, start + 1, end - 1)
      case NUMBER:
        return Number(text.slice(start, end))
      case LONG_NUMBER:
        return numberOf(text.slice(start, end))
      case TRUE:
        return true
      case FALSE:
        return false
      case NULL:
        return null
      default:
        throw new Error('A container has no value')
    }
  }

  /** Of the root the empty key. */
  segmentOf(id: number): Segment {
    const parent = this.table.parentOf(id)
    if (parent === NONE) return ''
    return this.table.kindOf(parent) === ARRAY ? this.table.labelOf(id) : this.keyOf(id)
  }

  /** From the root of the document to a node. */
  segmentsOf(id: number): Segment[] {
    const segments: Segment[] = []
    for (let at = id; this.table.parentOf(at) !== NONE; at = this.table.parentOf(at))
      segments.push(this.segmentOf(at))
    return segments.reverse()
  }

  keyOf(id: number): string {
    const { table, text } = this
    const start = table.labelOf(id)
    // Between a key and its value stand a quote, a colon, and white space.
    if (table.isKeyEscaped(id)) return decodeString(text, start, text.lastIndexOf('"', table.startOf(id) - 1))
    return text.slice(start, text.indexOf('"', start))
  }

  hasKey(id: number, key: string): boolean {
    const { table, text } = this
    if (table.isKeyEscaped(id)) return this.keyOf(id) === key
    const start = table.labelOf(id)
    return text.startsWith(key, start) && text.charCodeAt(start + key.length) === QUOTE
  }
}

/** The scanner has checked the spelling, so the platform may decode it. */
export function decodeString(text: string, start: number, end: number): string {
  return String(JSON.parse(text.slice(start - 1, end + 1)))
}

/** A number that a double cannot hold is its digits. */
function numberOf(source: string): LeafValue {
  return exactNumber(source) ?? source
}
