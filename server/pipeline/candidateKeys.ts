import type { Identifiers } from '../../shared/identifiers/deriveIdentifiers'
import { addressKeysOf } from '../../shared/matching/addressKeys'
import { exclusionKeysOf } from '../../shared/matching/exclusionKeys'
import { keysOfPerson } from '../../shared/matching/leadKeys'
import type { Candidate } from '../entries/plan'
import type { Item } from './item'

/** By what somebody may be excluded, and by what leads of the same person are known. */
export type CandidateKeys = { exclusion: string[]; person: string[] }

/** Of all candidates of some items, each worked out once: the people of a company are those of many entries. */
export function keysOfCandidates(items: readonly Item[]): Map<Candidate, CandidateKeys> {
  const lists = new Map(items.map((item) => [item.candidates, item]))
  return new Map(
    [...lists.values()].flatMap((item) =>
      item.candidates.map((candidate) => [candidate, keysIn(item, candidate)] as const),
    ),
  )
}

/** Whoever an entry is about has the addresses that it names beside those that the directory knows; a company's people have their own. */
function keysIn(item: Item, { key, person, company }: Candidate): CandidateKeys {
  const { email, linkedinUrl } = person
  const exclusion = [...exclusionKeysOf({ email, linkedinUrl }), ...exclusionKeysOfCompany(company)]
  const own = keysOfPerson(key, person)
  if (item.signal.target === 'companies') return { exclusion, person: own }
  const { email: named, linkedin_url: page } = item.identifiers
  return {
    exclusion: [...new Set([...exclusion, ...exclusionKeysOfItem(item)])],
    person: [...new Set([...own, ...addressKeysOf({ email: named, linkedinUrl: page })])],
  }
}

type Named = Pick<Item, 'company'> & { identifiers: { [slot in keyof Identifiers]?: string | undefined } }

/** Every key by which those may be excluded whom an entry names, and the company that it was found to be about. */
export function exclusionKeysOfItem({ identifiers, company }: Named): string[] {
  const named = exclusionKeysOf({
    email: identifiers.email ?? null,
    linkedinUrl: identifiers.linkedin_url ?? null,
    companyDomain: identifiers.company_domain ?? null,
    companyLinkedinUrl: identifiers.company_linkedin_url ?? null,
  })
  return [...named, ...exclusionKeysOfCompany(company)]
}

function exclusionKeysOfCompany(company: Candidate['company']): string[] {
  if (company === null) return []
  return exclusionKeysOf({ companyDomain: company.domain, companyLinkedinUrl: company.linkedinUrl })
}

/** What a companies signal's own company may be excluded by; somebody of its people does not exclude it. */
export function exclusionKeysOfSubject({ signal, identifiers, company }: Item): string[] {
  if (signal.target !== 'companies') return []
  const { company_domain, company_linkedin_url } = identifiers
  return exclusionKeysOfItem({ identifiers: { company_domain, company_linkedin_url }, company })
}
