import type { Collection, mongo } from 'mongoose'
import { isDuplicateKey } from './isDuplicateKey'

/**
 * Inserts those documents whose `_id` is not there yet, and leaves the others as they are. Of several that try at once
 * one makes each document, on every server: an upsert with `$setOnInsert` may fail there instead, or leave nulls out.
 */
export async function insertMissing<Document extends mongo.Document>(
  collection: Collection<Document>,
  documents: mongo.OptionalUnlessRequiredId<Document>[],
): Promise<void> {
  if (documents.length === 0) return
  try {
    await collection.insertMany(documents, { ordered: false })
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
  }
}
