import type { Request, Response } from 'express'
import type { Me } from '../../../shared/contract/me'
import { scopesOf } from '../../access/rights'
import { callingUser } from '../authenticate'
import { type MeDeps, presentMe } from '../presentMe'
import type { StoredUser } from '../store'
import { openSession, type OpenSessionDeps } from './openSession'

export type EnterDeps = OpenSessionDeps & MeDeps

/** Signs in whoever has just shown that it is this user. */
export async function enter(
  deps: EnterDeps,
  { user, request, response }: { user: StoredUser; request: Request; response: Response },
): Promise<Me> {
  const calling = callingUser(user)
  // For the audit, also where the answer does not say it.
  response.locals['enteredId'] = calling.id
  await openSession(deps, { user, request, response })
  return presentMe(deps, {
    user: calling,
    via: { kind: 'session', name: user.name },
    scopes: scopesOf(user.role),
  })
}
