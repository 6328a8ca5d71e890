import { type Collection, mongo } from 'mongoose'
import { kindOf } from './failures'
import { DUPLICATE_KEY } from './isDuplicateKey'

export type Inserted = {
  /** Why those were refused that are not there; by their place among the documents. */
  failed: Map<number, mongo.WriteError>
  /** The places of those whose `_id` or unique value is there already. */
  taken: number[]
}

/**
 * Inserts all in one command, each for itself. What is neither failed nor taken is on disk, confirmed; it throws where
 * nothing is known of single documents.
 */
export async function insertEach<Document extends mongo.Document>(
  collection: Collection<Document>,
  documents: readonly mongo.OptionalUnlessRequiredId<Document>[],
): Promise<Inserted> {
  if (documents.length === 0) return { failed: new Map(), taken: [] }
  try {
    await collection.insertMany([...documents], { ordered: false })
    return { failed: new Map(), taken: [] }
  } catch (error) {
    const errors = error instanceof mongo.MongoBulkWriteError ? [error.writeErrors].flat() : []
    if (errors.length === 0 || kindOf(error) !== 'refused') throw error
    const isTaken = ({ code }: mongo.WriteError) => code === DUPLICATE_KEY
    return {
      failed: new Map(errors.filter((each) => !isTaken(each)).map((each) => [each.index, each])),
      taken: errors.filter(isTaken).map(({ index }) => index),
    }
  }
}
