import type { Candidate } from './candidate'
import { quoteName } from './candidate'
import { nameKindOf } from '../clues/nameKind'
import type { Party } from '../parties/parties'
import type { Clue } from '../clues/readClues'
import { hasTag } from '../parties/roles'

/** What a field is worth for the slots of a company, were its party the lead or the lead's company. */
export function scoreCompany(party: Party, clue: Clue): Candidate[] {
  const { shape } = clue
  if (shape.kind === 'companyLinkedin') return [scorePage(clue)]
  if (shape.kind === 'site')
    return [scoreDomain(party, clue), ...scoreName(party, clue, 0.55)].filter(isCandidate)
  return shape.kind === 'words' || shape.kind === 'placeholder' ? scoreName(party, clue, 1) : []
}

function isCandidate(candidate: Candidate | null): candidate is Candidate {
  return candidate !== null
}

function scorePage(clue: Clue): Candidate {
  const isNamed = hasTag(clue.words, 'linkedin', 'company')
  const score = isNamed ? 0.96 : hasTag(clue.words, 'url', 'website', 'profile') ? 0.93 : 0.82
  return {
    slot: 'company_linkedin_url',
    clue,
    score,
    why: [...(isNamed ? [quoteName(clue)] : []), "is the address of a company's LinkedIn page"],
  }
}

function scoreDomain(party: Party, clue: Clue): Candidate | null {
  const { shape, words } = clue
  if (shape.kind !== 'site' || shape.isPlatformPage || shape.isFree) return null
  if (words.some(({ tags }) => isForeign(tags))) return null
  const ofCompany = party.namedRole === 'company' || party.namedRole === 'employment'
  let score = 0
  if (hasTag(words, 'domain')) score = 0.96
  else if (hasTag(words, 'website')) score = 0.93
  else if (hasTag(words, 'company')) score = 0.9
  else if (ofCompany && hasTag(words, 'url')) score = 0.85
  if (score === 0) return null
  if (hasTag(words, 'personal')) score *= 0.6
  if (shape.hasPath) score -= 0.05
  return { slot: 'company_domain', clue, score, why: [quoteName(clue), 'is a domain or website'] }
}

/** A word that is about a page, a picture or another thing, and not also about a site or a company. */
function isForeign(tags: readonly string[]): boolean {
  if (tags.includes('filler') || tags.includes('website') || tags.includes('domain')) return false
  return tags.includes('noise') || tags.includes('thing')
}

function scoreName(party: Party, clue: Clue, factor: number): Candidate[] {
  const kind = nameKindOf(clue.words)
  const ofCompany = party.namedRole === 'company' || party.namedRole === 'employment'
  const base =
    kind === 'companyName'
      ? 0.96
      : kind === 'company'
        ? 0.93
        : ofCompany && (kind === 'bare' || kind === 'full')
          ? 0.95
          : 0
  const score = base === 0 && kind === 'bare' && hasLegalForm(clue) ? 0.82 : base
  if (score === 0) return []
  const placeholder = clue.shape.kind === 'placeholder' ? 0.8 : 1
  return [
    {
      slot: 'company_name',
      clue,
      score: score * factor * placeholder,
      why: [quoteName(clue), ...(ofCompany ? ["in the company's part"] : [])],
    },
  ]
}

function hasLegalForm({ shape }: Clue): boolean {
  return shape.kind === 'words' && shape.hasLegalForm
}
