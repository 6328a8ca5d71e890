import { isWithin } from '../clues/fieldTree'
import { nameKindOf } from '../clues/nameKind'
import { readName } from '../clues/readName'
import type { Party } from '../parties/parties'
import { remember } from '../remember'
import type { Candidate } from '../scores/candidate'
import type { ScoredParty } from './chooseLead'
import { isNamedAsMail } from './companyPlace'

/**
 * A company that something apart from the lead has is that thing's, where the lead's address has nothing of its name in it:
 * {"guest": {"email": …}, "transfer": {"company": …, "driver": …}}. It is so where only the company is named there, and where the lead has
 * left the field for their own empty.
 */
export function isOfThingBeside(
  { slot, clue }: Candidate,
  party: Party,
  { lead, mailDomain }: { lead: ScoredParty | null; mailDomain: string | null },
): boolean {
  if (slot !== 'company_name' || !lead || party.namedRole !== 'unknown' || clue.isAnswer) return false
  const { place } = clue
  if (isWithin(place, lead.party.place) || isWithin(lead.party.place, place)) return false
  if (isNamedAsMail(clue, mailDomain)) return false
  return leavesUnsaid(lead.party) || (nameKindOf(clue.words) === 'company' && isOnlyNamed(party))
}

/** {"customer": {"email": …, "company": ""}}. */
const leavesUnsaid = remember(({ clues, place }: Party): boolean =>
  clues.some(
    ({ shape, words, container }) =>
      (shape.kind === 'empty' || shape.kind === 'placeholder') &&
      container === place &&
      nameKindOf(words)?.startsWith('company'),
  ),
)

/** A thing of whatever name, of whose company no address, number or trade is told. */
const isOnlyNamed = remember(({ place, clues }: Party): boolean => {
  const key = typeof place.key === 'number' ? place.parent?.key : place.key
  return (
    readName(String(key)).every(({ tags }) => tags.length === 0 || tags.includes('filler')) &&
    clues.every(
      ({ shape, words }) =>
        shape.kind !== 'site' &&
        shape.kind !== 'email' &&
        !words.some(({ tags }) => tags.includes('noise') || tags.includes('thing')),
    )
  )
})
