import {
  brotliDecompressSync,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from 'node:zlib'
import { AppError } from '../../shared/errors'
import { errorCodeOf } from '../errorCode'
import { SMALL_BYTES_MAX } from '../payload/line'
import { type Hold, overloaded } from './bytesInFlight'
import { type SizeLimit, tooLarge } from './tooLarge'

export type Encoding = 'identity' | 'gzip' | 'deflate' | 'br'

/** A body as it came, and how it is encoded. */
export type WireBody = { bytes: Buffer; encoding: Encoding }

const decoders = {
  gzip: { atOnce: gunzipSync, create: createGunzip },
  zlib: { atOnce: inflateSync, create: createInflate },
  raw: { atOnce: inflateRawSync, create: createInflateRaw },
  br: { atOnce: brotliDecompressSync, create: createBrotliDecompress },
}

export function parseEncoding(header: string | undefined): Encoding {
  const name = header?.trim().toLowerCase() ?? ''
  switch (name) {
    case '':
    case 'identity':
      return 'identity'
    case 'gzip':
    case 'x-gzip':
      return 'gzip'
    case 'deflate':
    case 'br':
      return name
    default:
      throw new AppError(
        'unsupported_encoding',
        `The content encoding '${name.slice(0, 40)}' is not known.`,
        {
          hint: 'Send the body as it is, or with gzip, deflate or br.',
        },
      )
  }
}

/** The body where it is small, or came as it is; undefined where it may be large and its turn has to come first. */
export function openSmall({ bytes, encoding }: WireBody): Buffer | undefined {
  if (encoding === 'identity' || bytes.length === 0) return bytes
  if (bytes.length > SMALL_BYTES_MAX) return undefined
  try {
    return decoders[kindOf(bytes, encoding)].atOnce(bytes, { maxOutputLength: SMALL_BYTES_MAX })
  } catch (error) {
    if (errorCodeOf(error) === 'ERR_BUFFER_TOO_LARGE') return undefined
    throw notEncoded(encoding)
  }
}

/** Counts what it makes as it makes it, and never makes more than may come: a bomb costs no more than an honest body. */
export async function inflate(
  { bytes, encoding }: WireBody,
  { size, hold }: { size: SizeLimit; hold: Hold },
): Promise<Buffer> {
  if (encoding === 'identity') return bytes
  const decoder = decoders[kindOf(bytes, encoding)].create()
  decoder.end(bytes)
  const made: AsyncIterable<Buffer> = decoder
  const chunks: Buffer[] = []
  let sizeBytes = 0
  try {
    for await (const chunk of made) {
      sizeBytes += chunk.length
      if (sizeBytes > size.sizeBytesMax) throw tooLarge(size)
      if (!hold.add(chunk.length)) throw overloaded()
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof AppError ? error : notEncoded(encoding)
  }
  return Buffer.concat(chunks, sizeBytes)
}

/** `deflate` means zlib's format (RFC 9110), but some senders leave out its two header bytes (RFC 1950, section 2.2). */
function kindOf(bytes: Buffer, encoding: Exclude<Encoding, 'identity'>): keyof typeof decoders {
  if (encoding !== 'deflate') return encoding
  const header = bytes.length < 2 ? 0 : bytes.readUInt16BE(0)
  return (header & 0x0f00) === 0x0800 && header % 31 === 0 ? 'zlib' : 'raw'
}

function notEncoded(encoding: Encoding): AppError {
  return new AppError('malformed_body', `The body is not valid ${encoding} data.`)
}
