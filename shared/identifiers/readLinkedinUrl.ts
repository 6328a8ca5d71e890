import { shorten } from './placeholders'
import type { ReadResult } from './readResult'
import { parseUrl } from '../parseUrl'

/** Longer ones are never profile addresses, whatever tracking parameters they carry. */
const TEXT_LENGTH_MAX = 2_000

export type LinkedinPage = { kind: 'person' | 'company'; url: string } | { kind: 'other'; what: string }

/** The profile of one person, always in the same spelling; a page of anything else has no value. */
export function readPersonLinkedin(text: string): ReadResult {
  return readPage(text, 'person', "a person's profile")
}

/** The page of a company, school or showcase, always in the same spelling. */
export function readCompanyLinkedin(text: string): ReadResult {
  return readPage(text, 'company', 'a company page')
}

function readPage(text: string, wanted: 'person' | 'company', wantedWords: string): ReadResult {
  const page = findLinkedinPage(text)
  if (!page) return { empty: `"${shorten(text)}" is not a LinkedIn address` }
  if (page.kind === wanted) return { value: page.url }
  const what =
    page.kind === 'other' ? page.what : page.kind === 'person' ? "a person's profile" : 'a company page'
  return { empty: `"${shorten(text)}" is ${what}, not ${wantedWords}` }
}

/** What a text that names a page on LinkedIn points at, or null when it names none. */
export function findLinkedinPage(text: string): LinkedinPage | null {
  if (text.length > TEXT_LENGTH_MAX) return null
  const parts = linkedinPath(text.trim())
  if (!parts) return null
  const [area = '', handle, ...rest] = parts.filter((part) => !wrapperAreas.has(part.toLowerCase()))
  const kind = area.toLowerCase()
  if (kind === 'sales' || kind === 'talent' || kind === 'recruiter') return readSalesPage(handle, rest[0])
  const spelled = spellHandle(handle ?? '')
  if (nobodysHandles.has(spelled)) return { kind: 'other', what: otherAreas.get(kind) ?? OTHER_PAGE }
  if (kind === 'in') return { kind: 'person', url: `${HOME}/in/${spelled}` }
  if (kind === 'pub' && spelled !== 'dir') {
    return { kind: 'person', url: `${HOME}/pub/${[spelled, ...rest.slice(0, 3).map(spellHandle)].join('/')}` }
  }
  const companyArea = companyAreas.get(kind)
  if (companyArea) return { kind: 'company', url: `${HOME}/${companyArea}/${spelled}` }
  return { kind: 'other', what: otherAreas.get(kind) ?? OTHER_PAGE }
}

const HOME = 'https://www.linkedin.com'
const OTHER_PAGE = 'another page on LinkedIn'

/** What stands in the place of a name where there is none: the reader's own page, and what tools fill in. */
const nobodysHandles = new Set(['', 'me', 'unavailable', 'null', 'undefined', 'none', 'n/a', 'edit'])

/** Path parts that LinkedIn puts before the real ones: mobile pages and links in its e-mails. */
const wrapperAreas = new Set(['mwlite', 'comm', 'm'])

const companyAreas = new Map([
  ['company', 'company'],
  ['companies', 'company'],
  ['company-beta', 'company'],
  ['organization', 'company'],
  ['school', 'school'],
  ['showcase', 'showcase'],
])

const otherAreas = new Map([
  ['posts', 'a post'],
  ['feed', 'a post'],
  ['pulse', 'an article'],
  ['jobs', 'a job'],
  ['groups', 'a group'],
  ['events', 'an event'],
])

function readSalesPage(area: string | undefined, id: string | undefined): LinkedinPage {
  // Sales Navigator numbers companies as the public site does, but gives people an address only its users can open.
  if (area === 'company' && id && /^\d+$/.test(id)) return { kind: 'company', url: `${HOME}/company/${id}` }
  return { kind: 'other', what: 'a Sales Navigator page that only its users can open' }
}

function linkedinPath(text: string): string[] | null {
  const word = /\s/.test(text) ? text.split(/\s+/).find((part) => /linkedin\.com\//i.test(part)) : text
  if (!word) return null
  // Data providers keep only the end of the address: in/ada-lovelace, company/acme.
  const isEnd = /^\/?(?:in|company|school|showcase)\/[^/?#\s]+\/?$/i.test(word)
  const url = isEnd
    ? `${HOME}/${word.replace(/^\//, '')}`
    : /^https?:\/\//i.test(word)
      ? word
      : `https://${word}`
  const parsed = parseUrl(url)
  if (parsed === null) return null
  const { hostname, pathname } = parsed
  if (hostname !== 'linkedin.com' && !hostname.endsWith('.linkedin.com')) return null
  return pathname.split('/').filter((part) => part !== '')
}

/** Ids that LinkedIn gives to members, in whose place no name was chosen; capitals make another one. */
const memberId = /^AC[A-Za-z]AA[\w-]{15,}$/

/** Percent-encoded, decoded and upper-case spellings of a handle all name the same page. */
function spellHandle(handle: string): string {
  // The address may be followed by what ended the sentence, or by another address's parameters.
  const plain = decodeFully(handle).replace(/[&?#].*$|[\s.,;:!)>\]'"]+$/gu, '')
  return memberId.test(plain) ? plain : encodeURIComponent(plain.normalize('NFC').toLowerCase())
}

/** Links that were passed on by several tools are encoded several times. */
function decodeFully(handle: string): string {
  let text = handle
  for (let round = 0; round < 3 && text.includes('%'); round += 1) {
    try {
      text = decodeURIComponent(text)
    } catch {
      return text
    }
  }
  // Half a surrogate pair cannot be encoded again.
  return text.toWellFormed()
}
