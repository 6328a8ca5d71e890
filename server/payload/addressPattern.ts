/** How characters lie in bytes: one each as in UTF-8 and all charsets that begin with ASCII, or two. */
export const layouts = ['single', 'littleEndian', 'bigEndian'] as const
export type Layout = (typeof layouts)[number]

/** Finds an address in bytes that are read as Latin-1, a character for each byte. A name is one only beside others. */
export type Address = { text: string; kind: 'email' | 'profile' | 'name' }

/**
 * A pattern for an address however it is written: in any case, with characters escaped as in JSON (also JSON within JSON)
 * or in a form (also escaped twice), and in a layout of characters. It fits no longer address that begins with it.
 *
 * It looks for the one sign that every address has once, and from there to both sides: what stands before it is the first
 * group. So a text that somebody fills with almost-addresses takes no longer than any other.
 */
export function addressPattern({ text, kind }: Address, layout: Layout): RegExp {
  const write = writerOf(layout)
  const sign = SIGNS[kind]
  const middle = text.lastIndexOf(sign)
  const spelled = (part: string) => Array.from(part, (character) => spell(character, write)).join('')
  const [before, here, behind] = [text.slice(0, middle), sign, text.slice(middle + 1)].map(spelled)
  return new RegExp(
    `${atFirstBackslash(write)}${here}(?<=(${before})${here})${behind}${end(kind, write)}`,
    'g',
  )
}

/** Every address has one of these. */
const SIGNS = { email: '@', profile: '/', name: ' ' }

/** Of backslashes in a row, which all belong to one escape, only the first: or each would be followed to the last. */
function atFirstBackslash({ one }: Writer): string {
  const backslash = one('\\')
  return `(?!${backslash}(?<=${backslash}${backslash}))`
}

/** So much of an address tells whose it is. */
const TOLD_LENGTH_MIN = 4

/** A pattern for the beginning of an address with which a text was cut off. */
export function cutOffPattern({ text }: Address): RegExp {
  const write = writerOf('single')
  const spelled = Array.from(text, (character) => spell(character, write))
  const told = spelled.slice(0, TOLD_LENGTH_MIN).join('')
  const more = spelled.slice(TOLD_LENGTH_MIN).reduceRight((rest, each) => `(?:${each}${rest})?`, '')
  const half = `(?:\\\\+(?:u${`[${HEX}]?`.repeat(3)})?|%[${HEX}]?)?`
  return new RegExp(`${told}${more}${half}$`)
}

type Writer = {
  layout: Layout
  /** One of these ASCII characters. */
  one: (characters: string) => string
  /** Any character but these. */
  other: (characters: string) => string
}

function writerOf(layout: Layout): Writer {
  const inClass = (characters: string) => characters.replace(/[\\\]^]/g, '\\$&')
  const place: Record<Layout, (source: string) => string> = {
    single: (source) => source,
    littleEndian: (source) => `${source}\\0`,
    bigEndian: (source) => `\\0${source}`,
  }
  const beyond = { single: '', littleEndian: '|[^][^\\0]', bigEndian: '|[^\\0][^]' }
  return {
    layout,
    one: (characters) => place[layout](`[${inClass(characters)}]`),
    other: (characters) => `(?:${place[layout](`[^${inClass(characters)}]`)}${beyond[layout]})`,
  }
}

const HEX = '0-9A-Fa-f'
const ALPHANUMERIC = '0-9A-Za-z'

/** Fits a text behind which an address may begin: it ends with no part of one, or with an escaped character. */
export function beginningPattern(kind: Address['kind'], layout: Layout): RegExp {
  const { one, other } = writerOf(layout)
  // A plus is a space in a form; as the tag of somebody else's address hardly anybody has such a one.
  const within = kind === 'email' ? `${ALPHANUMERIC}._%-` : `${ALPHANUMERIC}%`
  const escaped = [
    `${one('%')}${twice(one)}${one(HEX)}${one(HEX)}`,
    `${one('\\')}${one('bfnrt')}`,
    `${one('\\')}${one('u')}${one(HEX).repeat(4)}`,
  ]
  return new RegExp(`(?:^|${[other(within), ...escaped].join('|')})$`)
}

/** So much of what stands before is enough to see whether an address begins. */
export const BEGINNING_LENGTH = 24

function end(kind: Address['kind'], { one }: Writer): string {
  const more =
    kind === 'email'
      ? [one(`${ALPHANUMERIC}_-`), `${one('.')}${one(ALPHANUMERIC)}`]
      : [one(`${ALPHANUMERIC}_-`), `${one('%')}${one('89A-Fa-f')}`]
  return `(?!${more.join('|')})`
}

/** Every way to write a character. */
function spell(character: string, write: Writer): string {
  const cases = [...new Set([character, character.toLowerCase(), character.toUpperCase()])]
  const ways = cases.flatMap((each) => [inBytes(each, write), inJson(each, write), inForm(each, write)])
  const slash = character === '/' ? [`${write.one('\\')}+${write.one('/')}`] : []
  const space = character === ' ' ? [write.one('+')] : []
  return `(?:${[...ways.flat(), ...slash, ...space].join('|')})`
}

function inBytes(character: string, { layout, one }: Writer): string[] {
  if (character <= '\x7f' && character.length === 1) return [one(character)]
  const little = Buffer.from(character, 'utf16le')
  if (layout === 'littleEndian') return [escapeBytes(little)]
  if (layout === 'bigEndian') return [escapeBytes(little.swap16())]
  const isLatin = character.length === 1 && character <= '\xff'
  return [
    escapeBytes(Buffer.from(character)),
    ...(isLatin ? [escapeBytes(Buffer.from(character, 'latin1'))] : []),
  ]
}

function inJson(character: string, { one }: Writer): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
  return units
    .map((unit) => `(?:${one('\\')})+${one('u')}${hexOf(unit.toString(16).padStart(4, '0'), one)}`)
    .join('')
}

function inForm(character: string, { one }: Writer): string {
  return [...Buffer.from(character)]
    .map((byte) => `${one('%')}${twice(one)}${hexOf(byte.toString(16).padStart(2, '0'), one)}`)
    .join('')
}

/** Where what was escaped is escaped again. */
function twice(one: Writer['one']): string {
  return `(?:${one('2')}${one('5')})*`
}

function hexOf(digits: string, one: Writer['one']): string {
  return Array.from(digits, (digit) => one(digit.toLowerCase() + digit.toUpperCase())).join('')
}

function escapeBytes(bytes: Uint8Array): string {
  return [...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
}
