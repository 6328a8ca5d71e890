import type { Scope } from '../../shared/contract/call'
import { SCOPES } from '../../shared/contract/scopes'
import type { Role } from '../../shared/contract/me'

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
