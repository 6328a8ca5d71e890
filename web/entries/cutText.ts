import type { Range } from './repeatedKeys'

/** So many characters are laid out without a pause. */
const SLICE_LENGTH = 4_000

/** Slices of a text in their order, cut behind a line where there is an end of one. */
export function cutText(text: string): Range[] {
  const slices: Range[] = []
  for (let start = 0; start < text.length;) {
    const end = endOfSlice(text, start)
    slices.push({ start, end })
    start = end
  }
  return slices
}

function endOfSlice(text: string, start: number): number {
  const end = start + SLICE_LENGTH
  if (end >= text.length) return text.length
  const line = text.lastIndexOf('\n', end - 1)
  if (line > start) return line + 1
  // Both halves of a pair stay together.
  return /[\uDC00-\uDFFF]/.test(text.charAt(end)) ? end - 1 : end
}
