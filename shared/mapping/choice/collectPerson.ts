import { squash } from '../../identifiers/placeholders'
import type { Candidate } from '../scores/candidate'
import { corroborate } from '../scores/corroborate'
import type { ScoredParty } from './chooseLead'
import { isWithin } from '../clues/fieldTree'
import { ELSEWHERE_FACTOR, PERSON_NAME } from '../weights'

/** The lead's own parts, and the parts of other places that are shown to be about the same person. */
export function collectPerson(lead: ScoredParty, scored: readonly ScoredParty[]): Candidate[] {
  const elsewhere = scored
    .filter((one) => one !== lead && isSamePerson(lead, one))
    .flatMap(({ candidates }) => candidates)
    .filter((candidate) => !contradicts(candidate, lead))
    .map((candidate) => ({ ...candidate, score: candidate.score * ELSEWHERE_FACTOR }))
  const email = lead.candidates.find(({ slot }) => slot === 'email')
  return [...lead.candidates, ...elsewhere, ...corroborate(lead.party, email)]
}

function isSamePerson(lead: ScoredParty, other: ScoredParty): boolean {
  if (sharesValue(lead, other, 'email') || sharesValue(lead, other, 'linkedin_url')) return true
  const hasOtherContact = other.candidates.some(({ slot }) => slot === 'email' || slot === 'linkedin_url')
  if (hasOtherContact && lead.candidates.some(({ slot }) => slot === 'email')) {
    const hasEmail = other.candidates.some(({ slot }) => slot === 'email')
    const isAround = aroundRoles.has(other.party.role) && isWithin(lead.party.place, other.party.place)
    return !hasEmail && (isWithin(other.party.place, lead.party.place) || isAround)
  }
  return (
    agreesOnName(lead, other) ||
    isWithin(lead.party.place, other.party.place) ||
    isWithin(other.party.place, lead.party.place)
  )
}

/** What is around the lead's own part is theirs where nothing else is said, or where it is called the lead. */
const aroundRoles = new Set(['neutral', 'lead'])

function sharesValue(one: ScoredParty, other: ScoredParty, slot: 'email' | 'linkedin_url'): boolean {
  const values = new Set(one.candidates.filter((candidate) => candidate.slot === slot).map(textOf))
  return other.candidates.some((candidate) => candidate.slot === slot && values.has(textOf(candidate)))
}

function agreesOnName(lead: ScoredParty, other: ScoredParty): boolean {
  const names = other.candidates.filter(({ slot }) => slot.endsWith('_name'))
  return (
    names.length > 0 &&
    names.every((candidate) => !contradicts(candidate, lead)) &&
    nameParts(lead).length > 0
  )
}

/** Whether a name says something else than the names the lead already has. */
function contradicts(candidate: Candidate, lead: ScoredParty): boolean {
  const own = nameParts(lead)
  if (!candidate.slot.endsWith('_name') || own.length === 0) return false
  const text = textOf(candidate)
  if (candidate.slot === 'full_name')
    return !own.every(({ text: part }) => text.includes(part) || part.includes(text))
  const same = own.filter(({ slot }) => slot === candidate.slot || slot === 'full_name')
  return same.some(({ text: part }) => !part.includes(text) && !text.includes(part))
}

function nameParts({ candidates }: ScoredParty): { slot: string; text: string }[] {
  return candidates
    .filter(({ slot, score }) => slot.endsWith('_name') && score > PERSON_NAME.contradicts)
    .map((candidate) => ({ slot: candidate.slot, text: textOf(candidate) }))
}

function textOf({ clue }: Candidate): string {
  return squash(String(clue.field.value))
}
