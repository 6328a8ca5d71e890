import { exclusionKeyOf } from '../../shared/matching/exclusionKeys'
import type { Held, Holding, Individual } from '../individual'
import type { CompanyStore } from './companyStore'
import type { DirectoryKeyStore } from './directoryKeyStore'
import { findKnownOwners, readKnown, type KnownPerson } from './knownPeople'
import type { PersonStore } from './personStore'
import { presentPerson } from './present'

type Deps = { people: PersonStore; companies: CompanyStore; personKeys: DirectoryKeyStore }

const READ_AT_ONCE = 200

/** Who is in the directory with one of the addresses. */
export function peopleHolding(deps: Deps): Holding {
  return {
    part: 'directory',
    async *find(individual) {
      const ids = await findIds(deps, individual)
      for (const known of (await readKnown(deps, ids)).values()) yield describe(known)
    },
    async remove(individual) {
      const ids = await findIds(deps, individual)
      await removePeople(deps, ids)
      // Those of somebody who never came to be tell the address too.
      await deps.personKeys.removeKeys(individual.keys)
      return ids.length
    },
    async read({ individual, after, isDeleting }) {
      const page = { limit: READ_AT_ONCE, ...(after === null ? {} : { cursor: after }) }
      const rows = await deps.people.list(page)
      const about = rows.filter((person) => isAbout(person, individual)).map(({ _id }) => _id)
      const held = [...(await readKnown(deps, about)).values()].map(describe)
      if (isDeleting) await removePeople(deps, about)
      return { held, after: rows.length < READ_AT_ONCE ? null : (rows.at(-1)?._id ?? null) }
    },
  }
}

async function findIds(deps: Deps, { keys, personIds }: Individual): Promise<string[]> {
  const owners = [...(await findKnownOwners(deps, keys)).owners.values()].flat()
  return [...(await deps.people.find([...new Set([...owners, ...personIds])])).keys()]
}

async function removePeople({ people, personKeys }: Deps, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await people.removeMany(ids)
  await personKeys.removeAllOf(ids)
}

/** Also by an address that nobody is found by, such as one that several share. */
function isAbout(
  { email, linkedinUrl }: { email: string | null; linkedinUrl: string | null },
  { keys }: Individual,
): boolean {
  const own = [exclusionKeyOf({ email: email ?? '' }), exclusionKeyOf({ linkedinUrl: linkedinUrl ?? '' })]
  return own.some((key) => key !== null && keys.includes(key))
}

function describe(known: KnownPerson): Held {
  return { kind: 'people', id: known.person._id, data: presentPerson(known) }
}
