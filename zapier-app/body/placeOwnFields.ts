import { z as schema } from 'zod'
import type { Segment } from '../../shared/fields/field'
import { segmentsOfInputKey } from '../../shared/fields/inputKey'
import type { PlacedValue } from '../../shared/fields/placeFields'
import { groupLists } from '../fields/groupLists'
import type { OfferedField } from '../signals/offeredFields'
import type { CurrentSignal } from '../signals/readSignal'
import { placeValue } from './placeValue'
import { restoreType } from './restoreType'
import { segmentsOfSlot } from './segmentsOfSlot'

/**
 * What the form knows of a key: the value that the sample had there, whether it asks for a list, and where its value goes,
 * for the fields of the server: the keys of lists are this app's own.
 */
type Known = Map<string, { sample: OfferedField['sample']; isList: boolean; segments?: Segment[] }>
type OwnField = { key: string; segments: Segment[]; value: unknown }

/**
 * The signal's own fields. A Zap made before the mapping changed still sends keys that are no longer offered: they mean
 * what they always meant, which their spelling tells.
 */
export function placeOwnFields(inputs: Record<string, unknown>, signal: CurrentSignal): PlacedValue[] {
  const known = knownKeys(signal.offered)
  const own = Object.entries(inputs).flatMap(([key, given]): OwnField[] => {
    const segments = known.get(key)?.segments ?? segmentsOfKey(key, signal) ?? []
    const value = known.get(key)?.isList === true ? [given].flat() : given
    return segments.length === 0 ? [] : [{ key, segments, value }]
  })
  // A list is placed as a whole, so before what belongs into one of its items.
  return [
    ...own.flatMap((field) => (Array.isArray(field.value) ? placeList(field, field.value, known) : [])),
    ...own.flatMap(({ key, segments, value }) =>
      Array.isArray(value) ? [] : placeValue(segments, restoreType(value, known.get(key)?.sample)),
    ),
  ]
}

function segmentsOfKey(key: string, signal: CurrentSignal): Segment[] | undefined {
  return key.startsWith('id_') ? segmentsOfSlot(key.slice('id_'.length), signal) : segmentsOfInputKey(key)
}

function knownKeys(offered: readonly OfferedField[]): Known {
  const known: Known = new Map()
  for (const { slot, key, segments, sample } of offered)
    if (slot === undefined) known.set(key, { sample, isList: false, segments })
  for (const group of groupLists(offered)) {
    const columns = group.kind === 'rows' ? group.columns : []
    for (const { key, field } of columns) known.set(key, { sample: field.sample, isList: false })
    if (group.kind === 'list') known.set(group.key, { sample: group.field.sample, isList: true })
  }
  return known
}

/** Items without a value are left out, and the others move up. */
function placeList({ key, segments }: OwnField, items: unknown[], known: Known): PlacedValue[] {
  const filled = items.map((item) => placeItem(key, item, known)).filter(({ length }) => length > 0)
  if (filled.length === 0) return []
  const placed = filled.flatMap((values, index) =>
    values.map(({ segments: rest, value }) => ({ segments: [...segments, index, ...rest], value })),
  )
  return [{ segments, value: [] }, ...placed]
}

const Row = schema.record(schema.string(), schema.unknown())

/** The values of an item, from there: a row's columns are spelled with the way to the list in front. */
function placeItem(key: string, item: unknown, known: Known): PlacedValue[] {
  const row = Row.safeParse(item)
  if (!row.success) return placeValue([], restoreType(item, known.get(key)?.sample))
  const cells = Object.entries(row.data)
  if (!cells.every(([column]) => column.startsWith(`${key}_`))) return placeValue([], item)
  return cells.flatMap(([column, value]) => {
    const rest = segmentsOfInputKey(`f${column.slice(key.length)}`) ?? []
    return placeValue(rest, restoreType(value, known.get(column)?.sample))
  })
}
