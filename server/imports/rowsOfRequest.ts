import type { IncomingMessage } from 'node:http'
import { AppError } from '../../shared/errors'
import { mediaTypeOf } from '../payload/mediaType'
import type { ImportColumns } from '../../shared/imports/columns'
import type { ReadRow } from './readRow'
import { readRows } from './readRows'

/** The rows of a request's body, read as they arrive. */
export function rowsOfRequest(request: IncomingMessage, columns: ImportColumns): AsyncGenerator<ReadRow> {
  const { charset } = mediaTypeOf(request.headers['content-type'] ?? null)
  return readRows(bytesOf(request), { columns, ...(charset === undefined ? {} : { charset }) })
}

async function* bytesOf(request: IncomingMessage): AsyncGenerator<Uint8Array> {
  const { 'content-encoding': encoding = 'identity' } = request.headers
  if (encoding.trim().toLowerCase() !== 'identity') {
    throw new AppError('unsupported_encoding', 'A file to import is not compressed.', {
      hint: 'Leave out the header Content-Encoding, and send the file as it is.',
    })
  }
  try {
    const chunks: AsyncIterable<Uint8Array> = request
    yield* chunks
  } catch (cause) {
    throw new AppError('malformed_body', 'The file was cut off. Rows before that may have been taken.', {
      cause,
    })
  }
}
