import type { Segment } from '../../shared/fields/field'
import { inputKeyOf } from '../../shared/fields/inputKey'
import { type ListPlace, listPlaceOf } from '../lists/listPlace'
import type { OfferedField } from '../signals/offeredFields'

/** What the form shows: a field by itself, a list of values, or rows of which each has the same columns. */
export type FieldGroup =
  | { kind: 'single'; key: string; field: OfferedField }
  | { kind: 'list'; key: string; field: OfferedField; index: number }
  | { kind: 'rows'; key: string; list: Segment[]; columns: Column[] }

/** `field` is the first of its column. */
export type Column = { key: string; rest: Segment[]; field: OfferedField }

/**
 * Puts together what stands in one list: a user maps all of its items at once, however many there are. Their keys are
 * spelled as those of fields are, without the number of the item.
 */
export function groupLists(items: readonly OfferedField[]): FieldGroup[] {
  const groups = new Map<string, FieldGroup>()
  for (const field of items) {
    const place = field.slot === undefined ? placeInOneList(field.segments) : null
    if (place === null || !addToList(groups, field, place)) {
      groups.set(field.key, { kind: 'single', key: field.key, field })
    }
  }
  return [...groups.values()]
}

/** Neither a form nor a Zap can show a list whose items are lists. */
function placeInOneList(segments: Segment[]): ListPlace | null {
  const place = listPlaceOf(segments)
  return place !== null && listPlaceOf(place.rest) === null ? place : null
}

/** False where the list holds values as well as objects, or something that is no list has its key. */
function addToList(groups: Map<string, FieldGroup>, field: OfferedField, place: ListPlace): boolean {
  const { list, index, rest } = place
  const key = inputKeyOf(list)
  const known = groups.get(key)
  if (rest.length === 0) {
    if (known === undefined) groups.set(key, { kind: 'list', key, field, index })
    return known === undefined || known.kind === 'list'
  }
  const column = { key: inputKeyOf([...list, ...rest]), rest, field }
  if (known === undefined) groups.set(key, { kind: 'rows', key, list, columns: [column] })
  else if (known.kind !== 'rows') return false
  else if (!known.columns.some((each) => each.key === column.key)) known.columns.push(column)
  return true
}
