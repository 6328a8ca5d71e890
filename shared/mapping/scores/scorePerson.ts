import type { Candidate } from './candidate'
import { quoteName } from './candidate'
import type { Clue } from '../clues/readClues'
import type { Word } from '../clues/readName'
import { hasTag } from '../parties/roles'

/** How much a field is worth as somebody's e-mail address, were its party the lead. */
export function scoreEmail(clue: Clue): Candidate | null {
  const { shape, words } = clue
  if (shape.kind !== 'email') return null
  const isNamed = hasTag(words, 'email')
  const isOdd = !isNamed && hasTag(words, 'thing', 'noise')
  let score = isNamed ? 0.97 : isOdd ? 0.62 : hasTag(words, 'lead', 'from', 'to') ? 0.92 : 0.86
  if (isNamed && !endsWithEmail(words)) score -= 0.12
  if (isNamed && words.some(({ tags }) => tags.length === 0)) score -= 0.02
  if (hasTag(words, 'lead')) score += 0.01
  if (hasTag(words, 'personal')) score -= 0.12
  if (hasTag(words, 'work')) score += 0.01
  if (shape.isFree) score -= 0.02
  if (shape.isGeneric) score = hasTag(words, 'company') && !hasTag(words, 'lead') ? score * 0.6 : score - 0.1
  if (clue.isPast) score *= 0.8
  const why = [...(isNamed ? [quoteName(clue)] : []), 'looks like an e-mail address']
  return { slot: 'email', clue, score, why }
}

/** An "e-mail account" is a mailbox of the tool, an "e-mail of the contact" an address. */
function endsWithEmail(words: readonly Word[]): boolean {
  const last = words
    .filter(({ tags }) => tags.length > 0 && !tags.includes('filler') && !tags.includes('past'))
    .at(-1)
  return last === undefined || hasTag([last], 'email', 'work', 'personal', 'lead', 'value', 'current')
}

export function scoreLinkedin(clue: Clue): Candidate | null {
  if (clue.shape.kind !== 'personLinkedin') return null
  const isNamed = hasTag(clue.words, 'linkedin')
  const score = isNamed ? 0.97 : hasTag(clue.words, 'url', 'profile', 'website') ? 0.93 : 0.85
  return {
    slot: 'linkedin_url',
    clue,
    score: clue.isPast ? score * 0.5 : score,
    why: [...(isNamed ? [quoteName(clue)] : []), "is the address of a person's LinkedIn profile"],
  }
}
