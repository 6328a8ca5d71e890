import type { TreeNode } from '../clues/fieldTree'
import type { Party } from '../parties/parties'
import { hasTag } from '../parties/roles'

const contactKey =
  /^(?:contact|contact_?person|requester|requestor|ansprechpartner|contacto|contatto|contato)$/i
const firmKey = /^(?:customer|client|kunde|cliente|account|customer_?account)$/i

/** Where contacts with an address stand, with the domains of those. */
export function placesOfContacts(parties: readonly Party[]): ReadonlyMap<TreeNode, ReadonlySet<string>> {
  const found = new Map<TreeNode, Set<string>>()
  for (const party of parties) {
    const { parent, key } = party.place
    const domains = domainsOf(party)
    if (!parent || domains.length === 0 || !contactKey.test(String(key))) continue
    const known = found.get(parent) ?? new Set()
    found.set(parent, known)
    for (const domain of domains) known.add(domain)
  }
  return found
}

function domainsOf({ clues }: Party): string[] {
  return clues.flatMap(({ shape }) => (shape.kind === 'email' ? [shape.domain] : []))
}

/** Beside a contact the customer is the firm, with whoever it is registered by: {"contact": {"email": …}, "customer": {"business_name": …, "email": …}}. */
export function isFirmOfContact(party: Party, asked: ReadonlyMap<TreeNode, ReadonlySet<string>>): boolean {
  const { place, clues } = party
  const contacts = place.parent && asked.get(place.parent)
  // Another address is of somebody else, whom the contact only looks after.
  return (
    !!contacts &&
    domainsOf(party).every((domain) => contacts.has(domain)) &&
    firmKey.test(String(place.key)) &&
    clues.some(({ words }) => hasTag(words, 'companyName'))
  )
}
