export const OBJECT = 0
export const ARRAY = 1
export const STRING = 2
export const ESCAPED_STRING = 3
export const NUMBER = 4
export const LONG_NUMBER = 5
export const TRUE = 6
export const FALSE = 7
export const NULL = 8

export type NodeKind =
  | typeof OBJECT
  | typeof ARRAY
  | typeof STRING
  | typeof ESCAPED_STRING
  | typeof NUMBER
  | typeof LONG_NUMBER
  | typeof TRUE
  | typeof FALSE
  | typeof NULL

/** Whatever stands there is a member whose key has to be decoded. */
const KEY_IS_ESCAPED = 0x10
/** A later member has the same key, and only that one counts. */
const IS_REPLACED = 0x20
const KIND_MASK = 0x0f

const FIELDS = 8
const KIND = 0
const PARENT = 1
const START = 2
const END = 3
const LABEL = 4
const AFTER = 5
const CHILDREN = 6
const LEAVES = 7

/** No node of that number. */
export const NONE = -1

export type NewNode = { kind: NodeKind; parent: number; start: number; end: number; label: number }

/**
 * The nodes of a document as rows of numbers, in the order of the text: of half a million nodes, which one MiB may hold, objects
 * would take a hundred times the memory of the text, and seconds of collecting garbage.
 */
export class NodeTable {
  count = 0
  private rows: Int32Array

  constructor(private readonly textLength: number) {
    this.rows = new Int32Array(FIELDS * (16 + (textLength >> 4)))
  }

  add({ kind, parent, start, end, label }: NewNode): number {
    const id = this.count
    const at = id * FIELDS
    if (at === this.rows.length) this.grow()
    this.rows[at + KIND] = kind
    this.rows[at + PARENT] = parent
    this.rows[at + START] = start
    this.rows[at + END] = end
    this.rows[at + LABEL] = label
    this.count += 1
    return id
  }

  /** What came since it was added is in it. */
  close(id: number, end: number): void {
    this.set(id, END, end)
    this.set(id, AFTER, this.count)
  }

  kindOf(id: number): number {
    return this.get(id, KIND) & KIND_MASK
  }

  isContainer(id: number): boolean {
    return this.kindOf(id) <= ARRAY
  }

  parentOf(id: number): number {
    return this.get(id, PARENT)
  }

  startOf(id: number): number {
    return this.get(id, START)
  }

  endOf(id: number): number {
    return this.get(id, END)
  }

  /** Of a member where its key begins in the text, behind the quote; of an item its index. */
  labelOf(id: number): number {
    return this.get(id, LABEL)
  }

  isKeyEscaped(id: number): boolean {
    return (this.get(id, KIND) & KEY_IS_ESCAPED) !== 0
  }

  markKeyEscaped(id: number): void {
    this.set(id, KIND, this.get(id, KIND) | KEY_IS_ESCAPED)
  }

  isReplaced(id: number): boolean {
    return (this.get(id, KIND) & IS_REPLACED) !== 0
  }

  markReplaced(id: number): void {
    this.set(id, KIND, this.get(id, KIND) | IS_REPLACED)
  }

  childCountOf(id: number): number {
    return this.get(id, CHILDREN)
  }

  addChild(id: number): void {
    this.set(id, CHILDREN, this.get(id, CHILDREN) + 1)
  }

  leafCountOf(id: number): number {
    return this.isContainer(id) ? this.get(id, LEAVES) : 1
  }

  addLeaves(id: number, count: number): void {
    this.set(id, LEAVES, this.get(id, LEAVES) + count)
  }

  /** The node behind this one and all that is in it; until it is closed, all that came since is in it. */
  after(id: number): number {
    if (!this.isContainer(id)) return id + 1
    const after = this.get(id, AFTER)
    return after === 0 ? this.count : after
  }

  *childrenOf(id: number): Generator<number> {
    const end = this.after(id)
    for (let child = id + 1; child < end; child = this.after(child)) if (!this.isReplaced(child)) yield child
  }

  private get(id: number, field: number): number {
    return this.rows[id * FIELDS + field] ?? 0
  }

  private set(id: number, field: number, value: number): void {
    this.rows[id * FIELDS + field] = value
  }

  private grow(): void {
    const doubled = 2 * this.rows.length
    // A node takes two characters at least, but in a text that turns out to be cut off.
    const most = FIELDS * ((this.textLength >> 1) + 2)
    const grown = new Int32Array(this.rows.length < most ? Math.min(doubled, most) : doubled)
    grown.set(this.rows)
    this.rows = grown
  }
}
