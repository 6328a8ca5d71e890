import type { Target } from '../identifiers/slots'
import type { Candidate } from './candidate'
import type { ScoredParty } from './chooseLead'
import type { Party } from './parties'
import type { Clue } from './readClues'
import { hasTag } from './roles'
import type { Role } from './roles'
import { scoreCompany } from './scoreCompany'
import { nameKindOf } from './nameKind'
import { quoteName } from './candidate'

/** How likely what stands with somebody in this role is the lead's company. */
const companyFactor = {
  company: 1,
  employment: 0.98,
  lead: 0.98,
  neutral: 0.98,
  user: 0.95,
  unknown: 0.85,
  thing: 0.4,
  to: 0.7,
  from: 0,
  staff: 0,
  other: 0,
} satisfies Record<Role, number>

/** The fields of the lead's company, or of the company that is the lead. */
export function collectCompany(input: {
  parties: readonly Party[]
  lead: ScoredParty | null
  target: Target
}): Candidate[] {
  const past = new Set(
    input.parties.filter(({ isPast }) => isPast).flatMap(({ clues }) => clues.map(valueOf)),
  )
  return input.parties.flatMap((party) => {
    const factor = companyFactor[party.role] * (party.isPast ? 0.3 : 1)
    if (factor === 0) return []
    return party.clues.flatMap((clue) => {
      const own = [
        ...scoreCompany(party, clue),
        ...(input.target === 'companies' ? scoreOwnName(party, clue) : []),
      ]
      const before = clue.isPast || past.has(valueOf(clue)) ? 0.5 : 1
      return own.map((candidate) => ({ ...candidate, score: candidate.score * factor * before }))
    })
  })
}

/** Where companies are the target, a plain "name" is the company's unless a person stands there. */
function scoreOwnName(party: Party, clue: Clue): Candidate[] {
  if (clue.shape.kind !== 'words' || nameKindOf(clue.words) !== 'bare') return []
  if (party.role !== 'neutral' && party.role !== 'lead' && party.role !== 'unknown') return []
  const hasPerson = party.clues.some(
    ({ words, shape }) => hasTag(words, 'firstName', 'lastName') || shape.kind === 'personLinkedin',
  )
  return hasPerson
    ? []
    : [
        {
          slot: 'company_name',
          clue,
          score: 0.9,
          why: [quoteName(clue), 'stands where the company is described'],
        },
      ]
}

function valueOf({ field }: Clue): string {
  return typeof field.value === 'string' ? field.value.trim().toLowerCase() : ''
}
