import type { Warning } from '../fields/field'
import { type JsonLeaf, type JsonNode, JsonNodes } from './jsonNode'
import { warningsOf } from './jsonWarnings'
import { JsonTree } from './jsonTree'
import { startScan } from './scanJson'

export { JsonSyntaxError } from './jsonSyntaxError'

/** Bounds of an item in the text, in UTF-16 units. */
export type ItemBounds = { start: number; end: number }

/**
 * Reads a JSON text. Accepts what JSON.parse accepts and throws JsonSyntaxError for the rest; never recurses, and takes
 * time and memory in proportion to the text.
 */
export function readJson(text: string): JsonReading {
  const reading = startReading(text).advance(Infinity)
  if (reading === undefined) throw new Error('An endless step reads the whole text')
  return reading
}

/**
 * The same in as many steps as its caller likes; `advance` gives the reading once the text has been read to its end. Who
 * wrote the text may know that no object in it has a key twice.
 */
export function startReading(
  text: string,
  { areKeysUnique = false } = {},
): { advance(tokens: number): JsonReading | undefined } {
  const tree = new JsonTree(text, areKeysUnique)
  const scan = startScan(text, tree)
  return { advance: (tokens) => (scan.advance(tokens) ? new JsonReading(tree) : undefined) }
}

/** A read document. What is derived from the table of its nodes is made when first asked for. */
export class JsonReading {
  readonly root: JsonNode
  readonly warnings: Warning[]
  private readonly nodes: JsonNodes
  private listedLeaves: JsonLeaf[] | undefined

  constructor(tree: JsonTree) {
    this.nodes = new JsonNodes(tree.document)
    this.root = this.nodes.at(0)
    this.warnings = warningsOf(tree)
  }

  get kind(): 'object' | 'array' | 'scalar' {
    return this.root.kind === 'leaf' ? 'scalar' : this.root.kind
  }

  /** Whether it is an object or an array with nothing in it. */
  get isEmpty(): boolean {
    return this.root.kind !== 'leaf' && this.root.childCount === 0
  }

  get leafCount(): number {
    return this.root.kind === 'leaf' ? 1 : this.root.leafCount
  }

  /** In the order of the text. */
  get leaves(): readonly JsonLeaf[] {
    this.listedLeaves ??= this.nodes.leaves()
    return this.listedLeaves
  }

  /** For a top-level array the bounds of each item, else nothing. */
  get items(): ItemBounds[] {
    if (this.root.kind !== 'array') return []
    return [...this.root.children()].map(({ start, end }) => ({ start, end }))
  }
}
