import { randomFillSync } from 'node:crypto'

const POOL_BYTES = 4_096
const pool = new Uint8Array(POOL_BYTES)
let used = POOL_BYTES

/** A random number from 0 to below 1 in steps of 1/256. Drawn in advance, since a draw of one byte costs as much as one of thousands. */
export function nextRandom(): number {
  if (used === POOL_BYTES) {
    randomFillSync(pool)
    used = 0
  }
  const byte = pool[used] ?? 0
  used += 1
  return byte / 256
}
