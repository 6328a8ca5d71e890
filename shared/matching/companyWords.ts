import { foldText } from './foldText'

/** One word of a company's name. */
export type CompanyWord = {
  /** As names are compared. */
  text: string
  /** Set apart from the words around it, as abbreviations of legal forms are: in capitals, or with dots or a slash. */
  isAbbreviation: boolean
}

/** Longer texts are no names. */
export const NAME_LENGTH_MAX = 200
const WORDS_MAX = 30

/** The words of a company's name, without punctuation, "and" for every sign of it; none for what is too long. */
export function readCompanyWords(name: string): CompanyWord[] {
  if (name.length > NAME_LENGTH_MAX) return []
  const text = name
    .replace(/[®©™℠]/g, ' ')
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
  const isAllCapitals = !/\p{Ll}/u.test(text)
  const chunks = text.split(/[^\p{L}\p{M}\p{N}&+./'’ʼ`´"״׳]+/u).filter((chunk) => chunk !== '')
  return chunks.slice(0, WORDS_MAX).flatMap((chunk) => readChunk(chunk, isAllCapitals))
}

/** Letters with a dot or slash after each but perhaps the last: S.A., d.o.o., A/S, o.o. */
const dotted = /^\p{L}\p{M}*(?:[./]\p{L}\p{M}*)+\.?$/u
/** Longer parts are abbreviated with dots too: Sp.k., e.Kfm., S.Coop. */
const partlyDotted = /^\p{L}{1,4}(?:\.\p{L}{1,4})+\.?$/u

function readChunk(chunk: string, isAllCapitals: boolean): CompanyWord[] {
  const isDotted = dotted.test(chunk)
  if (isDotted) return [{ text: foldText(chunk.replace(/[./]/g, '')), isAbbreviation: true }]
  const parts = chunk
    .replace(/['’ʼ`´"״׳]/gu, '')
    .replace(/[&]|(?<=.)\+(?=.)|^\+$/gu, ' and ')
    .replace(/\+/g, ' plus ')
    .split(/[\s./]+/)
    .filter((part) => part !== '')
  return parts.map((part) => ({
    text: foldText(part),
    isAbbreviation: partlyDotted.test(chunk) || (!isAllCapitals && isSpelledInCapitals(part)),
  }))
}

/** AG, SpA, but not Spa. */
function isSpelledInCapitals(part: string): boolean {
  return part.length > 1 && /\p{Lu}/u.test(part.slice(1))
}
