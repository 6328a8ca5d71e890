import { api } from '../../../shared/contract/api'
import { AppError } from '../../../shared/errors'
import type { Routes } from '../../http/createRoutes'
import type { Seal } from '../../secrets/seal'
import { type AttemptDeps, countAttempt } from '../passwords/limitAttempts'
import { openSetup, type OpenSetupDeps } from '../setup/openSetup'
import { readWish } from './readWish'

export type LinkRoutesDeps = AttemptDeps & OpenSetupDeps & { seal: Pick<Seal, 'unseal'>; url: () => string }

export function mountLinks(routes: Routes, deps: LinkRoutesDeps): void {
  routes.answerAnybody(api.makeLink, async ({ body, request }) => {
    const attempt = await countAttempt(deps, {
      address: request.ip ?? '',
      account: `link\n${request.ip ?? ''}`,
    })
    readWish(deps, body.sealed)
    await attempt.forget()
    const setup = await openSetup(deps, { canShow: true })
    if (setup === null || !('code' in setup)) {
      throw new AppError('already_set_up', 'There is an owner already.', {
        hint: 'Sign in; npm run signalpost -- user reset EMAIL makes a link that sets a new password.',
      })
    }
    return { url: `${deps.url()}/#setup=${setup.code}` }
  })
}
