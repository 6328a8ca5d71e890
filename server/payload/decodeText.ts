import { decode as decodeLegacy } from 'iconv-lite'
import { AppError } from '../../shared/errors'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** What Windows-1252 has at 0x80 to 0x9F; Node's decoder leaves these as control characters. */
const WINDOWS_1252_UPPER = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/**
 * Text of bytes in the charset their sender names, by its WHATWG label; UTF-8 without one. A byte order mark outranks
 * the label and is taken off, as browsers do.
 */
export function decodeText(bytes: Uint8Array, charset?: string): string {
  const label = encodingOf(bytes, charset)
  try {
    return label === 'utf-8' ? utf8.decode(bytes) : decodeLabelled(bytes, label)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('invalid_characters', `The body is not valid ${label} text.`, {
      hint: 'Send the body as UTF-8, or name its charset in the Content-Type header.',
      cause: error,
    })
  }
}

/** The label that counts, in lower case: what a mark says, then what the sender says, then UTF-8. */
export function encodingOf(bytes: Uint8Array, charset?: string): string {
  const label = encodingOfMark(bytes) ?? charset?.trim().toLowerCase()
  return label === undefined || label === '' || label === 'utf8' ? 'utf-8' : label
}

function decodeLabelled(bytes: Uint8Array, label: string): string {
  // The one single-byte charset of the WHATWG list that Node does not have.
  if (label === 'iso-8859-16') return decodeLegacy(Buffer.from(bytes), label)

  // The bytes above ASCII go to a private area of Unicode (WHATWG Encoding, section 14.5).
  if (label === 'x-user-defined') {
    const text = Buffer.from(bytes).toString('latin1')
    return text.replace(/[\x80-\xff]/g, (byte) => String.fromCharCode(0xf700 + byte.charCodeAt(0)))
  }
  const decoder = decoderOf(label)
  if (decoder.encoding !== 'windows-1252') return decoder.decode(bytes)
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252_UPPER.charAt(control.charCodeAt(0) - 0x80))
}

function decoderOf(label: string) {
  try {
    return new TextDecoder(label, { fatal: true })
  } catch (error) {
    throw new AppError('unsupported_charset', `The charset '${label.slice(0, 40)}' is not known.`, {
      hint: 'Send the body as UTF-8.',
      cause: error,
    })
  }
}

/** What a byte order mark at the beginning says. */
export function encodingOfMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return undefined
}
