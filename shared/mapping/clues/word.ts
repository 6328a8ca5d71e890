import type { Tag } from '../vocabulary/lookUpWord'

/** One word of a field's name, or several that mean one thing together ("first name"), and what it says. */
export type Word = { text: string; tags: readonly Tag[] }

/** Reads a key into words; the same key is read once. */
export type WordsOf = (key: string) => Word[]

/** What the fields that identify somebody or their company are called. */
export const identityTags = [
  'email',
  'name',
  'firstName',
  'lastName',
  'fullName',
  'company',
  'companyName',
  'website',
  'domain',
] as const satisfies readonly Tag[]
