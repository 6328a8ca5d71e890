import type { JsonValue, Leaf, Segment } from './field'

/** The leaves of a value in its order; empty containers have none. `unflatten` is its inverse. */
export function flatten(value: JsonValue): Leaf[] {
  const leaves: Leaf[] = []
  const waiting: Place[] = [{ value, segment: '', parent: undefined }]
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const { value: current } = place
    if (typeof current !== 'object' || current === null)
      leaves.push({ segments: segmentsOf(place), value: current })
    else for (const child of placesIn(current, place).reverse()) waiting.push(child)
  }
  return leaves
}

/** A value and the way to it, which its neighbours share: whole ways would be too much text for deep values. */
type Place = { value: JsonValue; segment: Segment; parent: Place | undefined }

function placesIn(container: Exclude<JsonValue, Leaf['value']>, parent: Place): Place[] {
  return Array.isArray(container)
    ? container.map((value, segment) => ({ value, segment, parent }))
    : Object.entries(container).map(([segment, value]) => ({ value, segment, parent }))
}

function segmentsOf(place: Place): Segment[] {
  const segments: Segment[] = []
  for (let current = place; current.parent !== undefined; current = current.parent)
    segments.push(current.segment)
  return segments.reverse()
}
