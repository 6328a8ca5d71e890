import { AppError } from '../../shared/errors'
import { ENRICHMENT_DEFAULT, type Enrichment, type EnrichmentPatch } from '../../shared/contract/enrichment'

type Filters = Enrichment['filters']

/** A merge patch onto the enrichment settings: absent stays, null goes back to the default. */
export function mergeEnrichment(current: Enrichment, patch: EnrichmentPatch | null): Enrichment {
  if (patch === null) return ENRICHMENT_DEFAULT
  const initial = ENRICHMENT_DEFAULT
  return {
    generateIfEnrichmentFails: choose(
      patch.generateIfEnrichmentFails,
      current.generateIfEnrichmentFails,
      initial.generateIfEnrichmentFails,
    ),
    contactsPerCompany: choose(
      patch.contactsPerCompany,
      current.contactsPerCompany,
      initial.contactsPerCompany,
    ),
    recentlyContactedDays: choose(
      patch.recentlyContactedDays,
      current.recentlyContactedDays,
      initial.recentlyContactedDays,
    ),
    filters: mergeFilters(current.filters, patch.filters),
  }
}

function mergeFilters(current: Filters, patch: EnrichmentPatch['filters']): Filters {
  const initial = ENRICHMENT_DEFAULT.filters
  if (patch === undefined) return current
  if (patch === null) return initial
  return {
    titles: choose(patch.titles, current.titles, initial.titles),
    seniorities: choose(patch.seniorities, current.seniorities, initial.seniorities),
    departments: choose(patch.departments, current.departments, initial.departments),
    locations: choose(patch.locations, current.locations, initial.locations),
    industries: choose(patch.industries, current.industries, initial.industries),
    employeeCount: mergeEmployeeCount(current.employeeCount, patch.employeeCount),
  }
}

function mergeEmployeeCount(
  current: Filters['employeeCount'],
  patch: NonNullable<EnrichmentPatch['filters']>['employeeCount'],
): Filters['employeeCount'] {
  // Null is a bound's own value, "no bound", as well as its default.
  const { min = current.min, max = current.max } = patch ?? (patch === null ? { min: null, max: null } : {})
  if (min !== null && max !== null && min > max) {
    throw new AppError('invalid_request', 'The smallest employee count is larger than the largest.')
  }
  return { min, max }
}

function choose<Value>(patched: Value | null | undefined, current: Value, initial: Value): Value {
  if (patched === undefined) return current
  return patched ?? initial
}
