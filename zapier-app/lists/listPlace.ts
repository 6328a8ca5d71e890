import type { Segment } from '../../shared/fields/field'

/** A place in a list: the way to the list, which item, and the way on, which is empty where the item is the value itself. */
export type ListPlace = { list: Segment[]; index: number; rest: Segment[] }

/** In the outermost list that the way leads through; null where it leads through none. */
export function listPlaceOf(segments: readonly Segment[]): ListPlace | null {
  const at = segments.findIndex((segment) => typeof segment === 'number')
  const index = segments[at]
  if (typeof index !== 'number') return null
  return { list: segments.slice(0, at), index, rest: segments.slice(at + 1) }
}
