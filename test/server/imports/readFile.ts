import { importColumns } from '../../../shared/imports/columns'
import { readRows } from '../../../server/imports/readRows'

export type Options = { columns?: keyof typeof importColumns; charset?: string; size?: number }

/** All rows of a file that arrives in pieces of some bytes. */
export async function read(
  file: string | Uint8Array,
  { columns = 'people', charset, size = 65_536 }: Options = {},
) {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file
  const rows = []
  const options = { columns: importColumns[columns], ...(charset === undefined ? {} : { charset }) }
  for await (const one of readRows(inPieces(bytes, size), options)) rows.push(one)
  return rows
}

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let start = 0; start < bytes.length; start += size)
    yield await Promise.resolve(bytes.subarray(start, start + size))
}

export const row = (line: number, values: Record<string, string>) => ({ kind: 'row', line, values })

export const errorRow = (line: number, message: string, column: string | null = null) => ({
  kind: 'error',
  line,
  column,
  message: expect.stringContaining(message),
})
