import type { Identifiers } from '../identifiers/deriveIdentifiers'
import { companyNameKeys } from './companyNameKey'
import { companyDomainsOf } from './personKeys'

export type Likeness = 'equal' | 'alike' | 'unlike'

/** How much the companies of two are one, by domain and name. */
export function compareCompanies(asked: Identifiers, known: Identifiers): Likeness {
  const domains = companyDomainsOf(known)
  if (companyDomainsOf(asked).some((domain) => domains.includes(domain))) return 'equal'
  const [names = [], otherNames = []] = [asked, known].map(({ company_name }) =>
    companyNameKeys(company_name ?? ''),
  )
  if (names.some((name) => otherNames.includes(name))) return 'equal'
  const isAlike = names.some((name) => otherNames.some((other) => areAlike(name, other)))
  return isAlike ? 'alike' : 'unlike'
}

/** One name goes on where the other ends (Acme, Acme Germany), or has a slip in it. */
function areAlike(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return long.startsWith(`${short} `) || (short.length > 4 && areOneLetterApart(short, long))
}

/** Whether one letter of two different words was left out, put in or mistaken, or two were swapped. */
export function areOneLetterApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  const [rest, otherRest] = [one.slice(start), other.slice(start)]
  if (rest.slice(1) === otherRest || rest === otherRest.slice(1) || rest.slice(1) === otherRest.slice(1))
    return true
  const swapped = rest.charAt(1) + rest.charAt(0) + rest.slice(2)
  return swapped === otherRest
}
