import type { Leaf, LeafValue, Segment } from '../fields/field'
import type { JsonDocument } from './jsonDocument'
import { NONE, OBJECT } from './nodeTable'

export type JsonNode = JsonLeaf | JsonContainer

/** The nodes of a document that somebody looked at, each once: they are made when they are asked for. */
export class JsonNodes {
  private readonly made = new Map<number, JsonNode>()

  constructor(readonly document: JsonDocument) {}

  at(id: number): JsonNode {
    const known = this.made.get(id)
    if (known !== undefined) return known
    const isContainer = this.document.table.isContainer(id)
    const node = isContainer ? new JsonContainer(this, id) : new JsonLeaf(this, id)
    this.made.set(id, node)
    return node
  }

  /** Every leaf of the document, in the order of the text. */
  leaves(): JsonLeaf[] {
    const { table } = this.document
    const leaves: JsonLeaf[] = []
    for (let id = 0; id < table.count; id = table.isReplaced(id) ? table.after(id) : id + 1) {
      const node = table.isReplaced(id) || table.isContainer(id) ? undefined : this.at(id)
      if (node?.kind === 'leaf') leaves.push(node)
    }
    return leaves
  }

  parentOf(id: number): JsonContainer | undefined {
    const parent = this.document.table.parentOf(id)
    const node = parent === NONE ? undefined : this.at(parent)
    return node?.kind === 'leaf' ? undefined : node
  }
}

/** A scalar of a read document. */
export class JsonLeaf implements Leaf {
  readonly kind = 'leaf'
  readonly segment: Segment

  constructor(
    private readonly nodes: JsonNodes,
    private readonly id: number,
  ) {
    this.segment = nodes.document.segmentOf(id)
  }

  get parent(): JsonContainer | undefined {
    return this.nodes.parentOf(this.id)
  }

  get start(): number {
    return this.nodes.document.table.startOf(this.id)
  }

  get end(): number {
    return this.nodes.document.table.endOf(this.id)
  }

  /** Collected anew at each reading, from the leaf to the root. */
  get segments(): Segment[] {
    return this.nodes.document.segmentsOf(this.id)
  }

  /** Decoded anew at each reading. */
  get value(): LeafValue {
    return this.nodes.document.valueOf(this.id)
  }
}

/** Objects with at most this many keys are searched one by one, since an index costs more than it saves. */
const SCANNED_KEYS_MAX = 8

const ARRAY_INDEX = /^(?:0|[1-9]\d{0,7})$/

/** An object or an array of a read document. */
export class JsonContainer {
  readonly kind: 'object' | 'array'
  readonly segment: Segment
  private idByKey: Map<string, number> | undefined
  private knownLongestKeyLength: number | undefined

  constructor(
    private readonly nodes: JsonNodes,
    private readonly id: number,
  ) {
    this.kind = nodes.document.table.kindOf(id) === OBJECT ? 'object' : 'array'
    this.segment = nodes.document.segmentOf(id)
  }

  get parent(): JsonContainer | undefined {
    return this.nodes.parentOf(this.id)
  }

  get start(): number {
    return this.nodes.document.table.startOf(this.id)
  }

  get end(): number {
    return this.nodes.document.table.endOf(this.id)
  }

  get childCount(): number {
    return this.nodes.document.table.childCountOf(this.id)
  }

  /** How many leaves are in it, at any depth. */
  get leafCount(): number {
    return this.nodes.document.table.leafCountOf(this.id)
  }

  /** In the order of the text. There may be half a million: who wants only some stops before. */
  *children(): Generator<JsonNode> {
    for (const id of this.nodes.document.table.childrenOf(this.id)) yield this.nodes.at(id)
  }

  /** The item with this index as text, or the last member with this key. */
  child(key: string): JsonNode | undefined {
    const id = this.kind === 'array' ? this.itemAt(key) : this.memberAt(key)
    return id === undefined ? undefined : this.nodes.at(id)
  }

  /** Among what `child` finds. */
  get longestKeyLength(): number {
    this.knownLongestKeyLength ??= this.measureKeys()
    return this.knownLongestKeyLength
  }

  private itemAt(index: string): number | undefined {
    if (!ARRAY_INDEX.test(index) || Number(index) >= this.childCount) return undefined
    let left = Number(index)
    for (const id of this.nodes.document.table.childrenOf(this.id)) {
      if (left === 0) return id
      left -= 1
    }
    return undefined
  }

  private memberAt(key: string): number | undefined {
    const { document } = this.nodes
    if (this.childCount > SCANNED_KEYS_MAX) {
      this.idByKey ??= new Map(this.memberIds().map((id) => [document.keyOf(id), id]))
      return this.idByKey.get(key)
    }
    return this.memberIds().find((id) => document.hasKey(id, key))
  }

  private memberIds(): number[] {
    return [...this.nodes.document.table.childrenOf(this.id)]
  }

  private measureKeys(): number {
    if (this.kind === 'array') return String(this.childCount - 1).length
    const { document } = this.nodes
    return this.memberIds().reduce((longest, id) => Math.max(longest, document.keyOf(id).length), 0)
  }
}
