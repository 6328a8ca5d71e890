const WIDTH = 30
const MEGABYTE = 1_000_000

/** How much of a file is done: a bar, a share and megabytes; of what has no size, such as a pipe, only these. */
export function progressBar(doneBytes: number, totalBytes: number): string {
  const done = (doneBytes / MEGABYTE).toFixed(1)
  if (totalBytes === 0) return `${done} MB`
  const share = Math.min(1, doneBytes / totalBytes)
  const bar = '#'.repeat(Math.floor(share * WIDTH)).padEnd(WIDTH, '.')
  return `[${bar}] ${Math.floor(share * 100)} %, ${done} of ${(totalBytes / MEGABYTE).toFixed(1)} MB`
}
