import type { TreeNode } from './fieldTree'

const resultKeys = ['data', 'result', 'results', 'output', 'outputs', 'match', 'matches', 'person']

/** What was asked for may be wrong or old beside what was found: {"input": …, "data": …}. */
export function isLookedUp({ key, parent }: TreeNode): boolean {
  if (!/^(?:input|query|lookup|search|searched)$/i.test(String(key)) || !parent) return false
  return resultKeys.some((result) => parent.children.has(result))
}

/** Whether a field is only a part of what was asked for. */
export function isInLookup(place: TreeNode): boolean {
  for (let node = place; node.parent; node = node.parent) if (isLookedUp(node)) return true
  return false
}
