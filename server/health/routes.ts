import type { Router } from 'express'
import { AppError } from '../../shared/errors'

/** `/healthz`: the process answers. `/readyz`: it can store entries, so send it traffic. */
export function routeHealth(router: Router, { isReady }: { isReady: () => Promise<boolean> }): void {
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' })
  })
  router.get('/readyz', async (_request, response) => {
    if (!(await isReady())) throw new AppError('unavailable', 'The server cannot store entries right now.')
    response.json({ status: 'ready' })
  })
}
