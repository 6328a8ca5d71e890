import { isIPv6 } from 'node:net'
import { z } from 'zod'
import { parseUrl } from '../shared/parseUrl'

const SECRET_LENGTH_MIN = 16
const DAYS_KEPT_MAX = 3_650

/** Spelled as a URL spells it, without brackets: one address of IPv6 has many spellings, and a name may be in any case. */
const PrivateHost = z.string().transform((text, context) => {
  const host = text.trim().replace(/^\[(.*)\]$/, '$1')
  const inUrl = `http://${isIPv6(host) ? `[${host}]` : host}`
  const url = isIPv6(host) || /^[^\s/\\?#@:]+$/.test(host) ? parseUrl(inUrl) : null
  if (url !== null) return url.hostname.replace(/^\[|\]$/g, '')
  context.addIssue('must be host names or addresses, without ports and with commas between them')
  return z.NEVER
})

export const HeaderText = z
  .string()
  .regex(/^[\x21-\x7e]+$/, 'must be of ASCII letters, digits and signs, without spaces')

export const PrivateHosts = z
  .string()
  .default('')
  .transform((list) => list.split(',').filter((host) => host.trim() !== ''))
  .pipe(z.array(PrivateHost))

export const Domains = z
  .string()
  .default('')
  .transform((list) => list.split(',').flatMap((each) => each.trim().toLowerCase() || []))
  .pipe(z.array(z.string().regex(/^[^\s@/]+\.[^\s@/.]+$/, 'must be domains, with commas between them')))

/** Where people sign in may be without https on this machine only. */
export const Issuer = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://login.example.com' })
  .regex(/^(https:|http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/])/, 'must begin with https://')

export function wholeNumber({ min, max }: { min: number; max: number }) {
  const error = `must be a whole number from ${min} to ${max}`
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error })
}

export function daysKept() {
  return wholeNumber({ min: 1, max: DAYS_KEPT_MAX })
}

export function secret() {
  return z.string().min(SECRET_LENGTH_MIN, `must have ${SECRET_LENGTH_MIN} characters or more`)
}
