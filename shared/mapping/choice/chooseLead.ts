import type { Candidate } from '../scores/candidate'
import type { Party } from '../parties/parties'
import type { Role } from '../parties/roles'
import { scoreNames } from '../scores/scoreNames'
import { scoreEmail, scoreLinkedin } from '../scores/scorePerson'

export type ScoredParty = { party: Party; candidates: Candidate[] }

/** How likely somebody in this role is the lead. */
const leadFactor = {
  lead: 1,
  neutral: 0.98,
  user: 0.94,
  unknown: 0.85,
  to: 0.88,
  from: 0,
  thing: 0.75,
  company: 0.5,
  employment: 0.4,
  staff: 0,
  other: 0,
} satisfies Record<Role, number>

/** Every party's person fields, lowered by how unlikely the party is the lead; nobody of the tool's own side. */
export function scoreParties(parties: readonly Party[], isInbound: boolean): ScoredParty[] {
  return parties.flatMap((party) => {
    const factor = factorOf(party, isInbound)
    if (factor === 0) return []
    const candidates = scorePerson(party).map((candidate) => ({
      ...candidate,
      score: candidate.score * factor,
    }))
    return [{ party, candidates }]
  })
}

function factorOf(party: Party, isInbound: boolean): number {
  const factor =
    isInbound && party.role === 'from' ? 0.98 : isInbound && party.role === 'to' ? 0 : leadFactor[party.role]
  return party.isPast ? factor * 0.5 : factor
}

function scorePerson(party: Party): Candidate[] {
  const single = party.clues.flatMap((clue) => [scoreEmail(clue), scoreLinkedin(clue)])
  return [...single.filter((candidate) => candidate !== null), ...scoreNames(party)]
}

/** What a found part says about its party being a person at all. */
const partWeight = {
  email: 0.5,
  linkedin_url: 0.4,
  full_name: 0.3,
  first_name: 0.16,
  last_name: 0.16,
} as const

/** The party that is the lead: the one with the most parts of a person, the surest first. */
export function chooseLead(scored: readonly ScoredParty[]): ScoredParty | null {
  let lead: ScoredParty | null = null
  let most = 0
  for (const one of scored) {
    const sum = sumOfParts(one.candidates)
    if (sum > most + 0.001) {
      most = sum
      lead = one
    }
  }
  return lead
}

function sumOfParts(candidates: readonly Candidate[]): number {
  let sum = 0
  for (const [slot, weight] of Object.entries(partWeight)) {
    const best = Math.max(
      0,
      ...candidates.filter((candidate) => candidate.slot === slot).map(({ score }) => score),
    )
    sum += best * weight
  }
  return sum
}
