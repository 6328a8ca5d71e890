import type { Lead } from '../../shared/contract/leads'
import { texts } from '../texts/texts'

/** What a lead is called, whatever is known of the person. */
export function nameOf({ person, company }: Pick<Lead, 'person' | 'company'>): string {
  const { fullName, firstName, lastName, email, linkedinUrl } = person
  const byParts = [firstName, lastName].filter((part) => part !== null).join(' ')
  return [fullName, byParts, email, linkedinUrl, company?.name].find(Boolean) ?? texts.lead.unnamed
}

/** What the company of a lead is called. */
export function companyOf(lead: Pick<Lead, 'person' | 'company'>): string {
  return lead.company?.name ?? lead.company?.domain ?? nameOf(lead)
}

/** "Ada Lovelace, VP of Engineering": who it is where the company is told already. */
export function contactOf(lead: Pick<Lead, 'person' | 'company'>): string {
  return [nameOf(lead), lead.person.title].filter(Boolean).join(', ')
}

/** "VP of Engineering, Acme Ltd", as much of it as is known. */
export function roleOf({ person, company }: Pick<Lead, 'person' | 'company'>): string {
  return [person.title, company?.name ?? company?.domain].filter(Boolean).join(', ')
}

/** What arrived, in a few words: the values without their names. */
export function contextOf({ context }: Pick<Lead, 'context'>): string {
  return context
    .map(({ value }) => value)
    .filter((value) => value !== null && value !== '')
    .join(' · ')
}
