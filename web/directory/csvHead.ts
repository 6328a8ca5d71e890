import { importColumns, makeColumnFinder } from '../../shared/imports/columns'
import { delimiterOf, separatorOf } from '../../shared/imports/delimiter'
import type { Kind } from './importFile'

/** Enough for the header and some rows of any list. */
const HEAD_BYTES = 65_536
const ROWS_SHOWN = 5

const [QUOTE, LINE_FEED] = [0x22, 0x0a]

export type CsvHead = {
  /** As they stand in the file. */
  names: string[]
  /** The column that each is taken for; null: it is left out. */
  columns: (string | null)[]
  rows: string[][]
  delimiter: string
  /** Where the header begins and ends in the file, in bytes. */
  headerFrom: number
  headerTo: number
}

/** The columns that a kind of import takes. */
export function columnsOf(kind: Kind): string[] {
  const { names, parts } = importColumns[kind]
  return [...names, ...Object.values(parts).flat()]
}

/** The header of a CSV file and its first rows; null where it is another kind of file, which names its own fields. */
export async function readCsvHead(kind: Kind, file: File): Promise<CsvHead | null> {
  const bytes = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer())
  // Two bytes a letter: the server reads it, but its header is not rewritten here.
  if (bytes.includes(0)) return null
  const from = startOf(bytes)
  const to = rowEnd(bytes, from)
  const text = decode(bytes.slice(from))
  if (text.trim() === '' || /^\s*[{[]/.test(text)) return null
  const known = importColumns[kind]
  const separator = separatorOf(new TextDecoder().decode(bytes.slice(0, from)).replace('\uFEFF', ''))
  const delimiter = separator ?? delimiterOf(text, known)
  const [names = [], ...rows] = rowsOf(text, delimiter, bytes.length < file.size)
  const columns = onceEach(names.map(makeColumnFinder(known)))
  return { names, columns, rows: rows.slice(0, ROWS_SHOWN), delimiter, headerFrom: from, headerTo: to }
}

/** The file with the names of the chosen columns for its header; all else stays as it is, byte for byte. */
export function withColumns(file: File, head: CsvHead, columns: readonly (string | null)[]): File {
  if (columns.every((column, index) => column === head.columns[index])) return file
  // What is left out is named by nothing that anybody could mean.
  const header = columns.map((column) => column ?? '-').join(head.delimiter)
  const parts = [file.slice(0, head.headerFrom), `${header}\n`, file.slice(head.headerTo)]
  return new File(parts, file.name, { type: file.type })
}

/** As the server guesses it: what is not UTF-8 is what Excel writes on Windows. */
function decode(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    // A letter may be cut in two at the end.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
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
