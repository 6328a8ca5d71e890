import type { JsonObject, JsonValue, Segment } from './field'
import { readNamedItem, type NamedItem } from './namedItem'
import { getOwn, isContainer, setOwn } from './ownProperty'
import { INDEX_MAX, parsePath } from './parsePath'

/** A value and where a sender wants it. */
export type PlacedValue = { readonly segments: readonly Segment[]; readonly value: JsonValue }

/** A value that has no place in a body; the message is for the person who asked for it. */
export class PlacementError extends Error {
  override readonly name = 'PlacementError'
}

/**
 * Puts a body together, into `base` where one is given. A segment spelled as a named item (`fields[label=Work email]`) finds or
 * makes the item that holds this name, so that the same path finds the value again. Of two values that want the same place the later
 * wins; holes in arrays become null.
 */
export function placeFields(items: Iterable<PlacedValue>, base: JsonObject = {}): JsonObject {
  const all = [...items]
  const isNamed = ({ segments }: PlacedValue) =>
    segments.some((segment) => namedPartOf(segment) !== undefined)
  // Positions are taken before names: an item called by name goes behind them and never sits at another's position.
  for (const item of all) if (!isNamed(item)) placeValue(base, item.segments, item.value)
  for (const item of all) if (isNamed(item)) placeValue(base, item.segments, item.value)
  return base
}

type Container = JsonValue[] | JsonObject

function placeValue(root: Container, segments: readonly Segment[], value: JsonValue): void {
  const last = segments.at(-1)
  if (last === undefined) throw new PlacementError('A value needs a path of at least one part.')
  let container = root
  segments.slice(0, -1).forEach((segment, depth) => {
    container = childContainer(container, segment, segments[depth + 1])
  })
  if (namedPartOf(last) !== undefined) {
    throw new PlacementError(
      `${last} is a whole item of a list. Add the part that takes the value, as in ${last}.value`,
    )
  }
  put(container, last, value)
}

function childContainer(container: Container, segment: Segment, next: Segment | undefined): Container {
  const named = namedPartOf(segment)
  if (named !== undefined) return namedItem(arrayAt(container, named.key), named)
  const known = get(container, segment)
  if (Array.isArray(known) && isIndexLike(next)) return known
  if (isContainer(known) && !Array.isArray(known)) return known
  const child = typeof next === 'number' ? [] : {}
  put(container, segment, child)
  return child
}

function arrayAt(container: Container, key: string): JsonValue[] {
  const known = get(container, key)
  if (Array.isArray(known)) return known
  const array: JsonValue[] = []
  put(container, key, array)
  return array
}

/** The first item with the name, as findByPath takes it, or a new one. */
function namedItem(array: JsonValue[], named: NamedItem): Container {
  const known = array.find((item) => isContainer(item) && holdsName(item, named))
  if (isContainer(known)) return known
  const item = {}
  placeValue(item, parsePath(named.keyPath), named.value)
  array.push(item)
  return item
}

function holdsName(item: Container, { keyPath, value }: NamedItem): boolean {
  let current: JsonValue | undefined = item
  for (const segment of parsePath(keyPath)) current = isContainer(current) ? get(current, segment) : undefined
  return current !== undefined && !isContainer(current) && String(current) === value
}

/** `fields[label=Work email]` as the key of an array and the name of an item in it. */
function namedPartOf(segment: Segment): (NamedItem & { key: string }) | undefined {
  if (typeof segment === 'number') return undefined
  for (let open = segment.indexOf('['); open !== -1; open = segment.indexOf('[', open + 1)) {
    const named = readNamedItem(segment, open)
    if (named?.end === segment.length) return { ...named, key: segment.slice(0, open) }
  }
  return undefined
}

function get(container: Container, segment: Segment): JsonValue | undefined {
  if (!Array.isArray(container)) return getOwn(container, String(segment))
  return isIndexLike(segment) ? container[Number(segment)] : undefined
}

function put(container: Container, segment: Segment, value: JsonValue): void {
  if (!Array.isArray(container)) {
    setOwn(container, String(segment), value)
    return
  }
  if (!isIndexLike(segment)) throw new PlacementError('A list has numbered places only.')
  const index = Number(segment)
  if (index > INDEX_MAX) throw new PlacementError(`A list may have at most ${INDEX_MAX + 1} items.`)
  while (container.length < index) container.push(null)
  container[index] = value
}

function isIndexLike(segment: Segment | undefined): boolean {
  return typeof segment === 'number' || (segment !== undefined && /^(?:0|[1-9]\d*)$/.test(segment))
}
