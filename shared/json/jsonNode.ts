import type { Leaf, LeafValue, Segment } from '../fields/field'

export type JsonNode = JsonLeaf | JsonContainer

/** A scalar of a read document. It holds only its last segment, so that reading a deep text stays linear. */
export class JsonLeaf implements Leaf {
  readonly kind = 'leaf'

  constructor(
    readonly parent: JsonContainer | undefined,
    readonly segment: Segment,
    readonly value: LeafValue,
    readonly start: number,
    readonly end: number,
  ) {}

  /** Collected anew at each reading, from the leaf to the root. */
  get segments(): Segment[] {
    return segmentsOf(this)
  }
}

/** Objects with at most this many keys are searched one by one, since an index costs more than it saves. */
const SCANNED_KEYS_MAX = 8

const ARRAY_INDEX = /^(?:0|[1-9]\d*)$/

const NO_CHILDREN: readonly JsonNode[] = []

/** An object or an array of a read document, its children in the order of the text. */
export class JsonContainer {
  end = 0
  private list: JsonNode[] | undefined
  private childByKey: Map<string, JsonNode> | undefined
  private knownLongestKeyLength: number | undefined

  constructor(
    readonly kind: 'object' | 'array',
    readonly parent: JsonContainer | undefined,
    readonly segment: Segment,
    readonly start: number,
  ) {}

  get children(): readonly JsonNode[] {
    return this.list ?? NO_CHILDREN
  }

  append(child: JsonNode): void {
    if (this.list === undefined) this.list = [child]
    else this.list.push(child)
    if (this.kind === 'object' && this.list.length > SCANNED_KEYS_MAX) this.addToIndex(child, this.list)
  }

  /** The item with this index as text, or the last member with this key. */
  child(key: string): JsonNode | undefined {
    if (this.kind === 'array') return ARRAY_INDEX.test(key) ? this.children[Number(key)] : undefined
    if (this.childByKey !== undefined) return this.childByKey.get(key)
    return this.children.findLast((child) => child.segment === key)
  }

  /** Among what `child` finds. */
  get longestKeyLength(): number {
    this.knownLongestKeyLength ??= this.children.reduce(
      (longest, { segment }) => Math.max(longest, String(segment).length),
      0,
    )
    return this.knownLongestKeyLength
  }

  /** Of children with the same key only the last stays, as in JSON.parse. */
  dropRepeatedKeys(): void {
    const last = new Map(this.children.map((child) => [child.segment, child]))
    this.list = this.children.filter((child) => last.get(child.segment) === child)
  }

  private addToIndex(child: JsonNode, list: JsonNode[]): void {
    if (this.childByKey === undefined)
      this.childByKey = new Map(list.map((each) => [String(each.segment), each]))
    else this.childByKey.set(String(child.segment), child)
  }
}

/** The segments from the root of the document to a node. */
export function segmentsOf(node: JsonNode): Segment[] {
  const segments: Segment[] = []
  let current: JsonNode = node
  while (current.parent !== undefined) {
    segments.push(current.segment)
    current = current.parent
  }
  return segments.reverse()
}
