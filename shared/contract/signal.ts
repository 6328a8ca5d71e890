import { z } from 'zod'
import { Slot, Target } from '../identifiers/slots'
import {
  CONTACTS_PER_COMPANY_MAX,
  CONTEXT_FIELDS_MAX,
  FILTER_VALUES_MAX,
  NAME_LENGTH_MAX,
  PATHS_PER_SLOT_MAX,
  PATH_LENGTH_MAX,
  PROMPT_LENGTH_MAX,
  REQUESTS_PER_MINUTE_MAX,
  RECENTLY_CONTACTED_DAYS_MAX,
} from '../limits'
import { Timestamp } from './call'

export const SignalStatus = z.enum(['setup', 'live', 'paused'])
export type SignalStatus = z.infer<typeof SignalStatus>

export const Path = z.string().min(1).max(PATH_LENGTH_MAX)

/** One path, or several of which the first usable value counts, or null: nobody looks there. */
export const MappedPath = z.union([Path, z.array(Path).min(1).max(PATHS_PER_SLOT_MAX), z.null()])
export type MappedPath = z.infer<typeof MappedPath>

const Mapped = MappedPath.exactOptional()

/** By slot. An object and no record: zod lets a record pass that has a `__proto__` in it. */
export const Mapping = z.strictObject({
  linkedin_url: Mapped,
  email: Mapped,
  full_name: Mapped,
  first_name: Mapped,
  last_name: Mapped,
  company_name: Mapped,
  company_domain: Mapped,
  company_linkedin_url: Mapped,
} satisfies Record<Slot, z.ZodType>)
export type Mapping = z.infer<typeof Mapping>

const FilterValues = z.array(z.string().trim().min(1).max(NAME_LENGTH_MAX)).max(FILTER_VALUES_MAX)
const EmployeeCount = z.strictObject({ min: z.int().min(0).nullable(), max: z.int().min(0).nullable() })

const EnrichmentFilters = z.strictObject({
  titles: FilterValues,
  seniorities: FilterValues,
  departments: FilterValues,
  locations: FilterValues,
  industries: FilterValues,
  employeeCount: EmployeeCount,
})

export const Enrichment = z.strictObject({
  generateIfEnrichmentFails: z.boolean(),
  contactsPerCompany: z.int().min(1).max(CONTACTS_PER_COMPANY_MAX),
  recentlyContactedDays: z.int().min(0).max(RECENTLY_CONTACTED_DAYS_MAX),
  filters: EnrichmentFilters,
})
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

export const EnrichmentPatch = z.strictObject({
  generateIfEnrichmentFails: resettable(shape.generateIfEnrichmentFails),
  contactsPerCompany: resettable(shape.contactsPerCompany),
  recentlyContactedDays: resettable(shape.recentlyContactedDays),
  filters: resettable(
    z.strictObject({
      titles: resettable(filterShape.titles),
      seniorities: resettable(filterShape.seniorities),
      departments: resettable(filterShape.departments),
      locations: resettable(filterShape.locations),
      industries: resettable(filterShape.industries),
      employeeCount: resettable(EmployeeCount.partial()),
    }),
  ),
})
export type EnrichmentPatch = z.infer<typeof EnrichmentPatch>

/** The signal as lists show it: without its secret address. */
export const ListedSignal = z.object({
  id: z.string(),
  name: z.string(),
  label: z.string(),
  target: Target,
  status: SignalStatus,
  mapping: Mapping,
  mappedBy: z.partialRecord(Slot, z.enum(['auto', 'user'])),
  contextFields: z.array(z.string()),
  prompt: z.string(),
  enrichment: Enrichment,
  requestsPerMinute: z
    .int()
    .nullable()
    .describe('More requests than that in a minute are answered with 429; null: no limit'),
  ownerId: z.string(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
  lastEntryAt: Timestamp.nullable(),
})
export type ListedSignal = z.infer<typeof ListedSignal>

export const Signal = ListedSignal.extend({
  webhookUrl: z
    .string()
    .nullable()
    .optional()
    .describe(
      'Only for keys with signals:write; null when SIGNALPOST_SECRET is not the one it was sealed with',
    ),
  previousWebhook: z
    .object({ worksUntil: Timestamp, lastUsedAt: Timestamp.nullable() })
    .nullable()
    .optional()
    .describe('The address before the last rotation, while it still works'),
})
export type Signal = z.infer<typeof Signal>

const Name = z
  .string()
  .trim()
  .min(1)
  .max(NAME_LENGTH_MAX)
  .regex(/^\P{Cc}*$/u, 'must not hold control characters')
  .regex(/[^\p{C}\p{Z}]/u, 'must hold something that can be seen')

export const NewSignal = z.strictObject({
  name: Name.describe('For your team, in lists and in Zapier'),
  label: Name.describe('On the feed, beside each lead'),
  target: Target,
})
export type NewSignal = z.infer<typeof NewSignal>

export const SignalPatch = z
  .strictObject({
    name: Name,
    label: Name,
    target: Target,
    mapping: Mapping,
    contextFields: z.array(Path).max(CONTEXT_FIELDS_MAX),
    prompt: z.string().max(PROMPT_LENGTH_MAX).nullable(),
    enrichment: EnrichmentPatch.nullable(),
    requestsPerMinute: z.int().min(1).max(REQUESTS_PER_MINUTE_MAX).nullable(),
  })
  .partial()
export type SignalPatch = z.infer<typeof SignalPatch>
