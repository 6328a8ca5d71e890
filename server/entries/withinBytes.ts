/** As many as may be held in memory together, and at least one. */
export function withinBytes<Entry extends { size: number }>(entries: Entry[], bytesMax: number): Entry[] {
  let bytes = 0
  const end = entries.findIndex(({ size }, index) => {
    bytes += size
    return bytes > bytesMax && index > 0
  })
  return end === -1 ? entries : entries.slice(0, end)
}

/** Reads entries until they are as many bytes as are wanted: of large ones a database need not look at all that were asked for. */
export async function readWithinBytes<Entry extends { size: number }>(
  found: AsyncIterable<Entry>,
  bytesMax: number,
): Promise<Entry[]> {
  const entries: Entry[] = []
  let bytes = 0
  for await (const entry of found) {
    entries.push(entry)
    bytes += entry.size
    if (bytes >= bytesMax) break
  }
  return entries
}
