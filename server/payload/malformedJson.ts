import { AppError, type ErrorExtras } from '../../shared/errors'
import { REFUSAL_EXCERPT_BYTES_MAX } from '../../shared/limits'

/** A body that is no JSON, with what stands around the place where it stops being so. */
export class MalformedJson extends AppError {
  constructor(
    message: string,
    extras: ErrorExtras,
    readonly excerpt: Excerpt,
  ) {
    super('malformed_json', message, extras)
  }
}

/** `start`: how many characters of the whole text stand before it. */
export type Excerpt = { bytes: Buffer; start: number }

/** A place within these is shown with all that stands before it. */
const BEGINNING_BYTES_MAX = 1_536
const BEFORE_LENGTH_MAX = 300

/** A copy, since a slice would keep the whole text in memory. */
export function excerptAround(text: string, position: number): Excerpt {
  const start = startFor(text, position)
  const bytes = Buffer.from(text.slice(start, start + REFUSAL_EXCERPT_BYTES_MAX))
  return { bytes: Buffer.from(bytes.subarray(0, REFUSAL_EXCERPT_BYTES_MAX)), start }
}

/** Never within a word: half an address would not be found again when its person is to be forgotten. */
function startFor(text: string, position: number): number {
  if (position <= BEGINNING_BYTES_MAX && Buffer.byteLength(text.slice(0, position)) <= BEGINNING_BYTES_MAX)
    return 0
  const first = position - BEFORE_LENGTH_MAX
  const between = text.slice(first, position).search(/[\s",]/)
  return between === -1 ? position : first + between + 1
}
