import { isDuplicateKey } from './isDuplicateKey'

/** Of two upserts that would make the same document at the same moment one may fail; it then finds the document there. */
export async function repeatUpsert<Result>(upsert: () => Promise<Result>): Promise<Result> {
  try {
    return await upsert()
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    return upsert()
  }
}
