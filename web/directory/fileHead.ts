import { importColumns, makeColumnFinder } from '../../shared/imports/columns'
import { delimiterOf, separatorOf } from '../../shared/imports/delimiter'
import { decodeHead, type FileText, openText } from './fileText'
import type { Kind } from './importFile'
import { readJsonHead } from './jsonHead'

const ROWS_SHOWN = 5

const [QUOTE, LINE_FEED] = [0x22, 0x0a]

export type FileHead = {
  /** As they stand in the file. */
  names: string[]
  /** The column that each is taken for; null: it is left out. */
  columns: (string | null)[]
  rows: string[][]
  /** Where other columns can be chosen; JSON names its own fields, and a header of two bytes a letter is not rewritten here. */
  header: { delimiter: string; from: number; to: number } | null
}

/** The columns that a kind of import takes. */
export function columnsOf(kind: Kind): string[] {
  const { names, parts } = importColumns[kind]
  return [...names, ...Object.values(parts).flat()]
}

/** What a file begins with: the names in it, what each is taken for, and its first rows. */
export async function readFileHead(kind: Kind, file: File): Promise<FileHead> {
  const opened = await openText(file)
  const text = decodeHead(opened)
  const findColumn = makeColumnFinder(importColumns[kind])
  if (/^\s*[{[]/.test(text)) {
    const { names, rows } = readJsonHead(text, ROWS_SHOWN)
    return { names, rows, columns: onceEach(names.map(findColumn)), header: null }
  }
  const isCut = opened.bytes.length < file.size
  const table = opened.charset.startsWith('utf-16')
    ? { ...readTable(kind, text, isCut), header: null }
    : readCsvHead(kind, opened, isCut)
  return { ...table, columns: onceEach(table.names.map(findColumn)) }
}

function readCsvHead(kind: Kind, { bytes, charset }: FileText, isCut: boolean) {
  const from = startOf(bytes)
  const separator = separatorOf(new TextDecoder().decode(bytes.slice(0, from)).replace('\uFEFF', ''))
  const text = decodeHead({ bytes: bytes.slice(from), charset })
  const { delimiter, ...table } = readTable(kind, text, isCut, separator)
  // What is wrong with a file that has none the server tells.
  const hasHeader = table.names.length > 0
  return { ...table, header: hasHeader ? { delimiter, from, to: rowEnd(bytes, from) } : null }
}

function readTable(kind: Kind, text: string, isCut: boolean, separator: string | null = null) {
  const delimiter = separator ?? delimiterOf(text, importColumns[kind])
  const [names = [], ...rows] = rowsOf(text.replace(/^"?sep=.*\n/i, ''), delimiter, isCut)
  return { names, rows: rows.slice(0, ROWS_SHOWN), delimiter }
}

/** The file with the names of the chosen columns for its header; all else stays as it is, byte for byte. */
export function withColumns(
  file: File,
  { header, columns: guessed }: FileHead,
  columns: readonly (string | null)[],
): File {
  if (!header || columns.every((column, index) => column === guessed[index])) return file
  // What is left out is named by nothing that anybody could mean.
  const named = columns.map((column) => column ?? '-').join(header.delimiter)
  const parts = [file.slice(0, header.from), `${named}\n`, file.slice(header.to)]
  return new File(parts, file.name, { type: file.type })
}

/** Behind a byte order mark, and a line that tells the delimiter. */
function startOf(bytes: Uint8Array): number {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const from = hasMark ? 3 : 0
  const to = rowEnd(bytes, from)
  return separatorOf(new TextDecoder().decode(bytes.slice(from, to))) === null ? from : to
}

function rowEnd(bytes: Uint8Array, from: number): number {
  let isQuoted = false
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === QUOTE) isQuoted = !isQuoted
    if (bytes[at] === LINE_FEED && !isQuoted) return at + 1
  }
  return bytes.length
}

/** For a look at them only: what is broken the server tells. */
function rowsOf(text: string, delimiter: string, isCut: boolean): string[][] {
  const rows: string[][] = [[]]
  let value = ''
  let isQuoted = false
  const endValue = () => {
    rows.at(-1)?.push(value.trim())
    value = ''
  }
  for (let at = 0; at < text.length && rows.length <= ROWS_SHOWN + 1; at += 1) {
    const letter = text.charAt(at)
    if (letter === '"' && isQuoted && text[at + 1] === '"') {
      value += letter
      at += 1
    } else if (letter === '"') isQuoted = !isQuoted
    else if (letter === delimiter && !isQuoted) endValue()
    else if (letter === '\n' && !isQuoted) {
      endValue()
      rows.push([])
    } else value += letter
  }
  endValue()
  return (isCut ? rows.slice(0, -1) : rows).filter((row) => row.some((each) => each !== ''))
}

/** Of two names for one column the first is it. */
function onceEach(columns: readonly (string | null)[]): (string | null)[] {
  return columns.map((column, index) => (columns.indexOf(column) === index ? column : null))
}
