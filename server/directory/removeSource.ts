import type { CompanyDeps } from './changeCompany'
import type { PersonDeps } from './changePerson'

type RemoveSourceDeps = Omit<PersonDeps, 'forgotten'> & CompanyDeps

const REMOVED_AT_ONCE = 200

/** Removes the people of a source, and the companies at which nobody is left by that. */
export async function removeSource(deps: RemoveSourceDeps, source: string): Promise<void> {
  const { people, personKeys } = deps
  const companyIds = new Set<string>()
  let cursor: string | undefined
  for (;;) {
    const found = await people.list({ limit: REMOVED_AT_ONCE, cursor })
    const gone = found.filter((person) => person.source === source)
    await people.removeMany(gone.map(({ _id }) => _id))
    await personKeys.removeAllOf(gone.map(({ _id }) => _id))
    for (const { companyId } of gone) if (companyId !== null) companyIds.add(companyId)
    cursor = found.at(-1)?._id
    if (found.length < REMOVED_AT_ONCE) break
  }
  const left = [...companyIds]
  while (left.length > 0) await removeEmpty(deps, left.splice(0, REMOVED_AT_ONCE))
}

async function removeEmpty(
  { people, companies, companyKeys }: RemoveSourceDeps,
  companyIds: readonly string[],
): Promise<void> {
  const empty: string[] = []
  for (const companyId of companyIds) {
    const [somebody] = await people.listOfCompanies([companyId], 1)
    if (!somebody) empty.push(companyId)
  }
  await companies.removeMany(empty)
  await companyKeys.removeAllOf(empty)
}
