import type { Segment } from '../../shared/fields/field'
import { capitalise, labelWords } from '../../shared/fields/keyLabel'

/** What people call a way of keys: `Product name`. Positions in lists are left out. */
export function labelOfWay(segments: readonly Segment[]): string {
  return capitalise(segments.flatMap((key) => (typeof key === 'string' ? labelWords(key) : [])).join(' '))
}

/** What a list is called by the label of one of its items, which ends with its number: `Pages 2`. */
export function labelOfList(labelOfItem: string, index: number): string {
  const number = ` ${index + 1}`
  return labelOfItem.endsWith(number) ? labelOfItem.slice(0, -number.length) : labelOfItem
}
