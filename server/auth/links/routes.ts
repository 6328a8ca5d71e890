import { api } from '../../../shared/contract/api'
import type { LinkWish } from '../../../shared/contract/links'
import { AppError } from '../../../shared/errors'
import type { Routes } from '../../http/createRoutes'
import { countAttempt } from '../passwords/limitAttempts'
import { enter, type EnterDeps } from '../sessions/enter'
import { openSetup, type OpenSetupDeps } from '../setup/openSetup'
import type { AuthStore } from '../store'
import { readWish, type WishSeal } from './readWish'
import { makeResetToken, type ResetDeps, resetPassword } from './resetPassword'

export type LinkRoutesDeps = OpenSetupDeps &
  ResetDeps &
  EnterDeps & { auth: AuthStore; seal: WishSeal; url: () => string }

export function mountLinks(routes: Routes, deps: LinkRoutesDeps): void {
  routes.answerAnybody(api.makeLink, async ({ body, request }) => {
    const address = request.ip ?? ''
    const attempt = await countAttempt(deps, { address, account: `link\n${address}` })
    const wish = readWish(deps, body.sealed)
    await attempt.forget()
    return { url: `${deps.url()}/#${await fulfil(deps, wish)}` }
  })
  routes.answer(api.makeResetLink, async ({ params }) => {
    const token = await makeResetToken(deps, await deps.auth.findUser(params.userId))
    return { url: `${deps.url()}/#reset=${token}` }
  })
  routes.answerAnybody(api.acceptResetLink, async ({ body, request, response }) => {
    const user = await resetPassword(deps, { ...body, address: request.ip ?? '' })
    return enter(deps, { user, request, response })
  })
}

/** What stands behind the address. */
async function fulfil(deps: LinkRoutesDeps, wish: LinkWish): Promise<string> {
  if (wish.kind === 'reset') {
    return `reset=${await makeResetToken(deps, await deps.auth.findUserByEmail(wish.email))}`
  }
  const setup = await openSetup(deps, { canShow: true })
  if (setup !== null && 'code' in setup) return `setup=${setup.code}`
  throw new AppError('already_set_up', 'There is an owner already.', {
    hint: 'Sign in; npm run signalpost -- user reset EMAIL makes a link that sets a new password.',
  })
}
