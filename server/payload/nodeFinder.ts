import type { ItemBounds } from '../../shared/json/readJson'
import type { JsonSink } from '../../shared/json/scanJson'

/** Where a node stands in the text and what it is; `kind` is in words that follow "is". */
export type FoundNode = ItemBounds & { kind: string; isEmpty: boolean }

/** Notes what stands at one depth of a text: at 0 the whole of it, at 1 the items of its outermost array. */
export class NodeFinder implements JsonSink {
  readonly nodes: FoundNode[] = []
  isArray = false
  private depth = 0

  constructor(private readonly depthWanted: 0 | 1) {}

  openObject(start: number): void {
    this.open(start, 'an object')
  }

  openArray(start: number): void {
    if (this.depth === 0) this.isArray = true
    this.open(start, 'an array')
  }

  closeContainer(end: number): void {
    this.depth -= 1
    const node = this.nodes.at(-1)
    if (this.depth === this.depthWanted && node) node.end = end
  }

  key(): void {
    if (this.depth !== this.depthWanted + 1) return
    const node = this.nodes.at(-1)
    if (node) node.isEmpty = false
  }

  string(start: number, end: number): void {
    if (this.isWanted()) this.note(start - 1, end + 1, 'a string')
  }

  number(start: number, end: number): void {
    if (this.isWanted()) this.note(start, end, 'a number')
  }

  word(start: number, end: number, value: true | false | null): void {
    if (this.isWanted()) this.note(start, end, value === null ? 'null' : 'a boolean')
  }

  private open(start: number, kind: string): void {
    if (this.isWanted()) this.nodes.push({ start, end: start, kind, isEmpty: true })
    this.depth += 1
  }

  private isWanted(): boolean {
    return this.depth === this.depthWanted && (this.depth === 0 || this.isArray)
  }

  private note(start: number, end: number, kind: string): void {
    this.nodes.push({ start, end, kind, isEmpty: false })
  }
}
