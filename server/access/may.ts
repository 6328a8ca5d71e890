import type { Role } from '../../shared/contract/me'
import type { Scope } from '../../shared/contract/call'
import { AppError } from '../../shared/errors'
import type { Caller } from './caller'

export type Action = 'read' | 'write'

/** Something that belongs to a user. */
export type Owned = { ownerId: string }

/** What each role may do with its own objects, and with those of others. */
const RIGHTS = {
  owner: { own: ['read', 'write'], foreign: ['read', 'write'] },
  member: { own: ['read', 'write'], foreign: ['read'] },
  viewer: { own: ['read'], foreign: ['read'] },
} as const satisfies Record<Role, Record<'own' | 'foreign', readonly Action[]>>

/** The one place where it is asked whether a role is enough. The scopes of a key or session are a bound of their own. */
export function may({ user }: Pick<Caller, 'user'>, action: Action, object: Owned): boolean {
  const rights: readonly Action[] = RIGHTS[user.role][object.ownerId === user.id ? 'own' : 'foreign']
  return rights.includes(action)
}

/** Whether what belongs to others is the caller's business too. */
export function managesOthers({ user }: Pick<Caller, 'user'>): boolean {
  const rights: readonly Action[] = RIGHTS[user.role].foreign
  return rights.includes('write')
}

/** Throws a 403 that says what is missing. */
export function requireRight(caller: Pick<Caller, 'user'>, action: Action, object: Owned): void {
  if (may(caller, action, object)) return
  throw new AppError('forbidden', 'Your role does not allow this.', {
    hint: 'Ask its owner, or an owner of the workspace.',
    details: { role: caller.user.role },
  })
}

export function hasScope({ scopes }: Pick<Caller, 'scopes'>, scope: Scope | null): boolean {
  return scope === null || scopes.includes(scope)
}

/** Nobody gives, or takes away from others, what he does not have. */
export function requireScopes(caller: Caller, scopes: readonly Scope[]): void {
  const lacking = scopes.filter((scope) => !hasScope(caller, scope))
  if (lacking.length === 0) return
  throw new AppError(
    'forbidden',
    `The API key '${caller.via.name}' does not have all of these scopes itself.`,
    {
      hint: `Use a key with ${lacking.length === 1 ? 'the scope' : 'the scopes'} ${lacking.join(', ')}.`,
      details: { needed: lacking },
    },
  )
}

export function requireScope(caller: Caller, scope: Scope | null): void {
  if (hasScope(caller, scope)) return
  throw new AppError('forbidden', `The API key '${caller.via.name}' may not do this.`, {
    hint: `Use a key with the scope ${scope ?? ''}.`,
    details: { needed: scope },
  })
}
