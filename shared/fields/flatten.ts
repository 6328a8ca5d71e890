import type { JsonValue, Leaf, Segment } from './field'

/** The leaves of a value in its order; empty containers have none. `unflatten` is its inverse. */
export function flatten(value: JsonValue): Leaf[] {
  const leaves: Leaf[] = []
  const waiting: { segments: Segment[]; value: JsonValue }[] = [{ segments: [], value }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { segments, value: current } = next
    if (typeof current !== 'object' || current === null) {
      leaves.push({ segments, value: current })
      continue
    }
    for (const [segment, child] of entriesOf(current).reverse()) {
      waiting.push({ segments: [...segments, segment], value: child })
    }
  }
  return leaves
}

function entriesOf(container: Exclude<JsonValue, Leaf['value']>): [Segment, JsonValue][] {
  return Array.isArray(container) ? [...container.entries()] : Object.entries(container)
}
