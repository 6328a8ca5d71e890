import type { Candidate } from '../scores/candidate'
import type { Party } from '../parties/parties'
import type { Role } from '../parties/roles'
import { scoreNames } from '../scores/scoreNames'
import { scoreEmail, scoreLinkedin } from '../scores/scorePerson'
import {
  INBOUND_SENDER_FACTOR,
  LEAD_ROLE_FACTOR,
  NEARLY_EQUAL,
  PAST_PARTY_FACTOR,
  PERSON_PART,
} from '../weights'

export type ScoredParty = { party: Party; candidates: Candidate[] }

/** Every party's person fields, lowered by how unlikely the party is the lead; nobody of the tool's own side. */
export function scoreParties(parties: readonly Party[], isInbound: boolean): ScoredParty[] {
  const known = emailsOfLeads(parties)
  return parties.flatMap((party) => {
    const factor = isKnownLead(party, known) ? LEAD_ROLE_FACTOR.user : factorOf(party, isInbound)
    if (factor === 0) return []
    const candidates = scorePerson(party).map((candidate) => ({
      ...candidate,
      score: candidate.score * factor,
    }))
    return [{ party, candidates }]
  })
}

/** The addresses of those who are called leads, contacts or customers. */
function emailsOfLeads(parties: readonly Party[]): Set<string> {
  return new Set(parties.filter(({ role, isPast }) => role === 'lead' && !isPast).flatMap(emailsOf))
}

function emailsOf({ clues }: Party): string[] {
  return clues.flatMap(({ shape }) => (shape.kind === 'email' ? [shape.email] : []))
}

/** Whoever sends a message from the lead's address is the lead. */
function isKnownLead(party: Party, known: ReadonlySet<string>): boolean {
  return (party.role === 'from' || party.role === 'to') && emailsOf(party).some((email) => known.has(email))
}

function factorOf(party: Party, isInbound: boolean): number {
  const factor = roleFactor(party.role, isInbound)
  return party.isPast ? factor * PAST_PARTY_FACTOR : factor
}

function roleFactor(role: Role, isInbound: boolean): number {
  if (isInbound && role === 'from') return INBOUND_SENDER_FACTOR
  return isInbound && role === 'to' ? 0 : LEAD_ROLE_FACTOR[role]
}

function scorePerson(party: Party): Candidate[] {
  const single = party.clues.flatMap((clue) => [scoreEmail(clue), scoreLinkedin(clue)])
  return [...single.filter((candidate) => candidate !== null), ...scoreNames(party)]
}

/** The party that is the lead: the one with the most parts of a person, the surest first. */
export function chooseLead(scored: readonly ScoredParty[]): ScoredParty | null {
  let lead: ScoredParty | null = null
  let most = 0
  for (const one of scored) {
    const sum = sumOfParts(one.candidates)
    if (sum > most + NEARLY_EQUAL) {
      most = sum
      lead = one
    }
  }
  return lead
}

function sumOfParts(candidates: readonly Candidate[]): number {
  let sum = 0
  for (const [slot, weight] of Object.entries(PERSON_PART)) {
    const best = Math.max(
      0,
      ...candidates.filter((candidate) => candidate.slot === slot).map(({ score }) => score),
    )
    sum += best * weight
  }
  return sum
}
