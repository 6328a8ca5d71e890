import type { Request, Response } from 'express'
import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { encodingFor } from '../http/encodingFor'

/** Beyond this brotli takes many times as long for a few bytes less. */
const BROTLI_QUALITY = 6

const encoders = {
  identity: (bytes: Buffer) => bytes,
  gzip: (bytes: Buffer) => gzipSync(bytes),
  br: (bytes: Buffer) =>
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
}

type Encoding = keyof typeof encoders

/** What is the same for everybody: compressed once, and not sent again to whoever has it. Nobody needs a key for it. */
export class Page {
  /** A weak one, since it is the same however the page is encoded. */
  private readonly etag: string
  private readonly encoded = new Map<Encoding, Buffer>()

  constructor(
    private readonly bytes: Buffer,
    /** As a file's name ends: `html`. */
    private readonly type: string,
    private readonly cacheControl = 'no-cache',
  ) {
    this.etag = `W/"${createHash('sha256').update(bytes).digest('base64url')}"`
  }

  send(request: Request, response: Response): void {
    response
      .type(this.type)
      .set({ 'Cache-Control': this.cacheControl, ETag: this.etag, Vary: 'Accept-Encoding' })
    if (request.fresh) {
      response.status(304).end()
      return
    }
    const encoding = this.encodingFor(request)
    const body = this.encode(encoding)
    if (encoding !== 'identity') response.set('Content-Encoding', encoding)
    response.set('Content-Length', String(body.length)).end(body)
  }

  private encodingFor(request: Request): Encoding {
    return COMPRESSIBLE.has(this.type) ? encodingFor(request) : 'identity'
  }

  private encode(encoding: Encoding): Buffer {
    const body = this.encoded.get(encoding) ?? encoders[encoding](this.bytes)
    this.encoded.set(encoding, body)
    return body
  }
}

const COMPRESSIBLE = new Set(['html', 'css', 'js', 'json', 'svg', 'txt', 'webmanifest'])
