import { labelOfSlot, type Slot, type Target } from '../../shared/identifiers/slotNames'

const inWords = {
  linkedin_url: 'a LinkedIn URL',
  email: 'an e-mail',
  full_name: 'a full name',
  first_name: 'a first name',
  last_name: 'a last name',
  company_name: 'a company name',
  company_domain: 'a company domain',
  company_linkedin_url: 'a company LinkedIn URL',
} satisfies Record<Slot, string>

/** The ways to name somebody by those slots, as the end of a sentence: `an e-mail, or a full name with a company name`. */
export function waysToName(target: Target, slots: readonly Slot[]): string {
  const has = (slot: Slot) => slots.includes(slot)
  const say = (some: readonly Slot[]) => some.filter(has).map((slot) => inWords[slot])
  if (target === 'companies') return say(slots).join(', or ')
  const names = [
    ...say(['full_name']),
    ...(has('first_name') && has('last_name') ? ['first and last name'] : []),
  ]
  const companies = say(['company_name', 'company_domain'])
  const together = names.length > 0 && companies.length > 0
  return [
    ...say(['linkedin_url', 'email']),
    ...(together ? [`${names.join(' or ')} with ${companies.join(' or ')}`] : []),
  ].join(', or ')
}

/** `LinkedIn URL or First name`. */
export function listLabels(slots: readonly Slot[]): string {
  const labels = slots.map((slot) => labelOfSlot[slot])
  const last = labels.at(-1) ?? ''
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} or ${last}`
}
