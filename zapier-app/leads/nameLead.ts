import type { Lead } from '../../shared/contract/leads'

/** A lead in a dropdown, by what is known of it: `Ada Lovelace, Acme (new)`. */
export function nameLead({ person, company, status }: Pick<Lead, 'person' | 'company' | 'status'>): string {
  const who = person.fullName ?? person.email ?? person.linkedinUrl
  const where = company?.name ?? company?.domain
  return `${[who, where].filter(Boolean).join(', ')} (${status})`
}
