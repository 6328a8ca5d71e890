import type { Field } from '../../shared/fields/field'
import { slotsOf } from '../../shared/identifiers/slotNames'
import type { Slot, Target } from '../../shared/identifiers/slots'
import type { Answer } from './scoreCases'

/** The spellings that the column matchers of spreadsheet importers know, most usual first. */
const knownSpellings = {
  linkedin_url: [
    'linkedin',
    'linkedin url',
    'linkedin profile',
    'linkedin profile url',
    'person linkedin url',
  ],
  email: ['email', 'e-mail', 'email address', 'work email', 'business email', 'mail'],
  full_name: ['name', 'full name', 'contact name', 'display name'],
  first_name: ['first name', 'given name', 'firstname', 'fname'],
  last_name: ['last name', 'family name', 'surname', 'lastname', 'lname'],
  company_name: ['company', 'company name', 'organization', 'organisation', 'account name', 'employer'],
  company_domain: ['domain', 'company domain', 'website', 'company website', 'url'],
  company_linkedin_url: ['company linkedin', 'company linkedin url', 'linkedin company page'],
} satisfies Record<Slot, string[]>

/** Importers take a header that is this like a known spelling. */
const LIKENESS_MIN = 0.8

/**
 * The baseline: each slot takes the column whose header is most like one of its known spellings, as spreadsheet
 * importers do it. The header of a field is the label of its item, or else its last key.
 */
export function matchHeaders(fields: readonly Field[], target: Target): Answer {
  const pairs = fields.flatMap((field) =>
    slotsOf[target].map((slot) => ({ slot, field, likeness: likenessTo(slot, headerOf(field)) })),
  )
  const mapping: Partial<Record<Slot, string>> = {}
  const taken = new Set<Field>()
  for (const { slot, field, likeness } of pairs.sort((one, other) => other.likeness - one.likeness)) {
    if (likeness < LIKENESS_MIN || mapping[slot] !== undefined || taken.has(field)) continue
    mapping[slot] = field.path
    taken.add(field)
  }
  return { mapping, contextFields: [] }
}

function headerOf(field: Field): string {
  const label = /\[[^=\]]*=([^\]]*)\][^[\]]*$/.exec(field.path)?.[1]
  const key = field.segments.findLast((segment) => typeof segment === 'string')
  return plain(label ?? key ?? '')
}

function plain(text: string): string {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function likenessTo(slot: Slot, header: string): number {
  return Math.max(...knownSpellings[slot].map((spelling) => likeness(plain(spelling), header)))
}

function likeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length)
  return longest === 0 || longest > 60 ? 0 : 1 - editDistance(one, other) / longest
}

function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at]
    for (let to = 1; to <= other.length; to += 1) {
      const change = one[at - 1] === other[to - 1] ? 0 : 1
      next.push(Math.min((next[to - 1] ?? 0) + 1, (row[to] ?? 0) + 1, (row[to - 1] ?? 0) + change))
    }
    row = next
  }
  return row[other.length] ?? 0
}
