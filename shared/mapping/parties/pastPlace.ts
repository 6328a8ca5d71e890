import type { LeafValue } from '../../fields/field'
import { squash } from '../../identifiers/placeholders'
import { loneItemOf, rememberByNode } from '../clues/fieldTree'
import type { TreeNode } from '../clues/fieldTree'
import type { WordsOf } from '../clues/word'
import { hasTag } from './roles'

/** Whether what stands there was before a change, or is a job that somebody has left. */
export const isPastPlace = rememberByNode((place, wordsOf: WordsOf): boolean => {
  for (let node = place; node.parent; node = node.parent) {
    if (typeof node.key === 'string' && hasTag(wordsOf(node.key), 'past') && !goesOn(place)) return true
    if (isBesidePrimary(node) || isWas(node)) return true
  }
  // A list of one job says in its item that it has ended: {"employments": [{"company_name": …, "end_date": "2021-02-01"}]}.
  const told = loneItemOf(place)
  const hasEnded = [...told.children].some(
    ([key, { field, children }]) =>
      typeof key === 'string' &&
      ((saysLeft(key, field?.value) && !isReached(told, wordsOf)) ||
        (saysEnded(key, field?.value, children.size) && isJob(told, wordsOf))),
  )
  return (
    hasEnded ||
    (typeof place.key === 'number' && ((!isCurrent(place) && hasCurrentSibling(place)) || isOutdated(place)))
  )
})

/** {"was": {"employer": …}, "now": {"employer": …}}. */
function isWas({ key, parent }: TreeNode): boolean {
  return key === 'was' && parent?.children.get('now')?.field === null
}

const validToKey =
  /^(?:valid_?(?:to|until|thru|through)|gyldig_?til|gultig_?bis|gueltig_?bis|giltig_?till|voimassa_?asti|date_?fin|fecha_?fin|fecha_?baja|data_?fim|data_?fine|datum_?einde|obowiazuje_?do|platnost_?do|platne_?do|data_?do|datum_?zaniku|thru)$/i

/** Registers keep every name a company has had, each with the time that it was valid; the one that goes on is today's. */
export function isOutdated(place: TreeNode): boolean {
  const { parent } = place
  if (!parent || parent.children.size > JOBS_MAX || isOpenEnded(place) !== false) return false
  return hasOpenEnded(parent)
}

/** Of several addresses one is known not to work: {"address": …, "valid": false}. */
export function isRefuted(place: TreeNode): boolean {
  const { parent } = place
  if (!parent || parent.children.size > JOBS_MAX || isValid(place) !== false) return false
  return [...parent.children.values()].some((item) => isValid(item) === true)
}

const primaryKey =
  /^(?:is_?)?(?:primary|main)(?:_?(?:contact|person|role))?$|^(?:is_?)?(?:haupt(?:kontakt|ansprechpartner)|(?:contact[oe]?_?)?princip[ae]le?)$/i

/** Of several whom a deal has to do with another one is the first: {"roles": [{"isPrimary": false, "contact": {…}}, {"isPrimary": true, "contact": {…}}]}. */
const isBesidePrimary = rememberByNode((place) => {
  const { key, parent } = place
  if (typeof key !== 'number' || !parent || parent.children.size > JOBS_MAX || isPrimary(place)) return false
  return [...parent.children.values()].some(isPrimary)
})

const isPrimary = rememberByNode(({ children }) =>
  [...children].some(([key, { field }]) => field?.value === true && primaryKey.test(String(key))),
)

const primaryIdKey = /^(?:primary|default|main)_?(?:(\w+)_)?id$/i
const somebodyKey = /^(?:contact|person|people|user|member|customer|lead)/

/** Of several addresses another one is said to be in use: {"emails": [{"id": "a", …}, {"id": "b", …}], "primary_email_id": "b"}. */
export function isSecondary({ children, parent }: TreeNode): boolean {
  const id = children.get('id')?.field?.value
  if (id === undefined || !parent?.parent || parent.children.size > JOBS_MAX) return false
  const primary = new Set<LeafValue>(
    primaryIdsOf(parent.parent).flatMap(({ value, of }) => (isNameOfItem(of, parent) ? [value] : [])),
  )
  if (primary.size === 0 || primary.has(id)) return false
  return [...parent.children.values()].some((item) => primary.has(idOf(item)))
}

function idOf({ children }: TreeNode): LeafValue {
  return children.get('id')?.field?.value ?? null
}

const primaryIdsOf = rememberByNode(({ children }) =>
  [...children].flatMap(([key, { field }]) => {
    const value = field?.value ?? null
    const match = primaryIdKey.exec(String(key))
    return match && value !== null ? [{ value, of: squash(match[1] ?? '') }] : []
  }),
)

/** "primary_email_id" is one of the "emails"; a "default_currency_id" of 2 is no second contact. */
function isNameOfItem(name: string, { key }: TreeNode): boolean {
  const list = squash(String(key))
  const isSame = list.includes(name.replace(/y$/, '')) || name.includes(list.replace(/e?s$/, ''))
  return isSame || (somebodyKey.test(name) && somebodyKey.test(list))
}

const validKey = /^(?:is_?)?(?:valid|valido|valide|gultig|gueltig|deliverable|active|activo|actif|aktiv)$/i

const isValid = rememberByNode(({ children }): boolean | null => {
  for (const [key, { field }] of children)
    if (typeof field?.value === 'boolean' && validKey.test(String(key))) return field.value
  return null
})

const hasOpenEnded = rememberByNode(({ children }) =>
  [...children.values()].some((item) => isOpenEnded(item) === true),
)

/** Whether something is valid to this day; null where nothing is said. */
const isOpenEnded = rememberByNode(({ children }): boolean | null => {
  for (const [key, child] of children) {
    if (child.field) {
      if (validToKey.test(String(key))) return isNoEnd(child.field.value)
      continue
    }
    for (const [inner, { field }] of child.children)
      if (field && validToKey.test(String(inner))) return isNoEnd(field.value)
  }
  return null
})

/** Systems that must have an end write one that nobody lives to see: "9999-12-31". */
const farEnd = /^(?:9999|2099|2[1-9]\d\d)\b|[./-](?:9999|2099|2[1-9]\d\d)$/

function isNoEnd(value: LeafValue | undefined): boolean {
  return value === null || value === undefined || value === '' || farEnd.test(String(value))
}

/** A job of the "previous experience" whose end is left empty goes on. */
export const goesOn = rememberByNode((place) => {
  const [only] = place.children.size === 1 ? place.children.values() : []
  const { children } = only?.children.size ? only : place
  const ends = [...children].filter(([key, { field }]) => endKey.test(String(key)) && field !== null)
  return (
    ends.length > 0 &&
    ends.every(
      ([, { field }]) => isNoEnd(field?.value) || /^(?:null|present|current)$/i.test(String(field?.value)),
    )
  )
})

const endKey =
  /^(?:end|ended|end_?date|ended_?(?:at|on)|ends_?(?:at|on)|date_?to|to_?date|end_?year|date_?end)$/i

const JOBS_MAX = 50
const currentKey =
  /^(?:is_?)?(?:current|present|active|primary)(?:_?(?:job|role|position|employer|company))?$/i

const isCurrent = rememberByNode(({ children }) =>
  [...children].some(
    ([key, { field }]) => typeof key === 'string' && currentKey.test(key) && field?.value === true,
  ),
)

/** Where one job of a list is said to be the present one, the others are not. */
function hasCurrentSibling({ parent }: TreeNode): boolean {
  if (!parent) return false
  // Somebody has had few jobs; longer lists are of something else.
  return parent.children.size <= JOBS_MAX && [...parent.children.values()].some(isCurrent)
}

/** What ends may be a booking or a contract of whoever is told of: only jobs are over then. */
const isJob = rememberByNode((place, wordsOf: WordsOf): boolean => {
  if (isReached(place, wordsOf)) return false
  if (isUnderEmployment(place, wordsOf)) return true
  const keys = [...place.children.keys()].map(String)
  return (
    place.parent !== null && keys.some((key) => jobKey.test(key)) && keys.some((key) => firmKey.test(key))
  )
})

/** Somebody with an address is no job, unless it is that of a job. */
const isReached = rememberByNode((place, wordsOf: WordsOf): boolean => {
  if (isUnderEmployment(place, wordsOf)) return false
  for (const [key, { field }] of place.children)
    if (typeof key === 'string' && field !== null && hasTag(wordsOf(key), 'email')) return true
  return false
})

const isUnderEmployment = rememberByNode((place, wordsOf: WordsOf): boolean => {
  for (let node = place; node.parent; node = node.parent)
    if (typeof node.key === 'string' && hasTag(wordsOf(node.key), 'employment')) return true
  return false
})

const jobKey = /^(?:job_?)?(?:title|position|role)(?:_?name)?$/i
const firmKey = /^(?:company|employer|organi[sz]ation)(?:_?name)?$/i

/** Jobs carry that they are no longer held. */
function saysLeft(key: string, value: LeafValue | undefined): boolean {
  return /^(?:is_?)?(?:current|present)(?:_?(?:job|role|position))?$/i.test(key) && value === false
}

function saysEnded(key: string, value: LeafValue | undefined, childCount: number): boolean {
  if (!/^(?:end|ends|ended|end_?date|ends_?at|ended_?at|date_?to|to_?date|end_?year)$/i.test(key))
    return false
  return childCount > 0 || (!isNoEnd(value) && !/present|current/i.test(String(value)))
}
