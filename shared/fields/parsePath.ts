import type { Segment } from './field'
import { readNamedItem } from './namedItem'

/** Larger numbers in a path are keys (a date, an id): nobody means the ten-thousandth item. */
export const INDEX_MAX = 9_999

/**
 * The segments of a path when no sample is at hand: dots separate, a number is an index, and a name in brackets belongs to its
 * segment, dots included: `data.fields[label=Work email].value` → `data`, `fields[label=Work email]`, `value`.
 */
export function parsePath(path: string): Segment[] {
  const segments: Segment[] = []
  let text = ''
  for (let offset = 0; offset < path.length; offset += 1) {
    const character = path.charAt(offset)
    const named = readNamedItem(path, offset)
    if (named !== undefined) {
      text += path.slice(offset, named.end)
      offset = named.end - 1
    } else if (character === '.') {
      segments.push(segmentOf(text))
      text = ''
    } else text += character
  }
  return [...segments, segmentOf(text)]
}

function segmentOf(text: string): Segment {
  const isIndex = /^(?:0|[1-9]\d*)$/.test(text) && Number(text) <= INDEX_MAX
  return isIndex ? Number(text) : text
}
