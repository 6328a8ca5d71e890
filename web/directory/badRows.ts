import { separatorOf } from '../../shared/imports/delimiter'
import type { ImportReport } from '../../shared/contract/directory'
import { openText } from './fileText'

/** Larger ones are not read again for that. */
const FILE_BYTES_MAX = 50_000_000
/** A row goes on over so many lines at most. */
const LINES_MAX = 20

type Errors = ImportReport['errors']

/** The rows that were rejected as they stand in the file, each with what is wrong: to mend them, and import them again. */
export async function badRowsOf(file: File, errors: Errors): Promise<Blob> {
  const isTable = !/\.(json|ndjson|jsonl)$/i.test(file.name)
  if (!isTable || file.size > FILE_BYTES_MAX) return blobOf(['line,column,message', ...errors.map(listed)])
  const { readAll } = await openText(file)
  const lines = (await readAll()).replace(/\r\n?/g, '\n').split('\n')
  const header = rowAt(lines, separatorOf(lines[0] ?? '') === null ? 1 : 2)
  const delimiter = [',', ';', '\t', '|'].toSorted(
    (one, other) => count(header, other) - count(header, one),
  )[0]
  const rows = errors.map(
    (error) => `${rowAt(lines, error.line)}${delimiter ?? ','}${quote(messageOf(error))}`,
  )
  return blobOf([`${header}${delimiter ?? ','}problem`, ...rows])
}

/** From there until its quotation marks are closed. */
function rowAt(lines: readonly string[], line: number): string {
  const from = line - 1
  for (let count = 1; count <= LINES_MAX; count += 1) {
    const row = lines.slice(from, from + count).join('\n')
    if ((row.split('"').length - 1) % 2 === 0) return row
  }
  return lines[from] ?? ''
}

function count(text: string, letter: string): number {
  return text.split(letter).length - 1
}

function listed({ line, column, message }: Errors[number]): string {
  return [line, column ?? '', message].map(quote).join(',')
}

function messageOf({ column, message }: Errors[number]): string {
  return column === null ? message : `${column}: ${message}`
}

/** A spreadsheet would take what begins so for a formula. */
function quote(value: string | number): string {
  const text = String(value)
  return `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}

function blobOf(lines: readonly string[]): Blob {
  // Excel takes what has no mark for another charset.
  return new Blob(['\uFEFF', ...lines.map((line) => `${line}\r\n`)], { type: 'text/csv' })
}
