import { findLinkedinPage } from '../identifiers/readLinkedinUrl'
import { rememberKey } from './rememberKey'

/** Salespeople's own pages of a member; the id is good for a public address too. */
const salesPage = /linkedin\.com\/sales\/(?:lead|people)\/(AC[A-Za-z]AA[\w-]{15,})/i

/** How a profile was addressed before LinkedIn let people choose a name: three numbers in base 16 after the name. */
const oldProfile = /^pub\/([^/]+)\/([0-9a-z]{1,3})\/([0-9a-z]{1,3})\/([0-9a-z]{1,3})$/

/**
 * One person's profile: the name in its address, or LinkedIn's own id where the address has that. Which id belongs to
 * which name only LinkedIn knows, so these two stay apart.
 */
export const linkedinPersonKey = rememberKey((text) => {
  const page = findLinkedinPage(text)
  if (page?.kind === 'person') return keyOfPerson(pathOf(page.url))
  return page?.kind === 'other' ? (salesPage.exec(text.slice(0, 2_000))?.[1] ?? null) : null
})

/**
 * A company's page: the name in its address, or its number. Pages of schools and products are kept apart from companies
 * of the same name.
 */
export const linkedinCompanyKey = rememberKey((text) => {
  const page = findLinkedinPage(text)
  return page?.kind === 'company' ? pathOf(page.url).replace(/^company\//, '') : null
})

function pathOf(url: string): string {
  return decodeURIComponent(url.slice('https://www.linkedin.com/'.length))
}

function keyOfPerson(path: string): string | null {
  if (path.startsWith('in/')) return path.slice('in/'.length)
  const old = oldProfile.exec(path)
  // LinkedIn moved /pub/ada/4/b27/a11 to /in/ada-a11b274; an address without its numbers may be anybody's.
  return old ? `${old[1] ?? ''}-${padded(old[4])}${padded(old[3])}${old[2] ?? ''}` : null
}

function padded(part: string | undefined): string {
  return (part ?? '').padStart(3, '0')
}
