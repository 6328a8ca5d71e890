/** As many as may be held in memory together, and at least one. */
export function withinBytes<Entry extends { size: number }>(entries: Entry[], bytesMax: number): Entry[] {
  let bytes = 0
  const end = entries.findIndex(({ size }, index) => {
    bytes += size
    return bytes > bytesMax && index > 0
  })
  return end === -1 ? entries : entries.slice(0, end)
}
