import { z } from 'zod'
import { DIRECTORY_TEXT_LENGTH_MAX, IMPORT_ERRORS_TOLD_MAX, SEARCH_LENGTH_MAX } from '../limits'
import { callsUnder, pageOf, pageQuery, Timestamp } from './call'

const Text = z.string().trim().min(1).max(DIRECTORY_TEXT_LENGTH_MAX).nullable()
const EmployeeCount = z
  .union([z.int().min(0), z.string().trim().min(1).max(50)])
  .nullable()
  .describe('A number, or a range such as 11-50')

export const Company = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    domain: z.string().nullable(),
    linkedinUrl: z.string().nullable(),
    industry: z.string().nullable(),
    employeeCount: EmployeeCount,
    location: z.string().nullable(),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: 'Company' })
export type Company = z.infer<typeof Company>

export const Person = z
  .object({
    id: z.string(),
    fullName: z.string().nullable(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    title: z.string().nullable(),
    seniority: z.string().nullable(),
    department: z.string().nullable(),
    email: z.string().nullable(),
    linkedinUrl: z.string().nullable(),
    location: z.string().nullable(),
    company: Company.pick({ id: true, name: true, domain: true }).nullable(),
    source: z.string().describe('Where it came from: import, or the name of a provider'),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: 'Person' })
export type Person = z.infer<typeof Person>

const PersonPatch = z
  .strictObject({
    fullName: Text,
    firstName: Text,
    lastName: Text,
    title: Text,
    seniority: Text,
    department: Text,
    email: Text,
    linkedinUrl: Text,
    location: Text,
  })
  .partial()
export type PersonPatch = z.infer<typeof PersonPatch>

const CompanyPatch = z
  .strictObject({
    name: Text,
    domain: Text,
    linkedinUrl: Text,
    industry: Text,
    employeeCount: EmployeeCount,
    location: Text,
  })
  .partial()
export type CompanyPatch = z.infer<typeof CompanyPatch>

/** What came of an import; counts are rows. */
export const ImportReport = z
  .object({
    rows: z.int(),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    rejected: z.int(),
    errors: z
      .array(z.object({ line: z.int(), column: z.string().nullable(), message: z.string() }))
      .describe(`The first ${IMPORT_ERRORS_TOLD_MAX}; lines count from 1, the header included`),
  })
  .meta({ id: 'ImportReport' })
export type ImportReport = z.infer<typeof ImportReport>

export const IMPORT_TYPES = ['text/csv', 'application/x-ndjson', 'application/json'] as const

const call = callsUnder('Directory')
const ofPerson = z.object({ personId: z.string() })
const ofCompany = z.object({ companyId: z.string() })
const search = z.strictObject({
  ...pageQuery,
  q: z
    .string()
    .max(SEARCH_LENGTH_MAX)
    .optional()
    .describe(
      'The beginning of a name, a person’s from any of its words on, or an e-mail, a domain or a LinkedIn URL',
    ),
})
const importing = {
  method: 'post',
  scope: 'directory:write',
  bodyTypes: IMPORT_TYPES,
  body: z.unknown(),
  response: ImportReport,
} as const

export const directoryCalls = {
  importPeople: call({
    ...importing,
    path: '/directory/people/import',
    summary: 'Import people',
    description:
      'A CSV file with a header, one JSON object a line, or a JSON array, streamed. Columns: full_name, first_name, ' +
      'last_name, title, seniority, department, email, linkedin_url, location, company_name, company_domain, ' +
      'company_linkedin_url. The same file again changes nothing.',
    errors: ['empty_body', 'malformed_body', 'unsupported_charset', 'unsupported_encoding'],
  }),
  importCompanies: call({
    ...importing,
    path: '/directory/companies/import',
    summary: 'Import companies',
    description: 'Columns: name, domain, linkedin_url, industry, employee_count, location.',
    errors: ['empty_body', 'malformed_body', 'unsupported_charset', 'unsupported_encoding'],
  }),
  listPeople: call({
    method: 'get',
    path: '/directory/people',
    summary: 'List or find people',
    scope: 'directory:read',
    query: search,
    response: pageOf(Person),
  }),
  getPerson: call({
    method: 'get',
    path: '/directory/people/:personId',
    summary: 'Read a person',
    scope: 'directory:read',
    params: ofPerson,
    response: Person,
    errors: ['person_not_found'],
  }),
  changePerson: call({
    method: 'patch',
    path: '/directory/people/:personId',
    summary: 'Change a person',
    description:
      'An e-mail or a LinkedIn URL that somebody else there has is refused (409) with their `personId`.',
    scope: 'directory:write',
    params: ofPerson,
    body: PersonPatch,
    response: Person,
    errors: ['person_not_found', 'wrong_state'],
  }),
  deletePerson: call({
    method: 'delete',
    path: '/directory/people/:personId',
    summary: 'Remove a person',
    scope: 'directory:write',
    params: ofPerson,
    status: 204,
    errors: ['person_not_found'],
  }),
  listCompanies: call({
    method: 'get',
    path: '/directory/companies',
    summary: 'List or find companies',
    scope: 'directory:read',
    query: search,
    response: pageOf(Company),
  }),
  getCompany: call({
    method: 'get',
    path: '/directory/companies/:companyId',
    summary: 'Read a company',
    scope: 'directory:read',
    params: ofCompany,
    response: Company,
    errors: ['company_not_found'],
  }),
  changeCompany: call({
    method: 'patch',
    path: '/directory/companies/:companyId',
    summary: 'Change a company',
    description: 'A domain or a LinkedIn page that another one has is refused (409) with its `companyId`.',
    scope: 'directory:write',
    params: ofCompany,
    body: CompanyPatch,
    response: Company,
    errors: ['company_not_found', 'wrong_state'],
  }),
  deleteCompany: call({
    method: 'delete',
    path: '/directory/companies/:companyId',
    summary: 'Remove a company; its people stay, without it',
    scope: 'directory:write',
    params: ofCompany,
    status: 204,
    errors: ['company_not_found'],
  }),
}
