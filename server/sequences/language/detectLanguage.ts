import type { SequenceLanguage } from '../../../shared/contract/sequences'
import { wordsOf } from '../signs/plainForm'
import { FUNCTION_WORDS } from './functionWords'

const WORDS_MIN = 4
/** A quarter to a half of the words of a sentence are little ones; of names and headings hardly any. */
const SHARE_MIN = 0.18
/** Neighbours share words (`de`, `no`, `que`): the language must lead by this much. */
const LEAD_MIN = 1.15

export type LanguageShare = { language: SequenceLanguage; share: number }

/** The language of a text among those that Signalpost writes; null where that cannot be told. */
export function detectLanguage(text: string): SequenceLanguage | null {
  const words = wordsOf(text)
  if (words.length < WORDS_MIN) return null
  const [best, next] = shareByLanguage(words)
  if (!best || best.share < SHARE_MIN) return null
  return next && best.share < next.share * LEAD_MIN ? null : best.language
}

/** Which part of the words are little words of each language, the greatest first. */
export function shareByLanguage(words: readonly string[]): LanguageShare[] {
  return [...FUNCTION_WORDS]
    .map(([language, known]) => ({
      language,
      share: words.filter((word) => known.has(word)).length / Math.max(1, words.length),
    }))
    .sort((one, other) => other.share - one.share)
}
