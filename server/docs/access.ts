import type { Action, Call } from '../../shared/contract/call'
import { Role } from '../../shared/contract/me'
import { RIGHTS } from '../../shared/rights'

type Reach = 'all' | 'own' | 'none'

/** Which objects each role may use a call for: all, the own ones, or none; null where nobody needs to be signed in. */
export function rolesOf({ by, action }: Pick<Call, 'by' | 'action'>): Record<Role, Reach> | null {
  if (by === 'anybody') return null
  return {
    owner: reachOf('owner', action),
    member: reachOf('member', action),
    viewer: reachOf('viewer', action),
  }
}

function reachOf(role: Role, action: Action): Reach {
  const own: readonly Action[] = RIGHTS[role].own
  const foreign: readonly Action[] = RIGHTS[role].foreign
  return foreign.includes(action) ? 'all' : own.includes(action) ? 'own' : 'none'
}

/** The same as a sentence, with the scope that a key needs. */
export function accessOf(call: Call): string {
  const roles = rolesOf(call)
  if (roles === null) return 'Anybody may.'
  const named = Role.options
    .filter((role) => roles[role] !== 'none')
    .map((role) => (roles[role] === 'own' ? `${role} (own)` : role))
  const scope = call.scope === null ? '' : ` Scope: \`${call.scope}\`.`
  const session = call.by === 'session' ? ' By a session only, no API key.' : ''
  return `Roles: ${named.join(', ')}.${scope}${session}`
}
