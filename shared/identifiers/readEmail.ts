import { shorten } from './placeholders'
import type { ReadResult } from './readResult'
import { parseUrl } from '../parseUrl'

/** The longest address SMTP can carry (RFC 5321). */
const EMAIL_LENGTH_MAX = 254
const LOCAL_PART_LENGTH_MAX = 64
/** A header value with a display name is longer than an address, but never by much. */
const TEXT_LENGTH_MAX = 1_000

const localPart = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const hostLabel = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
const topLevel = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/

/** Nobody reads what is sent to these. */
const unattended = /^(?:no-?_?\.?reply|do-?_?not-?_?reply|mailer-daemon|postmaster|bounces?)(?:[+-].*)?$/

/** Messengers write whom a message is from like an address: 77075550163@c.us. */
const messengers = new Set([
  'c.us',
  'g.us',
  's.whatsapp.net',
  'lid.whatsapp.net',
  'chat.whatsapp.com',
  'im.gupshup.io',
])

/** One e-mail address, lower case, its domain in ASCII; also out of `Ada <ada@x.example>` and `mailto:` links. */
export function readEmail(text: string): ReadResult {
  if (text.length > TEXT_LENGTH_MAX) return { empty: 'is too long for an e-mail address' }
  const address = unwrapAddress(text)
  if (!address.includes('@')) return { empty: `"${shorten(text)}" is not an e-mail address` }
  if (holdsSeveral(address)) return { empty: 'holds several e-mail addresses' }
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at).toLowerCase()
  const domain = toAsciiHost(address.slice(at + 1))
  const isValid = local.length <= LOCAL_PART_LENGTH_MAX && localPart.test(local) && domain !== null
  if (!isValid || local.length + domain.length + 1 > EMAIL_LENGTH_MAX) {
    return { empty: `"${shorten(text)}" is not a valid e-mail address` }
  }
  if (local.includes('**')) return { empty: `"${shorten(text)}" is only shown in part` }
  if (messengers.has(domain)) return { empty: `"${shorten(text)}" is an account of a messenger` }
  if (unattended.test(local)) return { empty: `"${shorten(text)}" is an address that nobody reads` }
  return { value: `${local}@${domain}` }
}

function holdsSeveral(text: string): boolean {
  return text.split(/[\s,;]+/).filter((part) => part.indexOf('@') > 0).length > 1
}

function unwrapAddress(text: string): string {
  // Zero-width characters and no-break spaces come along when an address is copied from a page.
  const clean = text
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\u00A0/g, ' ')
    .trim()
  const open = clean.lastIndexOf('<')
  const close = clean.indexOf('>', open)
  const inner =
    open >= 0 && close > open ? clean.slice(open + 1, close) : clean.replace(/\s*\([^()]{0,200}\)$/, '')
  const bare = /^mailto:/i.test(inner) ? decodeSafely(inner.slice(7).split('?')[0] ?? '') : inner
  return bare.trim().replace(/^['"<]+|['">.,;]+$/g, '')
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A host name in lower-case ASCII with at least two labels and a plausible end, or null. */
export function toAsciiHost(host: string): string | null {
  if (host.length > 253 || /[\s/:?#@\\]/.test(host)) return null
  const ascii = /^[a-z0-9.-]+$/i.test(host) ? host.toLowerCase() : asciiOf(host)
  if (ascii === null) return null
  const labels = ascii.replace(/\.$/, '').split('.')
  const last = labels.at(-1) ?? ''
  if (labels.length < 2 || !topLevel.test(last) || !labels.every((label) => hostLabel.test(label)))
    return null
  return labels.join('.')
}

function asciiOf(host: string): string | null {
  return parseUrl(`http://${host}/`)?.hostname ?? null
}
