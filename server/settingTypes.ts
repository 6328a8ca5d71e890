import { isIPv6 } from 'node:net'
import { z } from 'zod'
import { OUTSIDE_URL_LENGTH_MAX } from '../shared/limits'
import { parseUrl } from '../shared/parseUrl'

const SECRET_LENGTH_MIN = 16
/** A key must fit the head of a request. */
const SECRET_LENGTH_MAX = 1_000
const MAIL_FROM_LENGTH_MAX = 320
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

/** What is shown or sent as it is written. */
export function oneLine(lengthMax: number) {
  return z
    .string()
    .trim()
    .max(lengthMax, atMost(lengthMax))
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must be one line, without control characters')
    .regex(/[^\p{C}\p{Z}]/u, 'must hold something that can be seen')
}

/** An address of the web, such as that one. */
export function address(example: string) {
  return z
    .url({ protocol: /^https?$/, error: `must be an address such as ${example}` })
    .max(OUTSIDE_URL_LENGTH_MAX, atMost(OUTSIDE_URL_LENGTH_MAX))
}

export const MailFrom = oneLine(MAIL_FROM_LENGTH_MAX).regex(
  /^([^<>@]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
  'must be an address such as signals@example.com or Signalpost <signals@example.com>',
)

export const SmtpUrl = z
  .string()
  .max(OUTSIDE_URL_LENGTH_MAX, atMost(OUTSIDE_URL_LENGTH_MAX))
  .regex(/^smtps?:\/\/[^\s/]+/, 'must begin with smtp:// or smtps://')
  .refine(
    (text) => parseUrl(text) !== null,
    'must be an address such as smtps://user:password@mail.example.com',
  )

export const HeaderText = z
  .string()
  .max(SECRET_LENGTH_MAX, atMost(SECRET_LENGTH_MAX))
  .regex(/^[\x21-\x7e]+$/, 'must be of ASCII letters, digits and signs, without spaces')

export const PrivateHosts = z
  .string()
  .default('')
  .transform((list) => list.split(',').filter((host) => host.trim() !== ''))
  .pipe(z.array(PrivateHost))

/** The host that an address names, if there is one. */
export function hostsOf(url = ''): string[] {
  const host = parseUrl(url)?.hostname
  return host === undefined ? [] : [host.replace(/^\[|\]$/g, '')]
}

export const Domains = z
  .string()
  .default('')
  .transform((list) => list.split(',').flatMap((each) => each.trim().toLowerCase() || []))
  .pipe(z.array(z.string().regex(/^[^\s@/]+\.[^\s@/.]+$/, 'must be domains, with commas between them')))

/** Where people sign in may be without https on this machine only. */
export const Issuer = address('https://login.example.com').regex(
  /^(https:|http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/])/,
  'must begin with https://',
)

export function wholeNumber({ min, max }: { min: number; max: number }) {
  const error = `must be a whole number from ${min} to ${max}`
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error })
}

export function daysKept() {
  return wholeNumber({ min: 1, max: DAYS_KEPT_MAX })
}

export function secret() {
  return z
    .string()
    .min(SECRET_LENGTH_MIN, `must have ${SECRET_LENGTH_MIN} characters or more`)
    .max(SECRET_LENGTH_MAX, atMost(SECRET_LENGTH_MAX))
}

function atMost(lengthMax: number): string {
  return `must have ${lengthMax} characters or less`
}
