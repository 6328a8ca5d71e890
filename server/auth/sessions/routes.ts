import type { Request, Response } from 'express'
import { api } from '../../../shared/contract/api'
import { AppError } from '../../../shared/errors'
import { PAGE_SIZE_MAX } from '../../../shared/limits'
import { requireSession } from '../../access/may'
import type { Authenticate, Routes } from '../../http/createRoutes'
import { presentMe } from '../presentMe'
import { setUp, type SetUpDeps } from '../setup/setUp'
import { signIn, type SignInDeps } from '../signIn'
import type { AuthStore } from '../store'
import { enter, type EnterDeps } from './enter'
import { presentSession } from './presentSession'

export type SessionRoutesDeps = { oidc: { name: string } | null } & EnterDeps &
  SignInDeps &
  SetUpDeps & { auth: AuthStore; authenticate: Authenticate }

export function mountSessions(routes: Routes, deps: SessionRoutesDeps): void {
  const { sessions } = deps
  routes.answerAnybody(api.setUp, async ({ body, request, response }) =>
    enter(deps, { user: await setUp(deps, { ...body, address: addressOf(request) }), request, response }),
  )
  routes.answerAnybody(api.signIn, async ({ body, request, response }) =>
    enter(deps, { user: await signIn(deps, { ...body, address: addressOf(request) }), request, response }),
  )
  mountWhoIsHere(routes, deps)
  routes.answer(api.signOut, async ({ caller: { user, via }, request, response }) => {
    await sessions.remove({ _id: via.id, userId: user.id })
    clearCookies(deps, { request, response })
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
  routes.answer(api.endSessions, async ({ caller: { user }, request, response }) => {
    await sessions.removeOf(user.id)
    clearCookies(deps, { request, response })
    return undefined
  })
}

/** The one by which the request was made: another under the old name may be another server's. */
function clearCookies(
  { cookie }: Pick<SessionRoutesDeps, 'cookie'>,
  { request, response }: { request: Request; response: Response },
): void {
  cookie.clear(response)
  const { token, oldToken } = cookie.read(request)
  if (token === undefined && oldToken !== undefined) cookie.clearOld(response)
}

function mountWhoIsHere(routes: Routes, deps: SessionRoutesDeps): void {
  const { auth, authenticate } = deps
  const find = (request: Request) =>
    authenticate(request).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'unauthorized') return null
      throw error
    })
  const waysIn = async () => ({ isSetUp: await auth.hasOwner(), oidc: deps.oidc?.name ?? null })
  routes.answerAnybody(api.getSession, async ({ request }) => {
    const caller = await find(request)
    if (!caller) throw new AppError('unauthorized', 'Nobody is signed in.', { details: await waysIn() })
    requireSession(caller)
    return presentMe(deps, caller)
  })
  routes.answerAnybody(api.getVisitor, async ({ request }) => {
    const caller = await find(request)
    return { me: caller && (await presentMe(deps, caller)), ...(await waysIn()) }
  })
}

function addressOf(request: Request): string {
  return request.ip ?? ''
}
