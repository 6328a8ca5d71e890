import { foldText } from './foldText'
import { rankOf, readSeniority, seniorityOf } from './titles/seniorityOf'

export type RankedContact = {
  fullName: string | null
  title?: string | null
  seniority?: string | null
  email?: string | null
  linkedinUrl?: string | null
}

/** The people of a company, best to write to first: by seniority, then reachable ones, then by name. */
export function rankContacts<Contact extends RankedContact>(people: readonly Contact[]): Contact[] {
  return people
    .map((person) => ({
      person,
      rank: rankOfPerson(person),
      ways: countWays(person),
      name: foldText(person.fullName ?? ''),
    }))
    .sort((one, other) => one.rank - other.rank || other.ways - one.ways || compare(one.name, other.name))
    .map(({ person }) => person)
}

function rankOfPerson({ seniority, title }: RankedContact): number {
  return rankOf(readSeniority(seniority ?? '') ?? seniorityOf(title ?? ''))
}

/** An e-mail address is worth more than a profile, both are worth most. */
function countWays({ email, linkedinUrl }: RankedContact): number {
  return (email ? 2 : 0) + (linkedinUrl ? 1 : 0)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
