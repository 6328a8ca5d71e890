import type { IncomingMessage } from 'node:http'
import type { CookieOptions, Request, Response } from 'express'
import { SESSION_DAYS_MAX } from '../../../shared/limits'
import { DAY_MS } from '../../durations'
import { cookieNameFor } from '../../http/cookieName'
import { isWellFormedToken } from '../../secrets/token'

export type SessionCookie = {
  /** The token that came with a request, if it can be one. */
  read: (request: Pick<Request, 'headers'>) => string | undefined
  set: (response: Response, token: string) => void
  clear: (response: Response) => void
}

export function createSessionCookie(publicUrl: string | undefined): SessionCookie {
  const secure = publicUrl?.startsWith('https:') ?? false
  const nameFor = ({ headers }: Pick<IncomingMessage, 'headers'>) => cookieNameFor(publicUrl, headers.host)
  const options: CookieOptions = { httpOnly: true, secure, sameSite: 'lax', path: '/' }
  return {
    read(request) {
      const name = nameFor(request)
      const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
      const token = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
      return token !== undefined && isWellFormedToken('session', token) ? token : undefined
    },
    set(response, token) {
      response.cookie(nameFor(response.req), token, { ...options, maxAge: SESSION_DAYS_MAX * DAY_MS })
    },
    clear(response) {
      response.clearCookie(nameFor(response.req), options)
    },
  }
}
