import { type Slot, slotsOf, type Target } from './slotNames'

/** The ways to find somebody by the offered slots, in one sentence for whoever fills them in; null where there is no choice. */
export function sentenceOfWays(target: Target, offered: readonly Slot[]): string | null {
  const ways = target === 'companies' ? companyWays(offered) : personWays(offered)
  return ways.length < 2 ? null : `Give at least one: ${ways.join('; or ')}.`
}

function companyWays(offered: readonly Slot[]): string[] {
  return slotsOf.companies.filter((slot) => offered.includes(slot)).map((slot) => IN_WORDS[slot])
}

function personWays(offered: readonly Slot[]): string[] {
  const alone = (['linkedin_url', 'email'] as const).filter((slot) => offered.includes(slot))
  const names = offered.includes('full_name') ? ['full name'] : []
  if (offered.includes('first_name') && offered.includes('last_name')) names.push('first and last name')
  const companies = (['company_name', 'company_domain'] as const).filter((slot) => offered.includes(slot))
  const together =
    names.length === 0 || companies.length === 0
      ? []
      : [`${names.join(' or ')} with ${companies.map((slot) => IN_WORDS[slot]).join(' or ')}`]
  return [...alone.map((slot) => IN_WORDS[slot]), ...together]
}

const IN_WORDS = {
  linkedin_url: 'LinkedIn URL',
  email: 'e-mail',
  company_name: 'company name',
  company_domain: 'company domain',
  company_linkedin_url: 'company LinkedIn URL',
} as const
