import type { Request } from 'express'

/** Brotli where it is taken: browsers name it last, and it is the smaller one. */
export function encodingFor(request: Request): 'br' | 'gzip' | 'identity' {
  if (request.acceptsEncodings('br') === 'br') return 'br'
  return request.acceptsEncodings('gzip') === 'gzip' ? 'gzip' : 'identity'
}
