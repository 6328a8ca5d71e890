import { type JsonSink, startScan } from '../../shared/json/scanJson'

export type Range = { start: number; end: number }

/** Where in a JSON text keys stand that their object has more than once; none in what is no JSON. */
export function findRepeatedKeys(text: string): Range[] {
  const found = new Map<number, Range>()
  const containers: Map<string, Range>[] = []
  const open = () => {
    containers.push(new Map())
  }
  const ignore = () => undefined
  const sink: JsonSink = {
    openObject: open,
    openArray: open,
    closeContainer: () => {
      containers.pop()
    },
    key: (start, end, isPlain) => {
      const written = text.slice(start, end)
      const key = isPlain ? written : String(JSON.parse(`"${written}"`))
      const keys = containers.at(-1)
      const [earlier, range] = [keys?.get(key), { start, end }]
      if (earlier) for (const each of [earlier, range]) found.set(each.start, each)
      keys?.set(key, range)
    },
    string: ignore,
    number: ignore,
    word: ignore,
  }
  try {
    startScan(text, sink).advance(Infinity)
  } catch {
    // A form, or a text in another charset.
    return []
  }
  return [...found.values()].toSorted((one, other) => one.start - other.start)
}
