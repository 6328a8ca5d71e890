import type { Request, Response } from 'express'
import { api } from '../../../shared/contract/api'
import type { Me } from '../../../shared/contract/me'
import { AppError } from '../../../shared/errors'
import { PAGE_SIZE_MAX } from '../../../shared/limits'
import { scopesOf } from '../../access/may'
import type { Authenticate, Routes } from '../../http/createRoutes'
import { callingUser } from '../authenticate'
import { type MeDeps, presentMe } from '../presentMe'
import { setUp, type SetUpDeps } from '../setup/setUp'
import { signIn, type SignInDeps } from '../signIn'
import type { AuthStore, StoredUser } from '../store'
import { openSession, type OpenSessionDeps } from './openSession'
import { presentSession } from './presentSession'

export type SessionRoutesDeps = OpenSessionDeps &
  SignInDeps &
  SetUpDeps &
  MeDeps & { auth: AuthStore; authenticate: Authenticate }

export function mountSessions(routes: Routes, deps: SessionRoutesDeps): void {
  const { auth, sessions, cookie, authenticate } = deps
  routes.answerAnybody(api.setUp, async ({ body, request, response }) =>
    enter(deps, { user: await setUp(deps, { ...body, address: addressOf(request) }), request, response }),
  )
  routes.answerAnybody(api.signIn, async ({ body, request, response }) =>
    enter(deps, { user: await signIn(deps, { ...body, address: addressOf(request) }), request, response }),
  )
  routes.answerAnybody(api.getSession, async ({ request }) => {
    const caller = await authenticate(request).catch(async (error: unknown) => {
      if (!(error instanceof AppError && error.code === 'unauthorized')) throw error
      throw new AppError('unauthorized', 'Nobody is signed in.', {
        details: { isSetUp: await auth.hasOwner() },
      })
    })
    return presentMe(deps, caller)
  })
  routes.answer(api.signOut, async ({ caller: { user, via }, response }) => {
    await sessions.remove({ _id: via.id, userId: user.id })
    cookie.clear(response)
    return undefined
  })
  routes.answer(api.listSessions, async ({ caller: { user, via } }) => ({
    items: (await sessions.listOf(user.id, PAGE_SIZE_MAX)).map((each) => presentSession(each, via.id)),
    nextCursor: null,
  }))
  routes.answer(api.endSession, async ({ params, caller: { user } }) => {
    if (!(await sessions.remove({ _id: params.sessionId, userId: user.id })))
      throw new AppError('session_not_found', 'There is no such session.')
    return undefined
  })
  routes.answer(api.endSessions, async ({ caller: { user }, response }) => {
    await sessions.removeOf(user.id)
    cookie.clear(response)
    return undefined
  })
}

/** Signs in whoever has just shown that it is this user. */
async function enter(
  deps: SessionRoutesDeps,
  { user, request, response }: { user: StoredUser; request: Request; response: Response },
): Promise<Me> {
  const calling = callingUser(user)
  await openSession(deps, { user: calling, request, response })
  return presentMe(deps, {
    user: calling,
    via: { kind: 'session', name: user.name },
    scopes: scopesOf(user.role),
  })
}

function addressOf(request: Request): string {
  return request.ip ?? ''
}
