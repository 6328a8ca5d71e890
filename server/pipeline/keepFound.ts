import type { ProviderKind } from '../../shared/contract/workspace'
import type { Identifiers } from '../../shared/identifiers/deriveIdentifiers'
import type { CompanyMatch } from '../directory/matchCompanies'
import type { PersonMatch } from '../directory/knownPeople'
import type { FoundCompany, FoundPerson, Row } from '../providers/provider'

export type KeepDeps = {
  directory: {
    addPeople: (rows: readonly Row[], source: string) => Promise<unknown>
    addCompanies: (rows: readonly Row[]) => Promise<unknown>
    matchPeople: (wanted: readonly Identifiers[]) => Promise<PersonMatch[]>
    matchCompanies: (wanted: readonly Identifiers[]) => Promise<CompanyMatch[]>
  }
}

type Found = { found: FoundPerson | FoundCompany; source: ProviderKind; asked: Identifiers }

/** Puts what a provider found into the directory, as an import does; the id of the person or company, null where none fits. */
export async function keepFound(deps: KeepDeps, { found, source, asked }: Found): Promise<string | null> {
  return 'people' in found ? keepCompany(deps, found, source) : keepPerson(deps, found, { source, asked })
}

async function keepPerson(
  { directory }: KeepDeps,
  { person, company }: FoundPerson,
  { source, asked }: Pick<Found, 'source' | 'asked'>,
): Promise<string | null> {
  // The address that somebody wrote from is the one to write to, and to be found by the next time.
  const row = { ...person, ...(asked.email === undefined ? {} : { email: asked.email }) }
  if (company !== null) await directory.addCompanies([company])
  await directory.addPeople([row], source)
  const [match] = await directory.matchPeople([identifiersOf(row)])
  return match && 'person' in match ? match.person._id : null
}

async function keepCompany(
  { directory }: KeepDeps,
  { company, people }: FoundCompany,
  source: ProviderKind,
): Promise<string | null> {
  const { name, domain, linkedin_url: page } = company
  const named = columns({ company_name: name, company_domain: domain, company_linkedin_url: page })
  await directory.addCompanies([company])
  // Of this company, whatever spelling of it the provider has beside each.
  if (people.length > 0)
    await directory.addPeople(
      people.map((row) => ({ ...row, ...named })),
      source,
    )
  const [match] = await directory.matchCompanies([named])
  return match && 'company' in match ? match.company._id : null
}

function identifiersOf(row: Row): Identifiers {
  const { linkedin_url, email, full_name, first_name, last_name, company_name, company_domain } = row
  return columns({ linkedin_url, email, full_name, first_name, last_name, company_name, company_domain })
}

function columns(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
