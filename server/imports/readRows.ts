import { AppError } from '../../shared/errors'
import { type ImportColumns, makeColumnFinder } from '../../shared/imports/columns'
import { delimiterOf } from '../../shared/imports/delimiter'
import { decodeSource } from './decodeSource'
import { readCsv } from './readCsv'
import { readJsonArray } from './readJsonArray'
import { readJsonLines } from './readJsonLines'
import type { ReadRecord } from './records'
import { type ReadRow, readRow } from './readRow'

/** How much of the beginning may pass before there is a line to tell the format by. */
const HEAD_LENGTH_MAX = 65_536

/**
 * The rows of a file to import, one after the other: CSV, one JSON object a line, or a JSON array, whichever it looks
 * like. Holds a row's length of it at most; what is wrong with a row is told and the next one read.
 */
export async function* readRows(
  source: AsyncIterable<Uint8Array>,
  { columns, charset }: { columns: ImportColumns; charset?: string },
): AsyncGenerator<ReadRow> {
  const chunks = decodeSource(source, charset)
  const head = await readHead(chunks)
  const text = startingWith(head, chunks)
  const first = head.trimStart().charAt(0)
  if (first === '') throw new AppError('empty_body', 'The file is empty.')
  if (first === '[') yield* readObjects(readJsonArray(text), columns)
  else if (first === '{') yield* readObjects(readJsonLines(text), columns)
  else yield* readTable(head, text, columns)
}

async function readHead(chunks: AsyncGenerator<string>): Promise<string> {
  let head = ''
  while (head.length < HEAD_LENGTH_MAX && !head.trimStart().includes('\n')) {
    const next = await chunks.next()
    if (next.done === true) break
    head += next.value
  }
  return head
}

async function* startingWith(head: string, chunks: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head
  yield* chunks
}

async function* readObjects(
  records: AsyncIterable<ReadRecord<object>>,
  columns: ImportColumns,
): AsyncGenerator<ReadRow> {
  const findColumn = makeColumnFinder(columns)
  for await (const record of records) {
    if (record.kind === 'broken') yield asError(record)
    else
      yield readRow(
        record.line,
        flatten(record.content).map(([name, value]) => [findColumn(name), value]),
        columns,
      )
  }
}

/** `company.name` may be nested. */
function flatten(item: object): [string, unknown][] {
  return entriesOf(item).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? entriesOf(value).map(([inner, one]): [string, unknown] => [`${key} ${inner}`, one])
      : [[key, value]],
  )
}

function entriesOf(item: object): [string, unknown][] {
  return Object.entries(item)
}

async function* readTable(
  head: string,
  text: AsyncIterable<string>,
  columns: ImportColumns,
): AsyncGenerator<ReadRow> {
  let header: (string | null)[] | null = null
  for await (const record of readCsv(text, delimiterOf(head, columns))) {
    if (record.kind === 'broken') yield asError(record)
    else if (header) yield readValues(record, header, columns)
    else if (!isSeparatorLine(record.content)) header = requireHeader(record.content, columns)
  }
  if (!header) throw new AppError('invalid_request', 'The file has no line with the names of its columns.')
}

function readValues(
  { line, content: values }: { line: number; content: string[] },
  header: (string | null)[],
  columns: ImportColumns,
): ReadRow {
  if (values.slice(header.length).every((value) => value.trim() === '')) {
    return readRow(
      line,
      header.map((column, index) => [column, values[index]]),
      columns,
    )
  }
  const message = `The row has ${values.length} values for ${header.length} columns: a delimiter in one of them, or a quotation mark missing.`
  return { kind: 'error', line, column: null, message }
}

function asError({ line, message }: { line: number; message: string }): ReadRow {
  return { kind: 'error', line, column: null, message }
}

/** Spreadsheets may tell the delimiter in a line of its own: sep=; */
function isSeparatorLine([first = '', ...others]: string[]): boolean {
  return /^sep=.?$/i.test(first.trim()) && others.every((value) => value === '')
}

function requireHeader(header: string[], columns: ImportColumns): (string | null)[] {
  const found = header.map(makeColumnFinder(columns))
  if (found.some((column) => column !== null)) return found
  throw new AppError('invalid_request', 'The first line names none of the columns that are read.', {
    hint: `Begin the file with the names of its columns, such as ${columns.names.join(', ')}.`,
  })
}
