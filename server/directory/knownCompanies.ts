import type { CompanyStore, StoredCompany } from './companyStore'
import type { DirectoryKeyStore } from './directoryKeyStore'
import { findOwnersThere } from './findOwnersThere'
import { keysOfCompany } from './keysOf'

type Deps = {
  companies: Pick<CompanyStore, 'find'>
  companyKeys: Pick<DirectoryKeyStore, 'findOwners'>
}

/** Which companies each of the keys names, with what is known of them. */
export function findKnownCompanies(
  { companies, companyKeys }: Deps,
  keys: readonly string[],
): Promise<{ owners: Map<string, string[]>; known: Map<string, StoredCompany> }> {
  return findOwnersThere({ keys: companyKeys, find: (ids) => companies.find(ids), has: hasKey }, keys)
}

/** Under the names of before a company is found still. */
function hasKey(company: StoredCompany, key: string): boolean {
  return key.startsWith('cn:') || keysOfCompany(company).includes(key)
}
