import { type Action, type Scope, SCOPES } from '../../shared/contract/call'
import type { Role } from '../../shared/contract/me'

type Rights = { own: readonly Action[]; foreign: readonly Action[] }

const EVERYTHING: readonly Action[] = ['read', 'readFeed', 'write', 'private', 'manage']

/**
 * What each role may do with its own objects and with those of others: the one table that API, page and hooks go by. What
 * belongs to nobody, such as the directory, counts as everybody's own.
 */
export const RIGHTS = {
  owner: { own: EVERYTHING, foreign: EVERYTHING },
  member: { own: ['read', 'readFeed', 'write', 'private'], foreign: ['read'] },
  viewer: { own: ['read', 'readFeed', 'private'], foreign: ['read', 'readFeed'] },
} as const satisfies Record<Role, Rights>

const READS = SCOPES.filter((scope) => scope.endsWith(':read'))
const OWNERS_ONLY: readonly Scope[] = ['workspace:write', 'audit:read', 'privacy:write']

/** What a session of each role may do, and more than which no key of such a user may. Everybody may change the own name. */
const SCOPES_OF: Record<Role, readonly Scope[]> = {
  owner: SCOPES,
  member: SCOPES.filter((scope) => !OWNERS_ONLY.includes(scope)),
  viewer: [...READS.filter((scope) => !OWNERS_ONLY.includes(scope)), 'users:write'],
}

export function scopesOf(role: Role): readonly Scope[] {
  return SCOPES_OF[role]
}
