import type { Party } from './parties'
import { hasTag } from './roles'
import { isWithin } from '../clues/fieldTree'

const loginKey = /^(?:auth|authentication|credentials?|login|identity)$/i

/** Where whoever signed up is described around it, "auth" holds only what they log in with: {"auth": {"email": …}, "customFields": {…}}. */
export function readLogins(parties: readonly Party[]): void {
  const login = parties.find(
    ({ role, place, clues }) =>
      role === 'own' && loginKey.test(String(place.key)) && clues.some(({ shape }) => shape.kind === 'email'),
  )
  if (!login || parties.some((party) => party !== login && isReachable(party))) return
  const isOfSomebody = parties.some(
    ({ role, place, clues }) =>
      isLeads.has(role) &&
      isWithin(login.place, place) &&
      clues.some(({ words }) => hasTag(words, 'firstName', 'lastName', 'fullName')),
  )
  if (isOfSomebody) Object.assign(login, { role: 'user', namedRole: 'user' })
}

const isLeads = new Set(['neutral', 'lead', 'user', 'unknown'])

function isReachable({ role, clues }: Party): boolean {
  return role !== 'staff' && role !== 'own' && clues.some(({ shape }) => shape.kind === 'email')
}
