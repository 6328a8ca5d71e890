import { parseUrl } from '../../shared/parseUrl'

const OLD_NAME = 'signalpost'
const OLD_NAME_OVER_HTTPS = `__Host-${OLD_NAME}`

/**
 * The prefix makes browsers refuse the cookie unless it came over https, from this very host, for all of it. Port and folder are in
 * the name, since a browser keeps the cookies of a host for all of it: two servers of one host would sign each other's people out.
 * Without PUBLIC_URL the port is the one that the browser asked at.
 */
export function cookieNameFor(publicUrl: string | undefined, host = ''): string {
  const url = parseUrl(publicUrl ?? `http://${host}`)
  const prefix = url?.protocol === 'https:' ? OLD_NAME_OVER_HTTPS : OLD_NAME
  const folders = (url?.pathname ?? '').split('/')
  const parts = [url?.port ?? '', ...folders].map((part) => part.replace(/[^\w-]/g, '_'))
  return [prefix, ...parts.filter((part) => part !== '')].join('-')
}

/** What earlier versions called it, without port and folder. */
export function oldCookieNameFor(publicUrl: string | undefined): string {
  return publicUrl?.startsWith('https:') ? OLD_NAME_OVER_HTTPS : OLD_NAME
}
