import type { JsonObject, JsonValue, Leaf, Segment } from './field'
import { getOwn, isContainer, setOwn } from './ownProperty'

/** The document that has these leaves. Works on segments, so that key "0" and index 0 stay apart. */
export function unflatten(leaves: Iterable<Leaf>): JsonValue {
  let root: JsonValue = {}
  let isFirst = true
  for (const { segments, value } of leaves) {
    const [first] = segments
    if (first === undefined) return value
    if (isFirst) root = containerFor(first)
    isFirst = false
    putLeaf(root, segments, value)
  }
  return root
}

function putLeaf(root: JsonValue, segments: Segment[], value: JsonValue): void {
  let container = root
  segments.forEach((segment, depth) => {
    const next = segments[depth + 1]
    if (next === undefined) {
      put(container, segment, value)
      return
    }
    const known = get(container, segment)
    const child = isContainer(known) ? known : containerFor(next)
    if (child !== known) put(container, segment, child)
    container = child
  })
}

function containerFor(segment: Segment): JsonValue[] | JsonObject {
  return typeof segment === 'number' ? [] : {}
}

function get(container: JsonValue, segment: Segment): JsonValue | undefined {
  if (Array.isArray(container)) return container[Number(segment)]
  return isContainer(container) ? getOwn(container, String(segment)) : undefined
}

function put(container: JsonValue, segment: Segment, value: JsonValue): void {
  if (Array.isArray(container)) container[Number(segment)] = value
  else if (isContainer(container)) setOwn(container, String(segment), value)
}
