import { type Collection, mongo } from 'mongoose'
import { insertEach } from './insertEach'

/**
 * Inserts those documents whose `_id` is not there yet, and leaves the others as they are, so that it may be repeated. Of
 * several that try at once one makes each document, on every server: an upsert with `$setOnInsert` may fail there
 * instead, or leave nulls out. Gives the places, among the documents, of those that were there already.
 */
export async function insertMissing<Document extends mongo.Document>(
  collection: Collection<Document>,
  documents: readonly mongo.OptionalUnlessRequiredId<Document>[],
): Promise<number[]> {
  const { failed, taken } = await insertEach(collection, documents)
  const [first] = failed.values()
  if (first !== undefined) throw new mongo.MongoServerError({ message: first.errmsg ?? '', code: first.code })
  return taken
}
