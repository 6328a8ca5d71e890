/**
 * The value of a JSON number, or undefined where a double holds another decimal than the one written: more digits than it has,
 * too large, too small.
 */
export function exactNumber(source: string): number | undefined {
  const value = Number(source)
  if (!Number.isFinite(value)) return undefined
  // The shortest spelling of a double is a decimal that it holds.
  if (String(value) === source) return value
  const written = canonicalDecimal(source)
  const held = canonicalDecimal(String(value))
  return written.digits === held.digits && written.exponent === held.exponent ? value : undefined
}

/** A decimal as 0.<digits> × 10^exponent without zeros at either end; zero has no digits. The sign plays no part. */
function canonicalDecimal(source: string): { digits: string; exponent: number } {
  const [mantissa = '', exponentText = '0'] = source.toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const digits = whole + fraction
  let start = 0
  while (start < digits.length && digits.charAt(start) === '0') start += 1
  let end = digits.length
  while (end > start && digits.charAt(end - 1) === '0') end -= 1
  if (start === end) return { digits: '', exponent: 0 }
  return { digits: digits.slice(start, end), exponent: Number(exponentText) + whole.length - start }
}
