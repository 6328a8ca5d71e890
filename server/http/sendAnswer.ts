import type { Response } from 'express'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Call } from '../../shared/contract/call'
import { encodingFor } from './encodingFor'

/** Less fits into the first packets that any connection takes at once. */
const COMPRESSED_BYTES_MIN = 4_096
/** Beyond this it takes longer than the bytes it saves do. */
const BROTLI_QUALITY = 4
const GZIP_LEVEL = 4

const encoders = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: GZIP_LEVEL }),
}

/** Answers a call, compressed where that pays; beside the event loop, which others wait for. */
export async function sendAnswer(call: Call, response: Response, answer: unknown): Promise<void> {
  response.status(call.status).set('Cache-Control', 'no-store')
  if (answer === undefined) {
    response.end()
    return
  }
  if (!mayBeCompressed(call)) {
    response.json(answer)
    return
  }
  const bytes = Buffer.from(JSON.stringify(answer))
  response.vary('Accept-Encoding').type('json')
  const encoding = bytes.length < COMPRESSED_BYTES_MIN ? 'identity' : encodingFor(response.req)
  if (encoding === 'identity') {
    response.send(bytes)
    return
  }
  const body = await encoders[encoding](bytes)
  response.set('Content-Encoding', encoding).send(body)
}

/**
 * How long an answer is compressed tells whoever can have it asked for, and put text of their own into it, what else is in it
 * (BREACH): an answer with a secret goes as it is. What is asked for only ever holds one where the contract says so.
 */
function mayBeCompressed({ method, holdsSecret }: Call): boolean {
  return method === 'get' && holdsSecret !== true
}
