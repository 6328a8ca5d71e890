import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate as inflateZlib, inflateRaw } from 'node:zlib'
import { AppError } from '../../shared/errors'
import { errorCodeOf } from '../errorCode'
import { type SizeLimit, tooLarge } from './tooLarge'

export type Encoding = 'identity' | 'gzip' | 'deflate' | 'br'

const decoders = {
  gzip: promisify(gunzip),
  zlib: promisify(inflateZlib),
  raw: promisify(inflateRaw),
  br: promisify(brotliDecompress),
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

/** Never makes more than may come, so a bomb costs no more than an honest body. */
export async function inflate(bytes: Buffer, encoding: Encoding, limit: SizeLimit): Promise<Buffer> {
  if (encoding === 'identity' || bytes.length === 0) return bytes
  const decode = decoders[encoding === 'deflate' ? deflateKind(bytes) : encoding]
  try {
    return await decode(bytes, { maxOutputLength: limit.sizeBytesMax })
  } catch (error) {
    if (errorCodeOf(error) === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limit)
    throw new AppError('malformed_body', `The body is not valid ${encoding} data.`, { cause: error })
  }
}

/** `deflate` means zlib's format (RFC 9110), but some senders leave out its two header bytes (RFC 1950, section 2.2). */
function deflateKind(bytes: Buffer): 'zlib' | 'raw' {
  const header = bytes.length < 2 ? 0 : bytes.readUInt16BE(0)
  return (header & 0x0f00) === 0x0800 && header % 31 === 0 ? 'zlib' : 'raw'
}
