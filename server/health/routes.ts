import type { Router } from 'express'
import { AppError } from '../../shared/errors'
import { sendError } from '../http/sendJson'

/** `/healthz`: the process answers. `/readyz`: it can store entries, so send it traffic. */
export function routeHealth(router: Router, { isReady }: { isReady: () => Promise<boolean> }): void {
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' })
  })
  // Not thrown, as that would be logged each time somebody asks; the log has the reason already.
  router.get('/readyz', async (_request, response) => {
    if (await isReady()) response.json({ status: 'ready' })
    else sendError(response, new AppError('unavailable', 'The server cannot store entries right now.'))
  })
}
