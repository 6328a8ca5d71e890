import type { OfferedField } from '../signals/offeredFields'

/**
 * A text in the type that the sample had there, where it says the same in that type; anything else goes as it is. All
 * fields are offered as texts, since Zapier makes 0 of `n/a` and 10 of `10k` in a field for numbers.
 */
export function restoreType(value: unknown, sample: OfferedField['sample'] | undefined): unknown {
  if (typeof value !== 'string') return value
  if (typeof sample === 'number') return readNumber(value) ?? value
  return typeof sample === 'boolean' ? (booleans.get(value.toLowerCase()) ?? value) : value
}

/** Spreadsheets write them in capitals. */
const booleans = new Map([
  ['true', true],
  ['false', false],
])

/** Leading zeros, a trailing one and digits that no number can hold would be lost. */
function readNumber(text: string): number | undefined {
  const number = Number(text)
  return Number.isFinite(number) && String(number) === text ? number : undefined
}
