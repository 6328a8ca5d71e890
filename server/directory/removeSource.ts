import type { CompanyDeps } from './changeCompany'
import type { PersonDeps } from './changePerson'

type RemoveSourceDeps = Omit<PersonDeps, 'forgotten'> & CompanyDeps

const REMOVED_AT_ONCE = 200

/**
 * Removes the people of a source, and the companies at which nobody else is. Companies go before their people: by these
 * whoever goes on after a kill finds them.
 */
export async function removeSource(deps: RemoveSourceDeps, source: string): Promise<void> {
  const { people, personKeys } = deps
  const seen = new Set<string | null>([null])
  let cursor: string | undefined
  for (;;) {
    const found = await people.list({ limit: REMOVED_AT_ONCE, cursor })
    const gone = found.filter((person) => person.source === source)
    const companyIds = new Set(
      gone.flatMap(({ companyId }) => (seen.has(companyId) ? [] : (companyId ?? []))),
    )
    await removeLeft(deps, [...companyIds], source)
    for (const companyId of companyIds) seen.add(companyId)
    await people.removeMany(gone.map(({ _id }) => _id))
    await personKeys.removeAllOf(gone.map(({ _id }) => _id))
    cursor = found.at(-1)?._id
    if (found.length < REMOVED_AT_ONCE) return
  }
}

async function removeLeft(
  { people, companies, companyKeys }: RemoveSourceDeps,
  companyIds: readonly string[],
  source: string,
): Promise<void> {
  const left: string[] = []
  for (const companyId of companyIds) {
    if (!(await people.hasOthers(companyId, source))) left.push(companyId)
  }
  await companies.removeMany(left)
  await companyKeys.removeAllOf(left)
}
