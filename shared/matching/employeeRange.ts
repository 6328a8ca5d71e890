/** How many work for a company: at least and at most. A number that is known is both. */
export type EmployeeRange = { min: number; max: number }

/** Reads 120, "11-50", "1,001–5,000 employees", "10001+", "< 50"; null where no number is told. */
export function readEmployeeRange(value: number | string | null): EmployeeRange | null {
  if (value === null) return null
  if (typeof value === 'number')
    return Number.isFinite(value) && value >= 0 ? { min: value, max: value } : null
  const text = value.slice(0, 100).toLowerCase()
  if (/self.?employed|myself only/.test(text)) return { min: 1, max: 1 }
  const [first, second] = [...text.matchAll(/(\d[\d.,'\s\u00a0\u202f]*)([km])?/g)].map(readNumber)
  if (first === undefined) return null
  if (second !== undefined) return second < first ? null : { min: first, max: second }
  if (/^\s*(?:<|up to|less than|under|bis|moins de)/.test(text)) return { min: 0, max: first }
  if (/\+|>|or more|more than|over\s|und mehr|et plus|mehr als|plus de/.test(text))
    return { min: first, max: Infinity }
  return { min: first, max: first }
}

/** Signs between groups of three are thousands, another one is the decimal point of "1.5k". */
function readNumber([, digits = '', unit]: RegExpMatchArray): number {
  const plain = digits.replace(/[.,'\s\u00a0\u202f](?=\d{3}(?!\d))/g, '').replace(',', '.')
  const factor = unit === 'k' ? 1_000 : unit === 'm' ? 1_000_000 : 1
  return Math.round(Number.parseFloat(plain) * factor)
}

/** Whether a company surely is within the bounds: of a range, both ends. */
export function isWithin(
  range: EmployeeRange | null,
  bounds: { min: number | null; max: number | null },
): boolean {
  return range !== null && range.min >= (bounds.min ?? 0) && range.max <= (bounds.max ?? Infinity)
}
