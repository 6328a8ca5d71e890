import type { AfterResponseMiddleware } from 'zapier-platform-core'
import { problemOfAnswer } from './problemOfAnswer'
import { toZapierError } from './toZapierError'

/** Turns every answer but a success into the error a user can act on. 429 never comes here: the platform waits and tries again. */
export const refuseErrorAnswers: AfterResponseMiddleware = (response, z) => {
  if (response.status < 300) return response
  if (response.status === 404 && response.skipThrowForStatus) return response
  const { status } = response
  const data: unknown = response.data
  throw toZapierError(z, problemOfAnswer({ status, data, location: response.getHeader('location') }))
}
