import { parseEnv } from 'node:util'
import { distance } from 'fastest-levenshtein'

type Values = Record<string, string | undefined>

/** For how many of its letters a setting's name may be one letter off and still be meant. */
const LETTERS_PER_MISTAKE = 5
/** Of shorter names too many others are only a letter away. */
const MISSPELT_LENGTH_MIN = 7
const OUR_PREFIX = /^SIGNALPOST_/i
const WITH_COLON = /^[^\S\n]*(?:export[^\S\n]+)?([A-Za-z_]\w*)[^\S\n]*:.*$/gm
const BYTE_ORDER_MARK = '\uFEFF'
/** As the shell of Windows writes files. */
const MARK_OF_UTF16 = Buffer.of(0xff, 0xfe)

/**
 * What a `.env` file sets, and sentences about what in it looks like one of the known settings and is none. A
 * line with a colon is left out: it would take the line below it along.
 */
export function readEnvFile(bytes: Buffer, known: readonly string[]): { values: Values; doubts: string[] } {
  const text = bytes.toString(bytes.subarray(0, 2).equals(MARK_OF_UTF16) ? 'utf16le' : 'utf8')
  const hasMark = text.startsWith(BYTE_ORDER_MARK)
  const doubts = hasMark
    ? ['.env begins with a byte order mark, which is passed over: save it as UTF-8 without one.']
    : []
  const body = hasMark ? text.slice(BYTE_ORDER_MARK.length) : text
  const lines = body.replaceAll(WITH_COLON, (line, name: string, at: number) => {
    const meant = findMeant(name, known)
    if (meant === undefined) return line
    const number = body.slice(0, at).split('\n').length
    doubts.push(`Line ${number} of .env sets nothing, since it has a colon: write ${meant}=… instead.`)
    return ''
  })
  const values = parseEnv(lines)
  const strangers = Object.keys(values).filter(
    (name) => OUR_PREFIX.test(name) && !known.includes(name) && findMeant(name, known) === undefined,
  )
  doubts.push(
    ...findMisspelt(values, known).map((doubt) => `.env ${doubt}`),
    ...strangers.map((name) => `.env sets ${name}, which is no setting.`),
  )
  return { values, doubts }
}

/** The names that are none of the known ones but were meant to be, each in the rest of a sentence. */
export function findMisspelt(values: Values, known: readonly string[]): string[] {
  const unknown = Object.keys(values).filter((name) => !known.includes(name))
  return unknown.flatMap((name) => {
    const meant = findMeant(name, known)
    return meant === undefined ? [] : [`sets ${name}, which is no setting. Did you mean ${meant}?`]
  })
}

/** The setting whose name this is but for its capitals, its underscores or a few letters. */
function findMeant(name: string, known: readonly string[]): string | undefined {
  const letters = lettersOf(name)
  return known.find((each) => {
    const wanted = lettersOf(each)
    const mistakesMax =
      wanted.length < MISSPELT_LENGTH_MIN ? 0 : Math.floor(wanted.length / LETTERS_PER_MISTAKE)
    return distance(letters, wanted) <= mistakesMax
  })
}

function lettersOf(name: string): string {
  return name.toUpperCase().replaceAll('_', '')
}
