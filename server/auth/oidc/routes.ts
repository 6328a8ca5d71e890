import { api } from '../../../shared/contract/api'
import { AppError } from '../../../shared/errors'
import type { OidcSettings } from '../../env'
import type { Routes } from '../../http/createRoutes'
import type { Seal } from '../../secrets/seal'
import { type AttemptDeps, countAttempt } from '../passwords/limitAttempts'
import { enter, type EnterDeps } from '../sessions/enter'
import { createAttemptCookie } from './attemptCookie'
import { connectIssuer } from './connectIssuer'
import { findOrMakeUser, type FindOrMakeUserDeps } from './findOrMakeUser'

export type OidcRoutesDeps = FindOrMakeUserDeps &
  AttemptDeps &
  EnterDeps & {
    oidc: OidcSettings | null
    seal: Seal
    publicUrl: string | undefined
    url: () => string
  }

/** Signing in at an issuer of OpenID Connect that the settings name. */
export function mountOidc(routes: Routes, deps: OidcRoutesDeps): void {
  const { oidc, url } = deps
  const issuer = oidc && connectIssuer(oidc)
  const cookie = createAttemptCookie(deps)
  const callback = () => `${url()}/api/v1${api.finishOidc.path}`
  routes.answerAnybody(api.startOidc, async ({ response }) => {
    if (!issuer) throw notSet()
    const { url: there, attempt } = await issuer.begin(callback(), deps.now())
    cookie.set(response, attempt)
    response.location(there)
    return undefined
  })
  routes.answerAnybody(api.finishOidc, async ({ request, response }) => {
    if (!issuer) throw notSet()
    const address = request.ip ?? ''
    const counted = await countAttempt(deps, { address, account: `oidc\n${address}` })
    const attempt = cookie.take(request, response)
    if (!attempt) throw new AppError('sign_in_failed', 'This sign-in did not begin here, or long ago.')
    const { search } = new URL(request.url, callback())
    const claims = await issuer.finish(new URL(callback() + search), attempt)
    const user = await findOrMakeUser(deps, { ...oidc, claims })
    await counted.forget()
    await enter(deps, { user, request, response })
    response.location(`${url()}/`)
    return undefined
  })
}

function notSet(): AppError {
  return new AppError('not_found', 'No issuer is set to sign in at.', { hint: 'Set OIDC_ISSUER.' })
}
