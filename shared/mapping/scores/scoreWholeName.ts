import { squash } from '../../identifiers/placeholders'
import type { Candidate } from './candidate'
import { quoteName } from './candidate'
import type { Party } from '../parties/parties'
import type { Clue } from '../clues/readClues'
import { hasTag } from '../parties/roles'

type NameField = {
  clue: Clue
  /** Whether the field's own name says whose it is: `contact_name`. */
  isPartyName: boolean
  first: Clue | undefined
  last: Clue | undefined
  party: Party
}

/** "Name" is the whole name, or the part that the fields beside it lack, or the name of something else. */
export function scoreWholeName(field: NameField): Candidate[] {
  const { clue, first, last } = field
  const why = [quoteName(clue)]
  if (first && last) {
    const isBoth = holds(clue, first) && holds(clue, last)
    return isBoth
      ? [{ slot: 'full_name', clue, score: 0.97, why: [...why, 'holds the first and the last name'] }]
      : []
  }
  const part = first ?? last
  if (part && !holds(clue, part)) {
    if (part.container !== clue.container) return []
    const beside = first ? 'stands beside the first name' : 'stands beside the last name'
    return [
      { slot: first ? 'last_name' : 'first_name', clue, score: trustName(clue, 0.92), why: [...why, beside] },
    ]
  }
  return [{ slot: 'full_name', clue, score: scoreAlone(field), why }]
}

function scoreAlone({ clue, isPartyName, party }: NameField): number {
  const hasContact = party.clues.some((other) => other.container === clue.container && isContactDetail(other))
  const isPersons = hasContact || isPartyName || party.role === 'lead'
  const surest = isPersons ? 0.95 : party.role === 'neutral' ? 0.66 : 0.5
  const { shape } = clue
  const looksLikePerson = shape.kind !== 'words' || shape.looksLikePerson
  const score = trustName(clue, looksLikePerson ? surest : surest * 0.85)
  return isHandle(clue) ? score * 0.5 : score
}

function isContactDetail({ shape, words }: Clue): boolean {
  return shape.kind === 'email' || shape.kind === 'personLinkedin' || hasTag(words, 'firstName', 'lastName')
}

/** A value that does not look like a person's name makes the name of its field less believable. */
export function trustName(clue: Clue, score: number): number {
  const { shape } = clue
  const past = clue.isPast ? 0.6 : 1
  if (shape.kind === 'placeholder') return score * 0.85 * past
  if (shape.kind !== 'words') return 0
  if (shape.hasLegalForm) return score * 0.4 * past
  return (shape.looksLikePerson ? score : score * 0.7) * past
}

function holds(whole: Clue, part: Clue): boolean {
  const wholeText = squash(String(whole.field.value))
  const partText = squash(String(part.field.value))
  return partText !== '' && wholeText !== partText && wholeText.includes(partText)
}

/** `juliad` is what somebody logs in with. */
function isHandle({ field }: Clue): boolean {
  return typeof field.value === 'string' && /^[\p{Ll}\d._-]+$/u.test(field.value.trim())
}
