import type { RequestListener } from 'node:http'
import { AppError } from '../../shared/errors'
import { sendError, sendJson } from '../http/sendJson'

/** What a server answers that waits for its database: that it lives, so that nobody ends it, and cannot store yet. */
export const answerWhileStarting: RequestListener = (request, response) => {
  if (request.url === '/healthz') {
    sendJson(response, { status: 200, body: { status: 'ok' } })
    return
  }
  const error = new AppError('unavailable', 'The server is starting and waits for its database.', {
    hint: 'Send the request again a little later.',
  })
  sendError(response, error)
}
