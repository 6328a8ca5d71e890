import { findPlaceholder, squash } from '../../../shared/identifiers/placeholders'
import { isFit } from './isFit'
import { oneLine } from './oneLine'

const LENGTH_MAX = 70
/** Nobody is called so, but titles and industries are. */
const NO_NAMES = new Set(['tester', 'testing', 'selfemployed', 'private'])
const PHRASE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,&+'’/()–-]*$/u

/** A title, place or industry as it may stand within a sentence; null for what would burst it. */
export function presentPhrase(text: string | null): string | null {
  // `CEO | Founder | Dreamer`: people put several into one, the first is the one that counts.
  const phrase = oneLine((text ?? '').split(/\s[|•·]\s|\n/)[0] ?? '')
  if (phrase.length > LENGTH_MAX || !PHRASE.test(phrase)) return null
  return !standsForNothing(phrase) && isFit(phrase) ? phrase : null
}

function standsForNothing(phrase: string): boolean {
  return findPlaceholder(phrase) !== null && !NO_NAMES.has(squash(phrase))
}
