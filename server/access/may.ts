import type { Role } from '../../shared/contract/me'
import { type Scope, SCOPES } from '../../shared/contract/call'
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

const READS = SCOPES.filter((scope) => scope.endsWith(':read'))
const OWNERS_ONLY: readonly Scope[] = ['workspace:write']

/** What a session of each role may do, and more than which no key of such a user may. Everybody may change the own name. */
const SCOPES_OF: Record<Role, readonly Scope[]> = {
  owner: SCOPES,
  member: SCOPES.filter((scope) => !OWNERS_ONLY.includes(scope)),
  viewer: [...READS, 'users:write'],
}

export function scopesOf(role: Role): readonly Scope[] {
  return SCOPES_OF[role]
}

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

/** For what a key that leaked must not reach. */
export function requireSession({ via }: Pick<Caller, 'via'>): void {
  if (via.kind === 'session') return
  throw new AppError('forbidden', 'This is for signed-in people; no API key may do it.', {
    hint: 'Sign in at the page.',
  })
}

export function requireScope(caller: Caller, scope: Scope | null): void {
  if (hasScope(caller, scope)) return
  const { user, via } = caller
  if (scope !== null && !scopesOf(user.role).includes(scope)) {
    throw new AppError('forbidden', 'Your role does not allow this.', {
      hint: 'Ask an owner of the workspace.',
      details: { role: user.role },
    })
  }
  throw new AppError('forbidden', `The API key '${via.name}' may not do this.`, {
    hint: `Use a key with the scope ${scope ?? ''}.`,
    details: { needed: scope },
  })
}
