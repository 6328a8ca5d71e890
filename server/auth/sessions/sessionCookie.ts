import type { IncomingMessage } from 'node:http'
import type { CookieOptions, Request, Response } from 'express'
import { SESSION_DAYS_MAX } from '../../../shared/limits'
import { DAY_MS } from '../../durations'
import { cookieNameFor, oldCookieNameFor } from '../../http/cookieName'
import { isWellFormedToken } from '../../secrets/token'

/** Of a request: the token under today's name, and the one under the name that earlier versions gave the cookie. */
type Tokens = { token: string | undefined; oldToken: string | undefined }

export type SessionCookie = {
  /** Whatever came with a request that can be a token. */
  read: (request: Pick<Request, 'headers'>) => Tokens
  set: (response: Response, token: string) => void
  clear: (response: Response) => void
  clearOld: (response: Response) => void
}

export function createSessionCookie(publicUrl: string | undefined): SessionCookie {
  const secure = publicUrl?.startsWith('https:') ?? false
  const oldName = oldCookieNameFor(publicUrl)
  const nameFor = ({ headers }: Pick<IncomingMessage, 'headers'>) => cookieNameFor(publicUrl, headers.host)
  const options: CookieOptions = { httpOnly: true, secure, sameSite: 'lax', path: '/' }
  return {
    read(request) {
      const name = nameFor(request)
      const oldToken = name === oldName ? undefined : readToken(request, oldName)
      return { token: readToken(request, name), oldToken }
    },
    set(response, token) {
      response.cookie(nameFor(response.req), token, { ...options, maxAge: SESSION_DAYS_MAX * DAY_MS })
    },
    clear(response) {
      response.clearCookie(nameFor(response.req), options)
    },
    clearOld(response) {
      response.clearCookie(oldName, options)
    },
  }
}

function readToken({ headers }: Pick<IncomingMessage, 'headers'>, name: string): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim())
  const token = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
  return token !== undefined && isWellFormedToken('session', token) ? token : undefined
}
