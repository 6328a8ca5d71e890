import type { LeafValue, Segment } from '../../shared/fields/field'
import { inputKeyOf } from '../../shared/fields/inputKey'
import { type ListPlace, listPlaceOf } from '../lists/listPlace'

export type PlacedLeaf = { segments: readonly Segment[]; value: LeafValue }
export type ShapedValue = LeafValue | ShapedFields | ShapedValue[]
export type ShapedFields = { [key: string]: ShapedValue }

/**
 * Fields as later steps of a Zap map them: under keys of letters, digits and underscores alone, made of their paths and
 * the same for ever. A list stays one, with its objects as line items, whose keys are those of fields without the number.
 */
export function shapeFields(leaves: readonly PlacedLeaf[], above: readonly Segment[] = []): ShapedFields {
  const lists = findLists(leaves)
  const shaped: ShapedFields = {}
  for (const { segments, value } of leaves) {
    const place = listPlaceOf(segments)
    const list = place && lists.get(inputKeyOf(place.list))
    if (place && list)
      shaped[inputKeyOf([...above, ...place.list])] ??= shapeItems(list, [...above, ...place.list])
    else shaped[inputKeyOf([...above, ...segments])] = value
  }
  return shaped
}

type Items = Map<number, PlacedLeaf[]>

/** By the keys of the ways to them. Numbers that leave gaps are keys of an object: years, or ids. */
function findLists(leaves: readonly PlacedLeaf[]): Map<string, Items> {
  const lists = new Map<string, Items>()
  for (const { segments, value } of leaves) {
    const place = listPlaceOf(segments)
    if (place !== null) addItem(lists, place, value)
  }
  return new Map([...lists].filter(([, items]) => isWhole(items)))
}

function addItem(lists: Map<string, Items>, { list, index, rest }: ListPlace, value: LeafValue): void {
  const key = inputKeyOf(list)
  const items = lists.get(key) ?? new Map<number, PlacedLeaf[]>()
  lists.set(key, items.set(index, [...(items.get(index) ?? []), { segments: rest, value }]))
}

function isWhole(items: Items): boolean {
  return [...items.keys()].every((index) => index < items.size)
}

function shapeItems(items: Items, above: readonly Segment[]): ShapedValue[] {
  return [...items.keys()]
    .sort((one, other) => one - other)
    .map((index) => {
      const leaves = items.get(index) ?? []
      const [only] = leaves
      return only?.segments.length === 0 ? only.value : shapeFields(leaves, above)
    })
}
