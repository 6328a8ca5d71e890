import type { Action, Scope } from '../../shared/contract/call'
import { AppError } from '../../shared/errors'
import { mayDo, type Owned, RIGHTS } from '../../shared/rights'
import type { Caller } from './caller'
import { scopesOf } from './rights'

/** Whether the caller's role is enough. The scopes of a key or session are a bound of their own. */
export function may({ user }: Pick<Caller, 'user'>, action: Action, object: Owned): boolean {
  return mayDo(user, action, object)
}

/** Whether what is private to others is the caller's business too. */
export function managesOthers({ user }: Pick<Caller, 'user'>): boolean {
  const rights: readonly Action[] = RIGHTS[user.role].foreign
  return rights.includes('private')
}

/** Whether the caller looks into the feeds of others. */
export function seesFeedsOfOthers({ user }: Pick<Caller, 'user'>): boolean {
  const rights: readonly Action[] = RIGHTS[user.role].foreign
  return rights.includes('readFeed')
}

/** Throws a 403 that says what is missing. */
export function requireRight(caller: Pick<Caller, 'user'>, action: Action, object: Owned): void {
  if (may(caller, action, object)) return
  throw roleRefused(caller, 'Ask its owner, or an owner of the workspace.')
}

/** For what belongs to nobody, and before it is known what it is about. */
export function requireAction(caller: Pick<Caller, 'user'>, action: Action): void {
  if (may(caller, action, { ownerId: caller.user.id })) return
  throw roleRefused(caller)
}

export function hasScope({ scopes }: Pick<Caller, 'scopes'>, scope: Scope | null): boolean {
  return scope === null || scopes.includes(scope)
}

/** Nobody gives, or takes away from others, what he does not have. */
export function requireScopes(caller: Caller, scopes: readonly Scope[]): void {
  const lacking = scopes.filter((scope) => !hasScope(caller, scope))
  if (lacking.length === 0) return
  const { user, via } = caller
  if (via.kind === 'session') {
    throw new AppError('forbidden', 'Your role does not have all of these scopes.', {
      hint: `Leave out ${lacking.join(', ')}.`,
      details: { role: user.role, needed: lacking },
    })
  }
  throw new AppError('forbidden', `The API key '${via.name}' does not have all of these scopes itself.`, {
    hint: `Use a key with ${lacking.length === 1 ? 'the scope' : 'the scopes'} ${lacking.join(', ')}.`,
    details: { needed: lacking },
  })
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
  if (scope !== null && !scopesOf(user.role).includes(scope)) throw roleRefused(caller)
  throw new AppError('forbidden', `The API key '${via.name}' may not do this.`, {
    hint: `Use a key with the scope ${scope ?? ''}.`,
    details: { needed: scope },
  })
}

function roleRefused({ user }: Pick<Caller, 'user'>, hint = 'Ask an owner of the workspace.'): AppError {
  return new AppError('forbidden', 'Your role does not allow this.', { hint, details: { role: user.role } })
}
