import { FUNCTION_WORDS } from '../language/functionWords'
import { LANGUAGE_NAMES } from '../language/languageNames'
import { fold, wordsOf } from '../signs/plainForm'
import { type Check, firstFound } from './check'

/** Capitalised, and no name that a message could get wrong. */
const COMMON = new Set(
  wordsOf(`I Im Id Ill Ive Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June
  July August September October November December European
  AI AP API AR B2B BI B2C CEO CFO CMO COO CRM CTO EU ERP FAQ HR IT KPI KPIs LinkedIn OK MVP PDF PS RFP ROI SaaS SEO SLA SME UK US USA VP
  Email Lei Suo Sua Suoi Sue Vous Usted Sir Madam Madame Monsieur Mr Mrs Ms Sr Sra Dr Prof ${Object.values(LANGUAGE_NAMES).join(' ')}`),
)
/** A capital says nothing where a sentence begins. */
const SENTENCE_START = /(?:^|[.!?…:;"“”„«»‘(¿¡–—\n]|\s[-•])\s*$/u
const CAPITALISED = /(?<![\p{L}\p{N}'’-])\p{Lu}[\p{L}\p{M}\p{N}&]*(?:['’-][\p{L}\p{M}\p{N}]+)*/gu

/** Within sentences nobody is named who was not given. German capitalises all nouns, so it tells nothing there. */
export const checkNames: Check = (steps, { language, given }) => {
  if (language === 'de') return null
  const known = new Set([...wordsOf(given), ...COMMON, ...(FUNCTION_WORDS.get(language) ?? [])])
  return firstFound(
    steps,
    (text) => namesIn(text).filter((name) => !wordsOf(name).every((word) => isKnown(word, known))),
    (found) => `names somebody or something that was not given: ${found}.`,
  )
}

function namesIn(text: string): string[] {
  return [...text.matchAll(CAPITALISED)].flatMap(({ 0: word, index }) =>
    SENTENCE_START.test(text.slice(Math.max(0, index - 4), index)) ? [] : [word],
  )
}

/** `Acme's` and the plural are the same name; a single letter is an initial or an end. */
function isKnown(word: string, known: ReadonlySet<string>): boolean {
  const folded = fold(word)
  return folded.length < 2 || known.has(folded) || known.has(folded.replace(/s$/, ''))
}
