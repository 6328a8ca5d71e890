import { type Collection, mongo } from 'mongoose'

const INDEX_NOT_FOUND = 27

/** Takes an index of an earlier version away, unless that is done already, or another server does it at this moment. */
export async function dropIndex<Document extends mongo.Document>(
  collection: Collection<Document>,
  name: string,
): Promise<void> {
  try {
    await collection.dropIndex(name)
  } catch (error) {
    if (!(error instanceof mongo.MongoServerError) || error.code !== INDEX_NOT_FOUND) throw error
  }
}
