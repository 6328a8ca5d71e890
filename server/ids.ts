import { monotonicFactory } from 'ulid'

const nextUlid = monotonicFactory()

export type IdPrefix = 'sig' | 'ent' | 'led' | 'usr' | 'key' | 'hok' | 'run'

/** An id that sorts by the time it was made: prefix, then a ULID (48 bits of milliseconds, 80 random ones). */
export function makeId(prefix: IdPrefix): string {
  return `${prefix}_${nextUlid().toLowerCase()}`
}
