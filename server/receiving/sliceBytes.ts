import { AppError } from '../../shared/errors'
import type { ItemBounds } from '../../shared/json/readJson'

export type DecodedText = { bytes: Buffer; text: string; encoding: string }

/** The bytes that stretches of a decoded text, given in its order, were decoded from. */
export function sliceBytes(decoded: DecodedText, bounds: readonly ItemBounds[]): Buffer[] {
  const offsetOf = offsetsIn(decoded)
  return bounds.map(({ start, end }) => decoded.bytes.subarray(offsetOf(start), offsetOf(end)))
}

/** Asked for ascending positions of the text, the result tells where in the bytes each lies; a mark stands in front. */
function offsetsIn({ bytes, text, encoding }: DecodedText): (position: number) => number {
  if (encoding.startsWith('utf-16')) return (position) => bytes.length - 2 * (text.length - position)
  if (encoding === 'utf-8') return utf8Offsets(bytes, text)
  if (bytes.length === text.length) return (position) => position
  throw new AppError('unsupported_charset', `A batch in ${encoding} cannot be taken apart.`, {
    hint: 'Send the batch as UTF-8.',
  })
}

function utf8Offsets(bytes: Buffer, text: string): (position: number) => number {
  let position = 0
  let offset = bytes.length - Buffer.byteLength(text)
  return (next) => {
    offset += Buffer.byteLength(text.slice(position, next))
    position = next
    return offset
  }
}
