import type { StoredCompany } from './companyStore'
import type { DirectoryKeyStore } from './directoryKeyStore'
import { keysOfPerson } from './keysOf'
import type { PersonStore } from './personStore'

/** A company by whose name or domain its people are found, as it was and as it is to be. */
export type Renaming = { before: StoredCompany; after: StoredCompany }
type Renamed = { before: StoredCompany; after: StoredCompany | null }

export type StaffDeps = {
  people: Pick<PersonStore, 'listPageOfCompanies'>
  personKeys: Pick<DirectoryKeyStore, 'add' | 'remove'>
}

const READ_AT_ONCE = 500

export function isRenamed({ before, after }: Renaming): boolean {
  return before.name !== after.name || before.domain !== after.domain
}

/** Has the people of those companies found by what these are called from now on; `goOn` is asked between slices. */
export async function addStaffKeys(
  deps: StaffDeps,
  renamings: readonly Renaming[],
  goOn: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  for (const renaming of renamings) {
    for await (const staff of staffOf(deps, renaming)) {
      await deps.personKeys.add(staff.map(({ ownerId, after }) => ({ ownerId, keys: after })))
      await goOn()
    }
  }
}

/** And no longer by what they were called, or by a company that is no more. */
export async function removeStaffKeys(deps: StaffDeps, renamings: readonly Renamed[]): Promise<void> {
  for (const renaming of renamings) {
    for await (const staff of staffOf(deps, renaming)) {
      await deps.personKeys.remove(
        staff.map(({ ownerId, before, after }) => ({
          ownerId,
          keys: before.filter((key) => !after.includes(key)),
        })),
      )
    }
  }
}

type StaffKeys = { ownerId: string; before: string[]; after: string[] }

async function* staffOf({ people }: StaffDeps, { before, after }: Renamed): AsyncGenerator<StaffKeys[]> {
  for (let cursor: string | undefined; ;) {
    const page = await people.listPageOfCompanies([before._id], { limit: READ_AT_ONCE, cursor })
    yield page.map((person) => ({
      ownerId: person._id,
      before: keysOfPerson(person, before),
      after: keysOfPerson(person, after),
    }))
    if (page.length < READ_AT_ONCE) return
    cursor = page.at(-1)?._id
  }
}
