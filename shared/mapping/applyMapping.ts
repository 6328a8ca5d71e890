import type { LeafValue } from '../fields/field'
import { isFreeMailDomain } from '../identifiers/freeMailDomains'
import { readIdentifier } from '../identifiers/readIdentifier'
import { domainInCompanyName } from '../identifiers/readNames'
import { slotsOf } from '../identifiers/slotNames'
import type { Slot, Target } from '../identifiers/slots'

/** Slot → path, or several paths of which the first usable value counts. */
export type Mapping = Partial<Record<Slot, string | readonly string[] | null>>

/** What stands at a path; undefined when nothing does. */
export type Found = { kind: 'leaf'; leaf: { value: LeafValue } } | { kind: 'container' } | undefined

export type AppliedMapping = {
  identifiers: Partial<Record<Slot, string>>
  /** Mapped paths whose value is no value for their slot, with words that go on after "the value". */
  empty: { slot: Slot; path: string; reason: string }[]
}

/** Takes the identifiers out of one entry by the signal's mapping. */
export function applyMapping(input: {
  target: Target
  mapping: Mapping
  find: (path: string) => Found
}): AppliedMapping {
  const applied: AppliedMapping = { identifiers: {}, empty: [] }
  for (const slot of slotsOf[input.target]) {
    for (const path of pathsOf(input.mapping[slot])) {
      const read = readFound(slot, input.find(path))
      if ('value' in read) {
        applied.identifiers[slot] = read.value
        break
      }
      applied.empty.push({ slot, path, reason: read.empty })
    }
  }
  useDomainAsDomain(applied.identifiers)
  return applied
}

function pathsOf(mapped: string | readonly string[] | null | undefined): readonly string[] {
  if (mapped === null || mapped === undefined) return []
  return typeof mapped === 'string' ? [mapped] : mapped
}

function readFound(slot: Slot, found: Found): ReturnType<typeof readIdentifier> {
  if (found === undefined) return { empty: 'is not in this entry' }
  if (found.kind === 'container') return { empty: 'is a list or an object, not a single value' }
  return readIdentifier(slot, found.leaf.value)
}

/** People write "acme.com" where the company's name is asked for; a domain finds a company more surely than a name. */
function useDomainAsDomain(identifiers: Partial<Record<Slot, string>>): void {
  if (identifiers.company_name === undefined || identifiers.company_domain !== undefined) return
  const domain = domainInCompanyName(identifiers.company_name)
  if (domain === null || isFreeMailDomain(domain)) return
  identifiers.company_domain = domain
  delete identifiers.company_name
}
