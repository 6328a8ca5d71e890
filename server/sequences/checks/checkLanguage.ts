import type { SequenceLanguage } from '../../../shared/contract/sequences'
import { shareByLanguage } from '../language/detectLanguage'
import { LANGUAGE_NAMES } from '../language/languageNames'
import { wordsOf } from '../signs/plainForm'
import { type Check } from './check'
import { sentencesOf } from './sentencesOf'

/** Fewer words say little: they may be names. */
const WORDS_MIN = 6
/** Which part of a sentence's words are little ones of its language, at the least. */
const SHARE_MIN = 0.1
/** Neighbours share the shortest ones, which tells in a longer sentence. */
const LONG_WORDS_MIN = 8
const SHARE_OF_LONG_MIN = 0.15
const STRANGE_SHARE_MIN = 0.3
/** Names and titles may be in any language. */
const NAMES_SHARE_MIN = 0.7
const STRANGE_WORDS_MAX = 2
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}]/u

/** Every sentence is in the language that was asked for; names and titles may be in others. */
export const checkLanguage: Check = (steps, { language, plain }) => {
  const known = new Set(wordsOf(plain))
  for (const [index, { subject, body }] of steps.entries()) {
    const strange = sentencesOf(`${subject}\n${body}`).find((sentence) => {
      const words = wordsOf(sentence)
      const own = words.filter((word) => !known.has(word))
      if (own.filter((word) => OTHER_SCRIPT.test(word)).length > STRANGE_WORDS_MAX) return true
      const isOfNames = words.length - own.length >= words.length * NAMES_SHARE_MIN
      return !isOfNames && words.length >= WORDS_MIN && !isIn(language, words)
    })
    if (strange !== undefined)
      return `Step ${index + 1} is not in ${LANGUAGE_NAMES[language]} throughout: "${strange.slice(0, 60)}".`
  }
  return null
}

function isIn(language: SequenceLanguage, words: readonly string[]): boolean {
  const shares = shareByLanguage(words)
  const wanted = shares.find((one) => one.language === language)?.share ?? 0
  const [best] = shares
  const isOther = best !== undefined && best.share >= STRANGE_SHARE_MIN && wanted < best.share / 2
  const shareMin = words.length >= LONG_WORDS_MIN ? SHARE_OF_LONG_MIN : SHARE_MIN
  return wanted >= shareMin && !isOther
}
