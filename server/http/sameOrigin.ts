import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import { AppError } from '../../shared/errors'
import { parseUrl } from '../../shared/parseUrl'

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses what another site's page makes a browser send, since its cookie goes along. Browsers say where whatever changes
 * something comes from; a request that says nothing of it is a program's.
 */
export function requireSameOrigin(request: IncomingMessage, publicUrl: string | undefined): void {
  if (SAFE_METHODS.includes(request.method ?? '') || saysNothing(request)) return
  const isOwn = publicUrl === undefined ? isOfOwnHost(request) : isOfOrigin(request, originOf(publicUrl))
  if (isOwn) return
  throw new AppError('wrong_origin', 'This request does not come from the page of this server.', {
    hint:
      publicUrl === undefined
        ? 'Open the page at localhost or at the IP address of the server, or set PUBLIC_URL to the address that is used.'
        : `Open the page at ${publicUrl}.`,
  })
}

function saysNothing({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined && headers['sec-fetch-site'] === undefined
}

function isOfOrigin({ headers }: IncomingMessage, origin: string): boolean {
  const site = headers['sec-fetch-site']
  return site === undefined ? headers.origin === origin : site === 'same-origin'
}

/**
 * Without PUBLIC_URL the only names that are trusted are those that nobody else can point at this server: a page of
 * another name that was led here by its own DNS would be of the same origin as what it asks for.
 */
function isOfOwnHost({ headers }: IncomingMessage): boolean {
  const { host = '', origin } = headers
  const site = headers['sec-fetch-site']
  const hostname = parseUrl(`http://${host}`)?.hostname ?? ''
  const isOurs = hostname === 'localhost' || isIP(hostname.replace(/^\[(.*)\]$/, '$1')) !== 0
  if (!isOurs) return false
  if (site !== undefined && site !== 'same-origin') return false
  return origin === undefined || origin === `http://${host}`
}

function originOf(url: string): string {
  return new URL(url).origin
}
