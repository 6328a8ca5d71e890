import type { AfterResponseMiddleware, HttpResponse } from 'zapier-platform-core'
import { problemOfAnswer } from './problemOfAnswer'
import { toZapierError } from './toZapierError'

/** Turns every answer but a success into the error a user can act on. 429 never comes here: the platform waits and tries again. */
export const refuseErrorAnswers: AfterResponseMiddleware = (response, z) => {
  if (response.status < 300) return response
  if (response.status === 404 && response.skipThrowForStatus) return response
  const { status, request } = response
  const data: unknown = response.data
  const location = response.getHeader('location')
  const problem = problemOfAnswer({ status, data, url: request.url ?? '', location })
  const delayS = secondsToWait(response)
  throw delayS === null ? toZapierError(z, problem) : new z.errors.ThrottledError(problem.message, delayS)
}

/** After which Zapier itself runs the step again, where its idempotency key keeps that from storing anything twice. */
function secondsToWait(response: HttpResponse): number | null {
  const isKeyed = response.request.headers?.['Idempotency-Key'] !== undefined
  const retryAfter = response.getHeader('retry-after') ?? ''
  return response.status === 503 && isKeyed && /^\d+$/.test(retryAfter) ? Number(retryAfter) : null
}
