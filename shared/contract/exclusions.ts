import { z } from 'zod'
import { DIRECTORY_TEXT_LENGTH_MAX, SEARCH_LENGTH_MAX } from '../limits'
import { callsUnder, pageOf, pageQuery, Timestamp } from './call'
import { IMPORT_TYPES, ImportReport } from './directory'

const ImportId = z
  .string()
  .nullable()
  .describe('Of the import that brought it; null where none did, or one of an earlier version')

export const Exclusion = z
  .object({
    id: z.string(),
    email: z.string().nullable(),
    domain: z.string().nullable(),
    linkedinUrl: z.string().nullable(),
    reason: z.string().nullable(),
    importId: ImportId,
    createdAt: Timestamp,
  })
  .meta({ id: 'Exclusion' })
export type Exclusion = z.infer<typeof Exclusion>

const Text = z.string().trim().min(1).max(DIRECTORY_TEXT_LENGTH_MAX)

const NewExclusion = z
  .strictObject({
    email: Text.optional(),
    domain: Text.optional().describe('Covers its subdomains'),
    linkedinUrl: Text.optional().describe('Of a person or a company'),
    reason: Text.optional(),
  })
  .refine(
    ({ email, domain, linkedinUrl }) =>
      [email, domain, linkedinUrl].filter((each) => each !== undefined).length === 1,
    { error: 'must name one of email, domain and linkedinUrl' },
  )
export type NewExclusion = z.infer<typeof NewExclusion>

export const Contacted = z
  .object({
    id: z.string(),
    email: z.string().nullable(),
    linkedinUrl: z.string().nullable().describe('By one of the two somebody was contacted'),
    contactedAt: Timestamp.describe('The last time'),
    importedAt: Timestamp.nullable().describe('By the import of when; null for those of earlier versions'),
    importId: ImportId,
  })
  .meta({ id: 'Contacted' })
export type Contacted = z.infer<typeof Contacted>

const ListImportReport = ImportReport.extend({
  importId: z.string().describe('By which it can be taken back'),
}).meta({ id: 'ListImportReport' })
export type ListImportReport = z.infer<typeof ListImportReport>

const UndoneImport = z
  .object({ takenBack: z.int().describe('Of how many addresses') })
  .meta({ id: 'UndoneImport' })

const call = callsUnder('Exclusions')

const importing = {
  method: 'post',
  scope: 'exclusions:write',
  bodyTypes: IMPORT_TYPES,
  body: z.unknown(),
  response: ListImportReport,
  errors: ['empty_body', 'malformed_body', 'unsupported_charset', 'unsupported_encoding'],
} as const

const undoingImport = {
  method: 'delete',
  scope: 'exclusions:write',
  params: z.object({ importId: z.string() }),
  response: UndoneImport,
} as const

export const exclusionCalls = {
  listExclusions: call({
    method: 'get',
    path: '/exclusions',
    summary: 'List or find exclusions, newest first',
    scope: 'exclusions:read',
    query: z.strictObject({
      ...pageQuery,
      q: z.string().max(SEARCH_LENGTH_MAX).optional().describe('An e-mail, a domain or a LinkedIn URL'),
    }),
    response: pageOf(Exclusion),
  }),
  createExclusion: call({
    method: 'post',
    path: '/exclusions',
    summary: 'Exclude somebody, or a whole domain',
    description:
      'Nobody it names becomes a lead. Excluding the same again answers with the exclusion there is.',
    scope: 'exclusions:write',
    status: 201,
    body: NewExclusion,
    response: Exclusion,
  }),
  deleteExclusion: call({
    method: 'delete',
    path: '/exclusions/:exclusionId',
    summary: 'Take an exclusion back',
    scope: 'exclusions:write',
    params: z.object({ exclusionId: z.string() }),
    status: 204,
    errors: ['exclusion_not_found'],
  }),
  importExclusions: call({
    ...importing,
    path: '/exclusions/import',
    summary: 'Import exclusions',
    description:
      'Columns: email, domain, linkedin_url (each that a row has is excluded), reason. Counts are rows.',
  }),
  undoExclusionImport: call({
    ...undoingImport,
    path: '/exclusions/imports/:importId',
    summary: 'Take back what one import excluded, as after a wrong file',
    description: 'What was excluded before stays.',
    errors: ['exclusion_not_found'],
  }),
  listContacted: call({
    method: 'get',
    path: '/contacted',
    summary: 'List or find who was contacted, by address',
    scope: 'exclusions:read',
    query: z.strictObject({
      limit: pageQuery.limit,
      cursor: z
        .string()
        .regex(/^[\w-]{1,10000}$/, 'must be the nextCursor of the page before')
        .optional(),
      q: z.string().max(SEARCH_LENGTH_MAX).optional().describe('An e-mail or a LinkedIn URL'),
    }),
    response: pageOf(Contacted),
  }),
  takeBackContacted: call({
    method: 'delete',
    path: '/contacted/:contactedId',
    summary: 'Take back that somebody was contacted, as after a wrong file',
    description: 'Whom the team approved or contacted by a lead stays recently contacted by that lead.',
    scope: 'exclusions:write',
    params: z.object({ contactedId: z.string() }),
    status: 204,
    errors: ['contacted_not_found'],
  }),
  importContacted: call({
    ...importing,
    path: '/contacted/import',
    summary: 'Import who was contacted, and when',
    description:
      'Columns: email, linkedin_url, contacted_at (ISO 8601; empty: now, for who was not contacted within the last day).',
  }),
  undoContactedImport: call({
    ...undoingImport,
    path: '/contacted/imports/:importId',
    summary: 'Take back what one import says of who was contacted, as after a wrong file',
    description: 'What was known before holds again; whom another import names as well stays.',
    errors: ['contacted_not_found'],
  }),
}
