import { shorten } from './placeholders'
import { findSite } from './readDomain'
import type { ReadResult } from './readResult'

/** White space and invisible characters around a name included. */
const TEXT_LENGTH_MAX = 1_000
const PERSON_NAME_LENGTH_MAX = 120
const COMPANY_NAME_LENGTH_MAX = 200

/** A person's name, full or in part, as it was written, white space tidied. */
export function readPersonName(text: string): ReadResult {
  const name = tidy(text)
  if (name === null || name.length > PERSON_NAME_LENGTH_MAX) return { empty: 'is too long for a name' }
  if (name.includes('@')) return { empty: `"${shorten(text)}" is an e-mail address or a handle, not a name` }
  if (name.includes('://')) return { empty: `"${shorten(text)}" is an address, not a name` }
  if (!/\p{L}/u.test(name)) return { empty: `"${shorten(text)}" has no letters` }
  if (/[{}[\]<>|\\=]/.test(name)) return { empty: `"${shorten(text)}" is not a name` }
  return { value: name }
}

/** A company's name as it was written. A value that is a domain is a fine answer for the domain instead. */
export function readCompanyName(text: string): ReadResult {
  const name = tidy(text)
  if (name === null || name.length > COMPANY_NAME_LENGTH_MAX)
    return { empty: 'is too long for a company name' }
  if (name.includes('@') && name.includes('.'))
    return { empty: `"${shorten(text)}" is an e-mail address, not a company` }
  if (!/[\p{L}\p{N}]/u.test(name)) return { empty: `"${shorten(text)}" has no letters` }
  if (/[{}<>\\]/.test(name)) return { empty: `"${shorten(text)}" is not a name` }
  return { value: name }
}

/** Ends that are public suffixes as well as legal forms, so that "Acme.Inc" stays a name. */
const legalFormSuffix = /\.(?:Inc|LLC|Ltd|GmbH|SARL|SRL|Ltda|Co|LIMITED|LLP|SA|SAS|AG|AB|AS|BV|KG)$/

/** The domain that somebody wrote in the place of a company's name, or null. */
export function domainInCompanyName(name: string): string | null {
  if (legalFormSuffix.test(name) || /^[^./]+\.js$/i.test(name)) return null
  const site = findSite(name)
  return site && !site.isPlatformPage ? site.domain : null
}

/** Null where it is far too long: marks in a row that end no text take their number squared. */
function tidy(text: string): string | null {
  if (text.length > TEXT_LENGTH_MAX) return null
  return text
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“”]+|["“”]+$/g, '')
}
