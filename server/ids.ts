import { createHash } from 'node:crypto'
import { decodeTime, encodeTime, incrementBase32, monotonicFactory, ulid } from 'ulid'
import { nextRandom } from './random'

// The library draws each of the sixteen random characters by itself (its PRNG gives a number below 1 for each).
const nextUlid = monotonicFactory(nextRandom)
const PREFIX_LENGTH = 4
const TIME_LENGTH = 10
const RANDOM_LENGTH = 16
const BASE32 = '0123456789abcdefghjkmnpqrstvwxyz'

export type IdPrefix =
  | 'sig'
  | 'ent'
  | 'led'
  | 'usr'
  | 'key'
  | 'hok'
  | 'run'
  | 'ref'
  | 'ntc'
  | 'per'
  | 'com'
  | 'exc'
  | 'chg'
  | 'imp'
  | 'evt'
  | 'ses'
  | 'inv'
  | 'aud'
  | 'prv'

/** An id that sorts by the time it was made: prefix, then a ULID (48 bits of milliseconds, 80 random ones). */
export function makeId(prefix: IdPrefix, at: Date): string {
  return `${prefix}_${nextUlid(at.getTime()).toLowerCase()}`
}

/** As many ids in a row, of which `first` tells all others; for ids that a retry must make again. */
export function idsFrom(first: string, count: number): string[] {
  const prefix = first.slice(0, PREFIX_LENGTH)
  const ids = [first]
  for (let next = first.slice(PREFIX_LENGTH).toUpperCase(); ids.length < count;) {
    next = incrementBase32(next)
    ids.push(prefix + next.toLowerCase())
  }
  return ids.slice(0, count)
}

/** The first of a row: drawn anew, since the ids that `makeId` gives next count up from its last one. */
export function makeFirstId(prefix: IdPrefix, at: Date): string {
  return `${prefix}_${ulid(at.getTime(), nextRandom).toLowerCase()}`
}

/** A lead's id, which every retry makes again: the time part of its entry's, and a hash of entry and person. */
export function makeLeadId(entryId: string, personKey: string): string {
  return hashedId('led', entryId.slice(PREFIX_LENGTH, PREFIX_LENGTH + TIME_LENGTH), [entryId, personKey])
}

/** The id of something that happened to an object, which whoever tells of it again makes again. */
export function makeEventId(objectId: string, at: Date): string {
  return hashedId('evt', encodeTime(at.getTime()).toLowerCase(), [objectId, at.toISOString()])
}

function hashedId(prefix: IdPrefix, time: string, parts: readonly string[]): string {
  const digest = createHash('sha256').update(parts.join('\n')).digest()
  const hash = [...digest.subarray(0, RANDOM_LENGTH)]
    .map((byte) => BASE32[byte % BASE32.length] ?? '')
    .join('')
  return `${prefix}_${time}${hash}`
}

/** When an id was made, in milliseconds since 1970. */
export function timeOfId(id: string): number {
  return decodeTime(id.slice(PREFIX_LENGTH).toUpperCase())
}

/** What sorts before every id that was made at that time or later, and after all earlier ones. */
export function idAtTime(prefix: IdPrefix, timeMs: number): string {
  return `${prefix}_${encodeTime(timeMs).toLowerCase()}${'0'.repeat(RANDOM_LENGTH)}`
}
