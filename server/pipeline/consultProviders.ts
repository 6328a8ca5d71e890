import type { ProviderKind } from '../../shared/contract/workspace'
import type { KnownPerson } from '../directory/knownPeople'
import type { CompanyMatch } from '../directory/matchCompanies'
import type { ActiveProvider } from '../providers/askProviders'
import type { Sought } from '../providers/provider'
import { exclusionKeysOfItem } from './candidateKeys'
import { type Item, soughtOf } from './item'

type Company = Omit<Extract<CompanyMatch, { by: string }>, 'by'>
type Answer = {
  isAsked: boolean
  found: { id: string; source: ProviderKind; at: Date } | null
  failures: string[]
}

export type ConsultDeps = {
  directory: {
    findPeople: (ids: readonly string[]) => Promise<Map<string, KnownPerson>>
    findCompanies: (ids: readonly string[]) => Promise<Map<string, Company>>
  }
  providers: {
    findAnswers: (active: readonly ActiveProvider[], asked: readonly Sought[]) => Promise<Answer[]>
  }
  workspace: { readProviders: () => Promise<ActiveProvider[]> }
  exclusions: { findExcluded: (keys: readonly string[]) => Promise<Set<string>> }
}

/** What providers have said about whom the directory does not know, from what is stored: none is asked here. */
export type Consulted =
  /** And why some could not say. */
  | { kind: 'nobody'; failures: readonly string[] }
  | { kind: 'unasked' }
  /** Not to be paid for. */
  | { kind: 'excluded' }
  | { kind: 'person'; known: KnownPerson; source: ProviderKind; at: Date }
  | { kind: 'company'; known: Company; source: ProviderKind; at: Date }

/** Empty where no provider is set up. */
export async function consultProviders(
  deps: ConsultDeps,
  missing: readonly Item[],
): Promise<Map<Item, Consulted>> {
  const active = missing.length === 0 ? [] : await deps.workspace.readProviders()
  if (active.length === 0) return new Map()
  const asked = missing.map(({ signal, identifiers }) => soughtOf(signal, identifiers))
  const answers = await deps.providers.findAnswers(active, asked)
  const ids = answers.flatMap(({ found }) => found?.id ?? [])
  const people = await deps.directory.findPeople(ids)
  const companies = await deps.directory.findCompanies(ids)
  const excluded = await deps.exclusions.findExcluded(missing.flatMap(exclusionKeysOfItem))
  return new Map(
    missing.map((item, index): [Item, Consulted] => {
      const { isAsked, found, failures } = answers[index] ?? { isAsked: false, found: null, failures: [] }
      const person = found && people.get(found.id)
      const company = found && companies.get(found.id)
      if (found && person) return [item, { kind: 'person', known: person, ...found }]
      if (found && company) return [item, { kind: 'company', known: company, ...found }]
      if (isAsked) return [item, { kind: 'nobody', failures }]
      const isExcluded = exclusionKeysOfItem(item).some((key) => excluded.has(key))
      const isLifted = item.entry.override.includes('excluded')
      return [item, { kind: isExcluded && !isLifted ? 'excluded' : 'unasked' }]
    }),
  )
}
