import { ENTRY_SIZE_BYTES_MAX } from '../../../shared/limits'
import type { Random } from '../../support/random'

const TEXT_LENGTH_MAX = 40
const DEPTH_MAX = 4
const MUTATIONS_MAX = 4

const oddTexts = [
  '',
  'ada@acme.example',
  '\\u0000',
  '\\ud800',
  '\\"',
  '😀',
  'é',
  '\u2028',
  '$where',
  '__proto__',
  'a.b',
  '%00',
]
const oddNumbers = [
  '0',
  '-0',
  '1e400',
  '8202522731445525542',
  '0.1',
  '-1E-7',
  '123456789012345678901234567890',
]
const splices = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\',
  'null',
  '\u0000',
  '1e',
  '"a":1,',
  '/*x*/',
  'NaN',
  '\ufeff',
]

/** A JSON object that may be odd and is well-formed. */
export function makeJson(random: Random): Buffer {
  const kind = random.between(0, 19)
  if (kind === 0) return nested(random.between(10, 20_000))
  if (kind === 1) return wide(random.between(10, 5_000))
  if (kind === 2) return filled(ENTRY_SIZE_BYTES_MAX - random.between(0, 2))
  const object = makeObject(random, 0)
  return Buffer.from(random.chance(0.1) ? ` \r\n\t${object}\n ` : object)
}

/** The same with bytes changed, taken out, put in, doubled or cut off. */
export function mutate(random: Random, body: Buffer): Buffer {
  let bytes = body
  for (let count = random.between(1, MUTATIONS_MAX); count > 0; count -= 1) {
    const at = random.between(0, bytes.length)
    const to = Math.min(bytes.length, at + random.between(1, 16))
    const before = bytes.subarray(0, at)
    const after = bytes.subarray(at)
    bytes = random.pick<() => Buffer>([
      () => Buffer.concat([before, random.bytes(random.between(1, 8)), bytes.subarray(to)]),
      () => Buffer.concat([before, bytes.subarray(to)]),
      () => Buffer.concat([before, Buffer.from(random.pick(splices)), after]),
      () => Buffer.concat([before, bytes.subarray(at, to), after]),
      () => before,
    ])()
  }
  return bytes
}

export function nested(levels: number): Buffer {
  return Buffer.from('{"a":'.repeat(levels) + '1' + '}'.repeat(levels))
}

export function filled(sizeBytes: number): Buffer {
  return Buffer.from(`{"a":"${'x'.repeat(sizeBytes - 8)}"}`)
}

function wide(keys: number): Buffer {
  return Buffer.from(`{${Array.from({ length: keys }, (_, index) => `"key${index}":${index}`).join(',')}}`)
}

function makeObject(random: Random, depth: number): string {
  const members = Array.from(
    { length: random.between(1, 5) },
    () => `${makeText(random)}:${makeValue(random, depth + 1)}`,
  )
  return `{${members.join(random.pick([',', ' , ', ',\n']))}}`
}

function makeValue(random: Random, depth: number): string {
  const kind = random.between(0, depth >= DEPTH_MAX ? 3 : 5)
  if (kind === 0) return makeText(random)
  if (kind === 1) return random.pick(oddNumbers)
  if (kind === 2) return random.pick(['true', 'false', 'null', '[]', '{}'])
  if (kind === 3) return String(random.between(-1_000_000, 1_000_000))
  if (kind === 4) return makeObject(random, depth)
  return `[${Array.from({ length: random.between(0, 4) }, () => makeValue(random, depth + 1)).join(',')}]`
}

function makeText(random: Random): string {
  const letters = Array.from({ length: random.between(0, TEXT_LENGTH_MAX) }, () =>
    String.fromCharCode(random.between(97, 122)),
  )
  return `"${letters.join('')}${random.chance(0.5) ? random.pick(oddTexts) : ''}"`
}
