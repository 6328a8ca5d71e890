import { AppError } from '../../shared/errors'
import { ENTRY_SIZE_BYTES_MAX } from '../../shared/limits'
import { loopShare } from './loopShare'
import { singleByteTable } from './singleByteTables'

/** Some tenths of a millisecond in the slowest charset. */
const BYTES_PER_STEP = 65_536
/** UTF-8 takes a millisecond for so much, and some four where it is not English. In pieces the text would be there twice. */
const UTF8_BYTES_AT_ONCE = ENTRY_SIZE_BYTES_MAX

/** Text of the next bytes; at the end it throws for a character that is not whole. */
type Decode = (bytes: Uint8Array, isLast: boolean) => string

/**
 * Text of bytes in the charset their sender names, by its WHATWG label; UTF-8 without one. A byte order mark outranks
 * the label and is taken off, as browsers do.
 */
export async function decodeText(bytes: Uint8Array, charset?: string): Promise<string> {
  const label = encodingOf(bytes, charset)
  const decode = decoderOf(label)
  const isAtOnce = label === 'utf-8' && bytes.length <= UTF8_BYTES_AT_ONCE
  const step = isAtOnce ? UTF8_BYTES_AT_ONCE : BYTES_PER_STEP
  const pieces: string[] = []
  if (isAtOnce && bytes.length > BYTES_PER_STEP) await loopShare.claim()
  try {
    for (let start = 0; pieces.length === 0 || start < bytes.length; start += step) {
      const end = start + step
      pieces.push(decode(bytes.subarray(start, end), end >= bytes.length))
      if (loopShare.isUsedUp()) await loopShare.renew()
    }
  } catch {
    throw invalidCharacters(label)
  }
  return pieces.join('')
}

/** The same for a part of a body, which is short or the only one: a name or a value of a form. */
export function createPartDecoder(charset: string | undefined): (bytes: Uint8Array) => string {
  const label = labelOf(charset)
  const decode = decoderOf(label)
  return (bytes) => {
    try {
      return decode(bytes, true)
    } catch {
      throw invalidCharacters(label)
    }
  }
}

/** The same for a file that arrives in pieces: what cannot be read becomes U+FFFD and harms nothing else. */
export function createFileDecoder(label: string): Decode {
  const table = singleByteTable(label)
  if (table !== undefined) return (bytes) => decodeByTable(bytes, table)
  const decoder = textDecoderOf(label, { isStrict: false })
  return (bytes, isLast) => decoder.decode(bytes, { stream: !isLast })
}

/** The label that counts, in lower case: what a mark says, then what the sender says, then UTF-8. */
export function encodingOf(bytes: Uint8Array, charset?: string): string {
  return encodingOfMark(bytes) ?? labelOf(charset)
}

/** What a byte order mark at the beginning says. */
export function encodingOfMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return undefined
}

function labelOf(charset: string | undefined): string {
  const label = charset?.trim().toLowerCase()
  return label === undefined || label === '' || label === 'utf8' ? 'utf-8' : label
}

function decoderOf(label: string): Decode {
  if (label === 'utf-8') return createUtf8Decoder()
  const table = singleByteTable(label)
  if (table !== undefined) return (bytes) => decodeByTable(bytes, table)
  const decoder = textDecoderOf(label)
  return (bytes, isLast) => decoder.decode(bytes, { stream: !isLast })
}

/** Most bodies are UTF-8 and no batches: these need no decoder of their own, since none is ever in the middle of them. */
function createUtf8Decoder(): Decode {
  let own: typeof utf8 | undefined
  return (bytes, isLast) => {
    if (isLast && own === undefined) return utf8.decode(bytes)
    own ??= new TextDecoder('utf-8', { fatal: true })
    return own.decode(bytes, { stream: !isLast })
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function textDecoderOf(label: string, { isStrict } = { isStrict: true }) {
  try {
    return new TextDecoder(label, { fatal: isStrict })
  } catch {
    throw new AppError('unsupported_charset', `The charset '${label.slice(0, 40)}' is not known.`, {
      hint: 'Send the body as UTF-8.',
    })
  }
}

function decodeByTable(bytes: Uint8Array, table: Uint16Array): string {
  const units = new Uint16Array(bytes.length)
  for (let index = 0; index < bytes.length; index += 1) units[index] = table[bytes[index] ?? 0] ?? 0
  return Buffer.from(units.buffer).toString('utf16le')
}

/** The reason names no cause: what was thrown holds on to what it was thrown for. */
function invalidCharacters(label: string): AppError {
  return new AppError('invalid_characters', `The body is not valid ${label} text.`, {
    hint: 'Send the body as UTF-8, or name its charset in the Content-Type header.',
  })
}
