import type { IncomingMessage } from 'node:http'
import { mediaTypeOf } from '../payload/mediaType'
import type { ImportColumns } from '../../shared/imports/columns'
import type { ReadRow } from './readRow'
import { readRows } from './readRows'

/** The rows of a request's body, read as they arrive. */
export function rowsOfRequest(request: IncomingMessage, columns: ImportColumns): AsyncGenerator<ReadRow> {
  const { charset } = mediaTypeOf(request.headers['content-type'] ?? null)
  return readRows(request, { columns, ...(charset === undefined ? {} : { charset }) })
}
