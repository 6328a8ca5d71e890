import type { Field, Segment } from '../../fields/field'

/** A container of the payload, or a leaf (then with its field), found again from its fields. */
export type TreeNode = {
  key: Segment | null
  parent: TreeNode | null
  children: Map<Segment, TreeNode>
  field: Field | null
}

/** Deeper levels are read as if they were leaves of this one; no tool nests that deep. */
const DEPTH_MAX = 32

/** The containers that the fields came from, root first. */
export function buildTree(fields: readonly Field[]): { root: TreeNode; leaves: TreeNode[] } {
  const root: TreeNode = { key: null, parent: null, children: new Map(), field: null }
  const leaves = fields.map((field) => addLeaf(root, field))
  return { root, leaves }
}

function addLeaf(root: TreeNode, field: Field): TreeNode {
  let node = root
  for (const key of field.segments.slice(0, DEPTH_MAX)) {
    let child = node.children.get(key)
    if (!child) {
      child = { key, parent: node, children: new Map(), field: null }
      node.children.set(key, child)
    }
    node = child
  }
  node.field = field
  return node
}

/** Whether a node is another or stands somewhere under it. */
export function isWithin(inner: TreeNode, outer: TreeNode): boolean {
  for (let node: TreeNode | null = inner; node; node = node.parent) if (node === outer) return true
  return false
}
