const PLAIN_ASCII = /^[\x20-\x7e\n]*$/

/** The text as a reader sees it: one spelling for wide, small and round letters, for digits and for dots. */
export function plainForm(text: string): string {
  if (PLAIN_ASCII.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(/[。｡․]/g, '.')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/\p{Cf}/gu, '')
}

/** Digits of every script stand in blocks of ten, in order, behind something that is none. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  if (code <= 0x39) return digit
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
}

/** Without case and accents, for comparing words. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The words of a text, folded; an apostrophe parts them, as in `l'offre`. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
