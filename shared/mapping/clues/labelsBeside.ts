import type { TreeNode } from './fieldTree'
import { textOf } from './itemKeys'

/** What answers are called by what stands beside them, by their keys or for each by itself. */
type LabelsBeside = {
  definitions: Map<string, { text: string; node: TreeNode }>
  titles: Map<TreeNode, string>
  describing: Set<TreeNode>
}

const labelMapKey = /^(?:field_?|question_?|column_?)?(?:labels?|titles?|headers?|questions?|names)$/i
/** Fewer shared keys are chance. */
const SHARED_KEYS_MIN = 2

/** Some forms give the labels beside the answers under the same keys: {"values": {"q1": …}, "labels": {"q1": …}}. */
export function collectLabelMap(
  node: TreeNode,
  { definitions, describing }: Pick<LabelsBeside, 'definitions' | 'describing'>,
): void {
  if (typeof node.key !== 'string' || !labelMapKey.test(node.key) || !node.parent) return
  const leaves = [...node.children].filter(([, child]) => textOf(child) !== null)
  if (leaves.length !== node.children.size) return
  const others = [...node.parent.children.values()].filter((other) => other !== node)
  const isShared = others.some(
    ({ children }) =>
      leaves.filter(([key]) => typeof key === 'string' && children.has(key)).length >= SHARED_KEYS_MIN,
  )
  if (!isShared) return
  for (const [key, child] of leaves) {
    definitions.set(String(key), { text: textOf(child) ?? '', node })
    describing.add(child)
  }
}

const numberedValue = /^(.*\d_?)(?:value|answer)$/i

/** Numbered fields may carry their names beside them: {"field01_name": "Company", "field01_value": …}. */
export function labelNumberedPairs(
  node: TreeNode,
  { titles, describing }: Pick<LabelsBeside, 'titles' | 'describing'>,
): void {
  for (const [key, value] of node.children) {
    const start = typeof key === 'string' && value.field ? numberedValue.exec(key)?.[1] : undefined
    if (start === undefined) continue
    for (const end of ['name', 'label', 'title', 'question']) {
      const title = node.children.get(start + end)
      const text = textOf(title)
      if (!title || text === null) continue
      titles.set(value, text)
      describing.add(title)
    }
  }
}
