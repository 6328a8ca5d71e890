import type { PlacedValue } from '../../shared/fields/placeFields'
import { UnusableInput } from './unusableInput'

/**
 * A place cannot hold a value and have others inside of it: one of the two would be lost without a word. Asked of what a user
 * writes as paths and values into one field of the step. Two values for the very same place are no overlap, nor are those of two
 * fields: the later counts, as everywhere.
 */
export function refuseOverlaps(written: readonly PlacedValue[]): void {
  for (const one of written) {
    const inside = written.find((other) => isInside(other, one))
    if (inside) refuse(one, inside)
  }
}

/** Whether a place lies inside of one that holds a single value. */
function isInside(inner: PlacedValue, outer: PlacedValue): boolean {
  const isValue = typeof outer.value !== 'object'
  const isDeeper = inner.segments.length > outer.segments.length
  return isValue && isDeeper && outer.segments.every((segment, index) => segment === inner.segments[index])
}

function refuse(outer: PlacedValue, inner: PlacedValue): never {
  const [around, inside] = [outer, inner].map(({ segments }) => segments.join('.'))
  throw new UnusableInput(
    `A value is filled in for ${around} and another one for ${inside}, which lies inside of it: leave one of them out.`,
  )
}
