import type { Candidate } from './candidate'
import { quoteName } from './candidate'
import { nameKindOf } from '../clues/nameKind'
import type { Party } from '../parties/parties'
import type { Clue } from '../clues/readClues'
import { hasTag } from '../parties/roles'
import { COMPANY_DOMAIN, COMPANY_LINKEDIN, COMPANY_NAME } from '../weights'

/** What a field is worth for the slots of a company, were its party the lead or the lead's company. */
export function scoreCompany(party: Party, clue: Clue): Candidate[] {
  const { shape } = clue
  if (shape.kind === 'companyLinkedin') return [scorePage(clue)]
  if (shape.kind === 'site')
    return [scoreDomain(party, clue), ...scoreName(party, clue, COMPANY_NAME.siteFactor)].filter(isCandidate)
  return shape.kind === 'words' || shape.kind === 'placeholder' ? scoreName(party, clue, 1) : []
}

function isCandidate(candidate: Candidate | null): candidate is Candidate {
  return candidate !== null
}

function scorePage(clue: Clue): Candidate {
  const isNamed = hasTag(clue.words, 'linkedin', 'company')
  const isAddress = hasTag(clue.words, 'url', 'website', 'profile')
  const { named, address, unnamed } = COMPANY_LINKEDIN
  const score = isNamed ? named : isAddress ? address : unnamed
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
  if (hasTag(words, 'domain')) score = COMPANY_DOMAIN.domain
  else if (hasTag(words, 'website')) score = COMPANY_DOMAIN.website
  else if (hasTag(words, 'company')) score = COMPANY_DOMAIN.company
  else if (ofCompany && hasTag(words, 'url')) score = COMPANY_DOMAIN.urlOfCompany
  if (score === 0) return null
  if (hasTag(words, 'personal')) score *= COMPANY_DOMAIN.personalFactor
  if (shape.hasPath) score -= COMPANY_DOMAIN.pathMinus
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
      ? COMPANY_NAME.named
      : kind === 'company'
        ? COMPANY_NAME.company
        : ofCompany && (kind === 'bare' || kind === 'full')
          ? COMPANY_NAME.bareOfCompany
          : 0
  const score = base === 0 && kind === 'bare' && hasLegalForm(clue) ? COMPANY_NAME.legalForm : base
  if (score === 0) return []
  const placeholder = clue.shape.kind === 'placeholder' ? COMPANY_NAME.placeholderFactor : 1
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
