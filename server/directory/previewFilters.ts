import type { Enrichment } from '../../shared/contract/enrichment'
import type { FilterPreview } from '../../shared/contract/filterPreview'
import { FILTER_PREVIEW_LOOKED_MAX, FILTER_PREVIEW_SHOWN_MAX } from '../../shared/limits'
import { makeFilter } from '../../shared/matching/failedFilters'
import type { CompanyStore } from './companyStore'
import type { KnownPerson } from './knownPeople'
import type { PersonStore } from './personStore'
import { presentPerson } from './present'

type Deps = { people: PersonStore; companies: CompanyStore }

const LOOKED_AT_ONCE = 1_000

/** Who in the directory passes filters: looks at the newest people, in slices, as far as one question may go. */
export async function previewFilters(deps: Deps, filters: Enrichment['filters']): Promise<FilterPreview> {
  const failedOf = makeFilter(filters)
  const shown: KnownPerson[] = []
  let count = 0
  let looked = 0
  let cursor: string | undefined
  for (;;) {
    const people = await deps.people.list({ limit: LOOKED_AT_ONCE, cursor })
    const companies = await deps.companies.find([
      ...new Set(people.flatMap(({ companyId }) => companyId ?? [])),
    ])
    for (const person of people) {
      const company = companies.get(person.companyId ?? '') ?? null
      if (failedOf(person, company).length > 0) continue
      count += 1
      if (shown.length < FILTER_PREVIEW_SHOWN_MAX) shown.push({ person, company })
    }
    looked += people.length
    cursor = people.at(-1)?._id
    const isComplete = people.length < LOOKED_AT_ONCE
    if (isComplete || looked >= FILTER_PREVIEW_LOOKED_MAX) {
      return { count, people: shown.map(presentPerson), looked, isComplete }
    }
  }
}
