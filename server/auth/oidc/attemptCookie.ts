import type { IncomingMessage } from 'node:http'
import type { CookieOptions, Request, Response } from 'express'
import { MINUTE_MS } from '../../durations'
import { cookieNameFor } from '../../http/cookieName'
import { placeOf } from '../../secrets/places'
import type { Seal } from '../../secrets/seal'
import { Attempt } from './connectIssuer'

/** For so long somebody may take to sign in at the issuer. */
const ATTEMPT_MS_MAX = 10 * MINUTE_MS

type AttemptCookieDeps = {
  seal: Pick<Seal, 'seal' | 'unseal'>
  publicUrl: string | undefined
  now: () => Date
}

/** Keeps an attempt in the browser that makes it, sealed, so that whichever server it comes back to can go on. */
export function createAttemptCookie({ seal, publicUrl, now }: AttemptCookieDeps) {
  const nameFor = ({ headers }: Pick<IncomingMessage, 'headers'>) =>
    `${cookieNameFor(publicUrl, headers.host)}-oidc`
  const secure = publicUrl?.startsWith('https:') ?? false
  // Lax, since the browser comes back from another site.
  const options: CookieOptions = { httpOnly: true, secure, sameSite: 'lax', path: '/' }
  return {
    set(response: Response, attempt: Attempt): void {
      const sealed = Buffer.from(seal.seal(JSON.stringify(attempt), placeOf.oidcAttempt)).toString(
        'base64url',
      )
      response.cookie(nameFor(response.req), sealed, { ...options, maxAge: ATTEMPT_MS_MAX })
    },
    /** It counts once. */
    take(request: Request, response: Response): Attempt | null {
      const name = nameFor(request)
      response.clearCookie(name, options)
      const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim())
      const given = pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
      const text = seal.unseal(Buffer.from(given ?? '', 'base64url').toString(), placeOf.oidcAttempt)
      const attempt = text === null ? null : Attempt.parse(JSON.parse(text))
      return attempt && now().getTime() - Date.parse(attempt.at) < ATTEMPT_MS_MAX ? attempt : null
    },
  }
}
