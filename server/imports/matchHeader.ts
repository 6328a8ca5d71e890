import { type ImportColumns, plainHeader } from './columns'

/** Which of the columns that are read stand in a header: by their place in it. Of two that mean the same the first counts. */
export function matchHeader(header: readonly string[], { columnOf }: ImportColumns): Map<number, string> {
  const matched = new Map<number, string>()
  header.forEach((name, index) => {
    const column = columnOf.get(plainHeader(name))
    if (column !== undefined) matched.set(index, column)
  })
  return matched
}
