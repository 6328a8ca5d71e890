import type { CompanyPatch } from '../../shared/contract/directory'
import { AppError } from '../../shared/errors'
import { companyKeysOf } from '../../shared/matching/companyKeys'
import { domainKey } from '../../shared/matching/domainKey'
import { linkedinCompanyKey } from '../../shared/matching/linkedinKeys'
import type { CompanyStore, StoredCompany } from './companyStore'
import type { DirectoryKeyStore } from './directoryKeyStore'
import { identifiersOfCompany, keysOfCompany } from './keysOf'
import { findKnownCompanies } from './knownCompanies'
import type { PersonStore } from './personStore'
import { listAdded, requireAnyKey, requireOwnKeys } from './requireOwnKeys'
import { requireReadable } from './requireReadable'
import { addStaffKeys, isRenamed, removeStaffKeys } from './staffKeys'

export type CompanyDeps = {
  people: Pick<PersonStore, 'leaveCompany' | 'listPageOfCompanies'>
  personKeys: DirectoryKeyStore
  companies: CompanyStore
  companyKeys: DirectoryKeyStore
  now: () => Date
}

export async function findCompany(
  { companies }: Pick<CompanyDeps, 'companies'>,
  companyId: string,
): Promise<StoredCompany> {
  const company = (await companies.find([companyId])).get(companyId)
  if (!company) throw new AppError('company_not_found', 'There is no such company in the directory.')
  return company
}

/** New keys go in before the change and old ones out after it, so that the company and its people can be found all the while. */
export async function changeCompany(
  deps: CompanyDeps,
  { companyId, patch }: { companyId: string; patch: CompanyPatch },
): Promise<StoredCompany> {
  const company = await findCompany(deps, companyId)
  const { name, domain, linkedinUrl, industry, employeeCount, location } = patch
  requireAddresses(company, patch)
  const change = {
    ...(name === undefined ? {} : { name }),
    ...(domain === undefined ? {} : { domain }),
    ...(linkedinUrl === undefined ? {} : { linkedinUrl }),
    ...(industry === undefined ? {} : { industry }),
    ...(employeeCount === undefined ? {} : { employeeCount }),
    ...(location === undefined ? {} : { location }),
    updatedAt: deps.now(),
  }
  const changed = { ...company, ...change }
  await requireFindable(deps, { before: company, after: changed })
  const [before, after] = [keysOfCompany(company), keysOfCompany(changed)]
  const renamings = [{ before: company, after: changed }].filter(isRenamed)
  await deps.companyKeys.add([{ ownerId: companyId, keys: after }])
  await addStaffKeys(deps, renamings)
  await deps.companies.change([{ id: companyId, change }])
  await deps.companyKeys.remove([{ ownerId: companyId, keys: before.filter((key) => !after.includes(key)) }])
  await removeStaffKeys(deps, renamings)
  return changed
}

function requireAddresses(company: StoredCompany, { domain, linkedinUrl }: CompanyPatch): void {
  const site = { property: 'domain', what: 'domain of a company', keyOf: domainKey }
  requireReadable(site, { before: company.domain, after: domain })
  const page = { property: 'linkedinUrl', what: 'LinkedIn page of a company', keyOf: linkedinCompanyKey }
  requireReadable(page, { before: company.linkedinUrl, after: linkedinUrl })
}

/** By a domain and a page that are no other company's, as an import has it too; many have the same name. */
async function requireFindable(
  deps: CompanyDeps,
  { before, after }: { before: StoredCompany; after: StoredCompany },
): Promise<void> {
  const keysOf = (company: StoredCompany) => companyKeysOf(identifiersOfCompany(company))
  requireAnyKey(keysOf(before), keysOf(after), 'a name, a domain or a LinkedIn URL')
  const added = listAdded(keysOf(before), keysOf(after)).filter((key) => !key.startsWith('cn:'))
  const { owners } = await findKnownCompanies(deps, added)
  requireOwnKeys(owners, { id: after._id, idName: 'companyId' })
}

export async function deleteCompany(deps: CompanyDeps, companyId: string): Promise<void> {
  const company = await findCompany(deps, companyId)
  await deps.companies.remove(companyId)
  await deps.companyKeys.removeAllOf([companyId])
  await removeStaffKeys(deps, [{ before: company, after: null }])
  await deps.people.leaveCompany(companyId)
}
