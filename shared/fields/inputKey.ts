import type { Segment } from './field'

/**
 * How a place in a body is spelled as the key of a Zapier input: `f`, then every segment behind a single underscore, in ASCII letters
 * and digits. These keys stand in users' Zaps, so the spelling never changes.
 *
 * Letters and digits stand for themselves, but `Z` begins an escape: those below, `Zx` and four hexadecimal digits for any
 * other UTF-16 unit, `Zi` and digits for an index, `Ze` for an empty key.
 */
export function inputKeyOf(segments: readonly Segment[]): string {
  return ['f', ...segments.map(spellSegment)].join('_')
}

/** The segments that an input key spells; undefined for any other text. */
export function segmentsOfInputKey(key: string): Segment[] | undefined {
  const [prefix, ...spelled] = key.split('_')
  const segments = spelled.map(readSegment)
  const known = segments.filter((segment) => segment !== undefined)
  const isInputKey = prefix === 'f' && known.length === segments.length && inputKeyOf(known) === key
  return isInputKey ? known : undefined
}

const ESCAPES: readonly (readonly [letter: string, character: string])[] = [
  ['Z', 'Z'],
  ['u', '_'],
  ['s', ' '],
  ['d', '.'],
  ['h', '-'],
  ['b', '['],
  ['c', ']'],
  ['q', '='],
]

const ESCAPE_OF = new Map(ESCAPES.map(([letter, character]) => [character, `Z${letter}`]))
const CHARACTER_OF = new Map(ESCAPES.map(([letter, character]) => [`Z${letter}`, character]))

const EMPTY_KEY = 'Ze'
const INDEX = /^Zi(\d+)$/
const PIECES = /^(?:[A-Ya-z0-9]|Zx[0-9A-F]{4}|Z[Zusdhbcq])+$/
const PIECE = /Zx[0-9A-F]{4}|Z.|./g

function spellSegment(segment: Segment): string {
  if (typeof segment === 'number') return `Zi${segment}`
  return segment === '' ? EMPTY_KEY : segment.replace(/[^A-Ya-z0-9]/g, spellUnit)
}

function spellUnit(unit: string): string {
  const hex = unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return ESCAPE_OF.get(unit) ?? `Zx${hex}`
}

function readSegment(spelled: string): Segment | undefined {
  if (spelled === EMPTY_KEY) return ''
  const index = INDEX.exec(spelled)?.[1]
  if (index !== undefined) return Number(index)
  return PIECES.test(spelled) ? spelled.replace(PIECE, readPiece) : undefined
}

function readPiece(piece: string): string {
  if (piece.startsWith('Zx')) return String.fromCharCode(Number.parseInt(piece.slice(2), 16))
  return CHARACTER_OF.get(piece) ?? piece
}
