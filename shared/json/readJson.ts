import type { Warning } from '../fields/field'
import type { JsonLeaf, JsonNode } from './jsonNode'
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

/** The same in as many steps as its caller likes; `advance` gives the reading once the text has been read to its end. */
export function startReading(text: string): { advance(tokens: number): JsonReading | undefined } {
  const tree = new JsonTree(text)
  const scan = startScan(text, tree)
  return { advance: (tokens) => (scan.advance(tokens) ? readingOf(tree) : undefined) }
}

function readingOf(tree: JsonTree): JsonReading {
  if (tree.root === undefined) throw new Error('A scanned JSON text has a root')
  return new JsonReading(tree.root, warningsOf(tree))
}

/** A read document. What is derived from the tree is made when first asked for. */
export class JsonReading {
  private listedLeaves: JsonLeaf[] | undefined

  constructor(
    readonly root: JsonNode,
    readonly warnings: Warning[],
  ) {}

  get kind(): 'object' | 'array' | 'scalar' {
    return this.root.kind === 'leaf' ? 'scalar' : this.root.kind
  }

  /** Whether it is an object or an array with nothing in it. */
  get isEmpty(): boolean {
    return this.root.kind !== 'leaf' && this.root.children.length === 0
  }

  /** In the order of the text. */
  get leaves(): readonly JsonLeaf[] {
    this.listedLeaves ??= leavesUnder(this.root)
    return this.listedLeaves
  }

  /** For a top-level array the bounds of each item, else nothing. */
  get items(): ItemBounds[] {
    if (this.root.kind !== 'array') return []
    return this.root.children.map(({ start, end }) => ({ start, end }))
  }
}

function leavesUnder(root: JsonNode): JsonLeaf[] {
  const leaves: JsonLeaf[] = []
  const waiting: JsonNode[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'leaf') leaves.push(node)
    else for (const child of node.children.toReversed()) waiting.push(child)
  }
  return leaves
}
