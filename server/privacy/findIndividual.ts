import type { PersonNamed } from '../../shared/contract/privacy'
import { AppError } from '../../shared/errors'
import { emailKey } from '../../shared/matching/emailKey'
import { exclusionKeyOf } from '../../shared/matching/exclusionKeys'
import { linkedinPersonKey } from '../../shared/matching/linkedinKeys'
import type { Individual } from '../individual'

export type FindIndividualDeps = {
  directory: {
    /** Those in the directory who have one of the keys. */
    findByKeys: (keys: readonly string[]) => Promise<KnownAddresses[]>
  }
}

type KnownAddresses = {
  _id: string
  email: string | null
  linkedinUrl: string | null
  fullName: string | null
  nameKeys: string[]
}

/** The person with that address, and all else that the directory knows the person by. */
export async function findIndividual(
  { directory }: FindIndividualDeps,
  { email, linkedinUrl }: PersonNamed,
): Promise<Individual> {
  const given = [...readEmail(email), ...readProfile(linkedinUrl)]
  const known = await directory.findByKeys(keysOf(given))
  const found = known.flatMap((person) => [
    ...(person.email === null ? [] : [{ email: person.email }]),
    ...(person.linkedinUrl === null ? [] : [{ linkedinUrl: person.linkedinUrl }]),
  ])
  const all = [...given, ...found.filter((address) => keysOf([address]).length > 0)]
  return {
    emails: distinct(all.flatMap((each) => ('email' in each ? (emailKey(each.email) ?? []) : []))),
    linkedinUrls: distinct(all.flatMap((each) => ('linkedinUrl' in each ? each.linkedinUrl : []))),
    keys: keysOf(all),
    nameKeys: distinct(known.flatMap(({ nameKeys }) => nameKeys)),
    personIds: known.map(({ _id }) => _id),
    names: distinct(known.flatMap(({ fullName }) => (isWholeName(fullName) ? fullName : []))),
  }
}

type Address = { email: string } | { linkedinUrl: string }

function readEmail(text: string | undefined): Address[] {
  if (text === undefined) return []
  if (emailKey(text) !== null) return [{ email: text }]
  throw new AppError('invalid_request', "'email' in the body is no e-mail address.")
}

function readProfile(text: string | undefined): Address[] {
  if (text === undefined) return []
  if (linkedinPersonKey(text) !== null) return [{ linkedinUrl: text }]
  throw new AppError('invalid_request', "'linkedinUrl' in the body is no LinkedIn profile of a person.")
}

/** A single word may be anything. */
function isWholeName(name: string | null): name is string {
  return name !== null && name.split(/\s+/).filter((word) => word.length > 1).length > 1
}

function keysOf(addresses: readonly Address[]): string[] {
  return distinct(addresses.flatMap((address) => exclusionKeyOf(address) ?? []))
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
