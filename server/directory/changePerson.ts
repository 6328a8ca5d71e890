import type { PersonPatch } from '../../shared/contract/directory'
import { AppError } from '../../shared/errors'
import { addressKeysOf } from '../../shared/matching/addressKeys'
import { emailKey } from '../../shared/matching/emailKey'
import { linkedinPersonKey } from '../../shared/matching/linkedinKeys'
import { personKeysOf } from '../../shared/matching/personKeys'
import type { Forgotten } from '../forgotten/createForgotten'
import type { CompanyStore } from './companyStore'
import type { DirectoryKeyStore } from './directoryKeyStore'
import { identifiersOfPerson, keysOfPerson } from './keysOf'
import { findKnownOwners, type KnownPerson, NAME_KEY } from './knownPeople'
import type { PersonStore, StoredPerson } from './personStore'
import { listAdded, requireAnyKey, requireOwnKeys } from './requireOwnKeys'
import { requireReadable } from './requireReadable'

export type PersonDeps = {
  people: PersonStore
  companies: CompanyStore
  personKeys: DirectoryKeyStore
  forgotten: Pick<Forgotten, 'find'>
  now: () => Date
}

export async function findPerson(
  { people, companies }: Pick<PersonDeps, 'people' | 'companies'>,
  personId: string,
): Promise<KnownPerson> {
  const person = (await people.find([personId])).get(personId)
  if (!person) throw new AppError('person_not_found', 'There is no such person in the directory.')
  const { companyId } = person
  const company = companyId === null ? undefined : (await companies.find([companyId])).get(companyId)
  return { person, company: company ?? null }
}

/** New keys go in before the change and old ones out after it, so that the person can be found all the while. */
export async function changePerson(
  deps: PersonDeps,
  { personId, patch }: { personId: string; patch: PersonPatch },
): Promise<KnownPerson> {
  const { person, company } = await findPerson(deps, personId)
  requireAddresses(person, patch)
  if ((await deps.forgotten.find(addressKeysOf(patch))).size > 0) {
    throw new AppError('invalid_request', 'Whoever has this address was deleted for privacy and stays out.')
  }
  const change = { ...defined(patch), updatedAt: deps.now() }
  const changed = { ...person, ...change }
  await requireFindable(deps, { before: person, after: changed, company })
  const [before, after] = [keysOfPerson(person, company), keysOfPerson(changed, company)]
  await deps.personKeys.add([{ ownerId: personId, keys: after }])
  await deps.people.change([{ id: personId, change }])
  await deps.personKeys.remove([{ ownerId: personId, keys: before.filter((key) => !after.includes(key)) }])
  return { person: changed, company }
}

const NEEDED = 'a LinkedIn URL, an e-mail of their own, or a whole name and a company'

/** By addresses that are nobody else's, as an import has it too. */
async function requireFindable(
  deps: PersonDeps,
  { before, after, company }: { before: StoredPerson; after: StoredPerson; company: KnownPerson['company'] },
): Promise<void> {
  const keysOf = (person: StoredPerson) => personKeysOf(identifiersOfPerson(person, company))
  requireAnyKey(keysOf(before), keysOf(after), NEEDED)
  const added = listAdded(keysOf(before), keysOf(after)).filter((key) => !NAME_KEY.test(key))
  const { owners } = await findKnownOwners(deps, added)
  requireOwnKeys(owners, { id: after._id, idName: 'personId' })
}

function requireAddresses(person: StoredPerson, { email, linkedinUrl }: PersonPatch): void {
  const mail = { property: 'email', what: 'e-mail address', keyOf: emailKey }
  requireReadable(mail, { before: person.email, after: email })
  const profile = { property: 'linkedinUrl', what: 'LinkedIn profile of a person', keyOf: linkedinPersonKey }
  requireReadable(profile, { before: person.linkedinUrl, after: linkedinUrl })
}

export async function deletePerson(deps: PersonDeps, personId: string): Promise<void> {
  await findPerson(deps, personId)
  await deps.people.remove(personId)
  await deps.personKeys.removeAllOf([personId])
}

function defined({ ...patch }: PersonPatch) {
  const { fullName, firstName, lastName, title, seniority, department, email, linkedinUrl, location } = patch
  return {
    ...(fullName === undefined ? {} : { fullName }),
    ...(firstName === undefined ? {} : { firstName }),
    ...(lastName === undefined ? {} : { lastName }),
    ...(title === undefined ? {} : { title }),
    ...(seniority === undefined ? {} : { seniority }),
    ...(department === undefined ? {} : { department }),
    ...(email === undefined ? {} : { email: email?.toLowerCase() ?? null }),
    ...(linkedinUrl === undefined ? {} : { linkedinUrl }),
    ...(location === undefined ? {} : { location }),
  }
}
