import { recall } from '../remember'

/**
 * How names in other letters sound, as far as an address in Latin letters can tell: by their consonants, those that are written
 * one for another being one ("Sarasvati" and "saraswati", "Dmitri" and "dimitriy"). It is coarse, so that it is asked only of names that
 * nothing else tells.
 */
const scripts: Record<string, string> = {
  K: 'кгґқғќѓкхκγξχגכךקقكکگخغגღყხკგქխկգքღղກກขกฃคฅฆຂຄကခဂဃកខគឃ',
  T: 'дтҭδτθדטתدتثذضطظतთდტտդթดตถทธฎฏฐฑฒດຕຖທတထဒဓဋဌဍဎသដឋឌឍតថទធ',
  P: 'бпфπφבפףبپفბპფբպփֆบปผฝพฟภບປຜຝພຟပဖဗဘបផពភ',
  S: 'зсцшщσςζזסצץשزسشصצსზშცძწսզշցձծซศษสຊສစဆဇဈសжчџћђҷҗجچژჟჩჭჯժճչջจฉชฌຈຊចឆជឈ',
  M: 'мμמםمმմมມမម',
  N: 'нңњνנןنნնงนณງນငနဏងញណន',
  R: 'лрљλρלרلرლრլռրรลฬຣລရလဠរលឡ',
  V: 'вβვվւវ',
  H: 'һҳهحהחჰհฮຮဟហ',
}

/** "Kh" of one speller is the "h" of another. */
const BREATHS = 'хχخხ'

const soundOfLetter = new Map(
  Object.entries(scripts).flatMap(([sound, letters]) => Array.from(letters).map((letter) => [letter, sound])),
)

/** The scripts of India have their letters in one order, each from a place of its own on. */
const INDIAN_FROM = 0x0900
const INDIAN_TO = 0x0d7f
const INDIAN_SIZE = 0x80
const indian = 'KKKKNSSSSNTTTTNTTTTNNPPPPM·RRRRRVSSSH'
const INDIAN_FIRST = 0x15
/** A mark for whichever nasal the next letter asks for. */
const INDIAN_NASAL = 0x02

/** Ethiopic signs are syllables, eight to a consonant. */
const ETHIOPIC_FROM = 0x1200
const ETHIOPIC_TO = 0x1357
const ethiopic = 'HRHMSRSSKKKKPVTSHHNN·KKHHV·SS·TTSKKKTSPSSPP'

const HANGUL_FROM = 0x1100
const hangul = 'KKNTTRMPPSS·SSSKTPH'
const HANGUL_FINAL_FROM = 0x11a8
const hangulFinal = 'KKKNNNTRRRRRRRRMPPSSNSSKTP·'

const kana: Record<string, string> = {
  K: 'かきくけこがぎぐげご',
  S: 'さしすせそざずぜぞつづじちぢ',
  T: 'たてとだでど',
  N: 'なにぬねのん',
  P: 'ばびぶべぼぱぴぷぺぽふ',
  M: 'まみむめも',
  R: 'らりるれろ',
  H: 'はひへほ',
}
for (const [sound, signs] of Object.entries(kana))
  for (const sign of signs) {
    soundOfLetter.set(sign, sound)
    // Katakana stand a fixed way behind.
    soundOfLetter.set(String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0x60), sound)
  }

/** A silent letter of Thai is marked. */
const silent = /[\u0e01-\u0e2e][\u0e34-\u0e39]?\u0e4c/g

const TEXT_LENGTH_MAX = 80
/** Fewer consonants are shared by chance. */
const SOUNDS_MIN = 3

/** Whether a name in other letters is written so in an address: "सरस्वती" in "saraswati". */
export function soundsLikeOne(name: string, words: readonly string[]): boolean {
  const sounds = soundsOf(name).filter(({ length }) => length >= SOUNDS_MIN)
  return (
    sounds.length > 0 && words.some((word) => soundsOfLatin(word).some((other) => sounds.includes(other)))
  )
}

/** Whether a domain begins with what a company in other letters is called first: "हिमाल हस्तकला" with "himalhandicraft". */
export function soundsLikeHost(name: string, label: string): boolean {
  const first = brandsOf(name)
    .flatMap(soundsOf)
    .filter(({ length }) => length >= SOUNDS_MIN)
  const whole = soundsOf(name)
  return soundsOfLatin(label).some(
    (host) =>
      first.some((sounds) => host.startsWith(sounds)) ||
      (host.length > SOUNDS_MIN && whole.some((sounds) => sounds.startsWith(host))),
  )
}

/** The word that a domain may begin with: the first, and where what a firm does stands before its name ("عيادات نبض", clinics), the second. */
function brandsOf(name: string): string[] {
  const words = name.split(/\s+/, 2)
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(name) ? words : words.slice(0, 1)
}

/** The sounds of a text in other letters, in each way that its letters may be written; none where it has Latin ones. */
function soundsOf(text: string): readonly string[] {
  return recall(otherSounds, text, () => readOther(text))
}

const otherSounds = new Map<string, readonly string[]>()

function readOther(text: string): string[] {
  if (text.length > TEXT_LENGTH_MAX || /\p{Script=Latin}|\p{Script=Han}/u.test(text) || !/\p{L}/u.test(text))
    return []
  const letters = Array.from(text.toLowerCase().replace(silent, '').normalize('NFKD'))
  const withBreaths = letters.map(soundOf).join('')
  const without = letters.map((letter) => (BREATHS.includes(letter) ? 'H' : soundOf(letter))).join('')
  return bothWays([withBreaths, without])
}

/** The same of a text in plain Latin letters. */
function soundsOfLatin(text: string): readonly string[] {
  return recall(latinSounds, text, () => readLatin(text))
}

const latinSounds = new Map<string, readonly string[]>()

function readLatin(text: string): string[] {
  const plain = text
    .replace(/ng(?![aeiouy])/g, 'N')
    .replace(/zh|ch|dj|j/g, 'S')
    .replace(/x/g, 'KS')
    .replace(/[kgqc]/g, 'K')
    .replace(/[td]/g, 'T')
    .replace(/[pbf]/g, 'P')
    .replace(/[sz]/g, 'S')
    .replace(/[lr]/g, 'R')
    .replace(/[vw]/g, 'V')
    .replace(/m/g, 'M')
    .replace(/n/g, 'N')
    .replace(/h/g, 'H')
    .replace(/[^A-Z]/g, '')
  return bothWays([plain])
}

/** "V" is a vowel for some, and a "b" for others. */
function bothWays(texts: readonly string[]): string[] {
  const ways = texts.flatMap((text) => [text.replace(/V/g, 'P'), text.replace(/V/g, '')])
  return [...new Set(ways.map(settle))]
}

function settle(sounds: string): string {
  return (
    sounds
      // Within a word a breath is written by some only.
      .replace(/(?!^)H/g, '')
      .replace(/TS/g, 'S')
      .replace(/A(?=P)/g, 'M')
      .replace(/A/g, 'N')
      .replace(/(.)\1+/g, '$1')
  )
}

function soundOf(letter: string): string {
  const known = soundOfLetter.get(letter)
  if (known !== undefined) return known
  const code = letter.codePointAt(0) ?? 0
  if (code >= INDIAN_FROM && code <= INDIAN_TO) {
    const offset = (code - INDIAN_FROM) % INDIAN_SIZE
    return offset === INDIAN_NASAL ? 'A' : at(indian, offset - INDIAN_FIRST)
  }
  if (code >= ETHIOPIC_FROM && code <= ETHIOPIC_TO)
    return at(ethiopic, Math.floor((code - ETHIOPIC_FROM) / 8))
  if (code >= HANGUL_FINAL_FROM) return at(hangulFinal, code - HANGUL_FINAL_FROM)
  return code >= HANGUL_FROM ? at(hangul, code - HANGUL_FROM) : ''
}

function at(sounds: string, index: number): string {
  const sound = sounds[index] ?? ''
  return /[A-Z]/.test(sound) ? sound : ''
}
