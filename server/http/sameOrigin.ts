import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { AppError } from '../../shared/errors'
import { parseUrl } from '../../shared/parseUrl'

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/** `'maybe'`: no browser says anything, so it may be a program. */
type Verdict = boolean | 'maybe'

/**
 * Refuses what another site's page makes a browser send. A cookie goes along with such a request, so one that comes with it must
 * say that it is from our own page; without, it is enough that it does not say otherwise.
 */
export function requireSameOrigin(
  request: IncomingMessage,
  { publicUrl, hasCookie }: { publicUrl: string | undefined; hasCookie: boolean },
): void {
  if (SAFE_METHODS.includes(request.method ?? '')) return
  const verdict = publicUrl === undefined ? isOfOwnHost(request) : isOfOrigin(request, originOf(publicUrl))
  if (verdict === true || (verdict === 'maybe' && !hasCookie)) return
  throw new AppError('wrong_origin', 'This request does not come from the page of this server.', {
    hint:
      publicUrl === undefined
        ? 'Open the page at localhost or at the IP address of the server, or set PUBLIC_URL to the address that is used.'
        : `Open the page at ${publicUrl}.`,
  })
}

function isOfOrigin({ headers }: IncomingMessage, origin: string): Verdict {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  return headers.origin === undefined ? 'maybe' : headers.origin === origin
}

/**
 * Without PUBLIC_URL the only names that are trusted are those that nobody else can point at this server: a page of
 * another name that was led here by its own DNS would be of the same origin as what it asks for.
 */
function isOfOwnHost({ headers }: IncomingMessage): Verdict {
  const { host = '', origin } = headers
  const site = headers['sec-fetch-site']
  if (site === undefined && origin === undefined) return 'maybe'
  const hostname = parseUrl(`http://${host}`)?.hostname ?? ''
  const isOurs = hostname === 'localhost' || isIP(hostname.replace(/^\[(.*)\]$/, '$1')) !== 0
  if (!isOurs) return false
  if (site !== undefined && site !== 'same-origin') return false
  return origin === undefined || origin === `http://${host}`
}

function originOf(url: string): string {
  return new URL(url).origin
}
