import { squash } from '../../identifiers/placeholders'
import type { Slot } from '../../identifiers/slots'
import type { Candidate } from '../scores/candidate'
import type { ScoredParty } from './chooseLead'
import { CONFIDENCE, DOUBT } from '../weights'

/**
 * Lowers what something else competes with: a person where another one could be meant as well, a company where another name is
 * nearly as likely. The order of the candidates stays as it is.
 */
export function doubtRivals(
  candidates: readonly Candidate[],
  lead: ScoredParty | null,
  scored: readonly ScoredParty[],
): Candidate[] {
  const hasRival = lead !== null && hasOtherPerson(lead, scored)
  const contested = new Set(contestable.filter((slot) => hasOtherValue(candidates, slot)))
  return candidates.map((candidate) => {
    const isDoubtful = contested.has(candidate.slot) || (hasRival && !candidate.slot.startsWith('company_'))
    return isDoubtful ? { ...candidate, score: candidate.score * DOUBT.factor } : candidate
  })
}

/** Somebody else with an address of their own, as likely to be the lead by what they are called. */
function hasOtherPerson(lead: ScoredParty, scored: readonly ScoredParty[]): boolean {
  const own = addressesOf(lead)
  const [first] = own
  if (!first) return false
  const emails = new Set(own.map(({ email }) => email))
  return scored.some((other) => {
    if (other === lead) return false
    const others = addressesOf(other)
    if (others.some(({ email }) => emails.has(email))) return false
    return (others[0]?.score ?? -1) >= first.score * DOUBT.nearly
  })
}

function addressesOf({ candidates }: ScoredParty): { email: string; score: number }[] {
  return candidates.flatMap(({ slot, score, clue: { shape } }) =>
    slot === 'email' && shape.kind === 'email' && score >= CONFIDENCE.use
      ? [{ email: shape.email, score }]
      : [],
  )
}

const contestable: Slot[] = ['email', 'full_name', 'company_name', 'company_domain']

/** Whether another value, not only another spelling, is nearly as likely for a slot. */
function hasOtherValue(candidates: readonly Candidate[], wanted: Slot): boolean {
  const own = candidates.filter(({ slot }) => slot === wanted).sort((one, other) => other.score - one.score)
  const [best, ...others] = own
  if (!best) return false
  const text = squash(String(best.clue.field.value))
  return others.some(({ clue, score }) => {
    const other = squash(String(clue.field.value))
    return score >= best.score * DOUBT.nearly && !other.includes(text) && !text.includes(other)
  })
}
