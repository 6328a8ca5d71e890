import { type ImportColumns, makeColumnFinder } from './columns'

const DELIMITERS = [',', ';', '\t', '|']

/** The delimiter by which most names of columns are known, then the one by which there are most. */
export function delimiterOf(head: string, columns: ImportColumns): string {
  const findColumn = makeColumnFinder(columns)
  const [first = ''] = head.trimStart().split('\n', 1)
  const separator = separatorOf(first)
  if (separator !== null) return separator
  const [best = ','] = DELIMITERS.map((delimiter) => {
    const names = first.split(delimiter)
    return { delimiter, known: names.filter((name) => findColumn(name) !== null).length, count: names.length }
  })
    .sort((one, other) => other.known - one.known || other.count - one.count)
    .map(({ delimiter }) => delimiter)
  return best
}

/** Spreadsheets may tell the delimiter in a line of its own: sep=; */
export function separatorOf(line: string): string | null {
  return /^"?sep=(.)"?$/i.exec(line.trim())?.[1] ?? null
}
