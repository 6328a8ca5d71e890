import { z } from 'zod'
import {
  CONTACTS_PER_COMPANY_MAX,
  FILTER_VALUES_MAX,
  NAME_LENGTH_MAX,
  RECENTLY_CONTACTED_DAYS_MAX,
} from '../limits'
import { Department, Seniority } from '../matching/titles/levels'

const FilterValues = z.array(z.string().trim().min(1).max(NAME_LENGTH_MAX)).max(FILTER_VALUES_MAX)
const EmployeeCount = z.strictObject({ min: z.int().min(0).nullable(), max: z.int().min(0).nullable() })

const EnrichmentFilters = z.strictObject({
  titles: FilterValues,
  seniorities: z.array(Seniority).max(FILTER_VALUES_MAX),
  departments: z.array(Department).max(FILTER_VALUES_MAX),
  locations: FilterValues,
  industries: FilterValues,
  employeeCount: EmployeeCount,
})

export const FilterName = EnrichmentFilters.keyof()
export type FilterName = z.infer<typeof FilterName>

export const Enrichment = z
  .strictObject({
    generateIfEnrichmentFails: z.boolean(),
    contactsPerCompany: z.int().min(1).max(CONTACTS_PER_COMPANY_MAX),
    recentlyContactedDays: z.int().min(0).max(RECENTLY_CONTACTED_DAYS_MAX),
    filters: EnrichmentFilters,
  })
  .meta({ id: 'Enrichment' })
export type Enrichment = z.infer<typeof Enrichment>

/** What a signal starts with, and what a null in a patch goes back to. */
export const ENRICHMENT_DEFAULT: Enrichment = {
  generateIfEnrichmentFails: false,
  contactsPerCompany: 3,
  recentlyContactedDays: 30,
  filters: {
    titles: [],
    seniorities: [],
    departments: [],
    locations: [],
    industries: [],
    employeeCount: { min: null, max: null },
  },
}

/** As in a JSON merge patch: a property that is absent stays as it is, null goes back to the default. */
function resettable<Value extends z.ZodType>(value: Value) {
  return value.nullable().optional()
}

const { shape } = Enrichment
const filterShape = EnrichmentFilters.shape

export const FiltersPatch = z.strictObject({
  titles: resettable(filterShape.titles),
  seniorities: resettable(filterShape.seniorities),
  departments: resettable(filterShape.departments),
  locations: resettable(filterShape.locations),
  industries: resettable(filterShape.industries),
  employeeCount: resettable(EmployeeCount.partial()),
})

export const EnrichmentPatch = z.strictObject({
  generateIfEnrichmentFails: resettable(shape.generateIfEnrichmentFails),
  contactsPerCompany: resettable(shape.contactsPerCompany),
  recentlyContactedDays: resettable(shape.recentlyContactedDays),
  filters: resettable(FiltersPatch),
})
export type EnrichmentPatch = z.infer<typeof EnrichmentPatch>
