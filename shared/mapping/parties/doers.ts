import type { Party } from './parties'
import { emailsOf, workDomainsOf } from './traits'

const doerWords =
  /^(?:performed|completed|updated|modified|changed|created|triggered|initiated|edited|last_?modified|submitted|actioned|signed|confirmed)_?by(?:_?user)?$|^(?:last_?)?editor$/i

const reachedRoles: ReadonlySet<Party['role']> = new Set(['to', 'lead', 'neutral', 'user', 'unknown'])

/**
 * Whoever is said to have done something at the address of whom it was for is that person, not a colleague:
 * {"performed_by_email": "ada@acme.com", "actions": [{"recipient_email": "ada@acme.com"}]}. Not at the domain of others on the tool user's side.
 */
export function readDoersOfOwn(parties: readonly Party[]): void {
  const doers = parties.filter((party) => party.role === 'staff' && isDoer(party))
  if (doers.length === 0) return
  const reached = new Set(parties.filter(({ role }) => reachedRoles.has(role)).flatMap(emailsOf))
  const own = new Set(
    parties.filter((party) => party.role === 'staff' && !doers.includes(party)).flatMap(workDomainsOf),
  )
  for (const doer of doers) {
    const emails = emailsOf(doer)
    if (emails.length === 0 || !emails.every((email) => reached.has(email))) continue
    if (!workDomainsOf(doer).some((domain) => own.has(domain)))
      Object.assign(doer, { role: 'user', namedRole: 'user' })
  }
}

function isDoer({ place, clues }: Party): boolean {
  if (doerWords.test(String(place.key))) return true
  return clues.every(({ words }) => words.some(({ text }) => doerWords.test(text)))
}
