/** The embedded database reads the whole collection rather than an index of more than 20,000 places. */
const KEYS_AT_ONCE = 5_000

/** What there is of many keys, each asked for once; without any, nothing is asked. */
export async function findOfKeys<Row>(
  keys: readonly string[],
  find: (keys: string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const wanted = [...new Set(keys)]
  const found: Row[][] = []
  for (let from = 0; from < wanted.length; from += KEYS_AT_ONCE) {
    found.push(await find(wanted.slice(from, from + KEYS_AT_ONCE)))
  }
  return found.flat()
}
