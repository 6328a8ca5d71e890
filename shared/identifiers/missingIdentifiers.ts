import { type Slot, slotsOf, type Target } from './slotNames'

/** Each is enough by itself. */
const ALONE: readonly Slot[] = ['linkedin_url', 'email']

export type MissingIdentifiers = {
  /** The slots that would help, in the order of the slots. */
  missing: Slot[]
  /** One plain sentence to show to whoever tried to save. */
  sentence: string
}

/** What a mapping still lacks before anybody could be looked up by it; null when it is enough. */
export function missingIdentifiers(target: Target, mappedSlots: Iterable<Slot>): MissingIdentifiers | null {
  const mapped = new Set(mappedSlots)
  return target === 'companies' ? missingForCompanies(mapped) : missingForPeople(mapped)
}

/** Those of the mapped slots that somebody is looked up by, alone or together: a company alone finds no person. */
export function identifyingSlots(target: Target, mapped: readonly Slot[]): Slot[] {
  if (target === 'companies') return [...mapped]
  const others = mapped.filter((slot) => !ALONE.includes(slot) && slot !== 'company_linkedin_url')
  const together = missingForPeople(new Set(others)) === null ? others : []
  return [...mapped.filter((slot) => ALONE.includes(slot)), ...together]
}

function missingForCompanies(mapped: Set<Slot>): MissingIdentifiers | null {
  if (slotsOf.companies.some((slot) => mapped.has(slot))) return null
  return {
    missing: [...slotsOf.companies],
    sentence: 'Map at least one of company name, company domain and company LinkedIn URL.',
  }
}

function missingForPeople(mapped: Set<Slot>): MissingIdentifiers | null {
  if (mapped.has('linkedin_url') || mapped.has('email')) return null
  const hasName = mapped.has('full_name') || (mapped.has('first_name') && mapped.has('last_name'))
  const hasCompany = mapped.has('company_name') || mapped.has('company_domain')
  if (hasName && hasCompany) return null

  const company: Slot[] = ['company_name', 'company_domain']
  if (hasName) {
    return {
      missing: [...ALONE, ...company],
      sentence:
        'A name alone does not find a person: map the company name or company domain too, or a LinkedIn URL or an e-mail.',
    }
  }
  const half = halfNameMissing(mapped)
  if (half)
    return {
      missing: [...ALONE, 'full_name', half.slot, ...(hasCompany ? [] : company)],
      sentence: half.sentence,
    }
  if (hasCompany) {
    return {
      missing: [...ALONE, 'full_name', 'first_name', 'last_name'],
      sentence:
        "A company alone does not find a person: map the person's name too, or a LinkedIn URL or an e-mail.",
    }
  }
  return {
    missing: [...ALONE, 'full_name', ...company],
    sentence: 'Map a LinkedIn URL, or an e-mail, or a name together with a company name or company domain.',
  }
}

function halfNameMissing(mapped: Set<Slot>): { slot: Slot; sentence: string } | null {
  const has = mapped.has('first_name') ? 'first' : mapped.has('last_name') ? 'last' : null
  if (!has) return null
  const other = has === 'first' ? 'last' : 'first'
  return {
    slot: other === 'first' ? 'first_name' : 'last_name',
    sentence: `The ${has} name is only half a name: map the ${other} name and a company too, or a LinkedIn URL or an e-mail.`,
  }
}
