import type { Collection, mongo } from 'mongoose'

/** One at a time: FerretDB breaks the connection over which it is asked for several that are there already. */
export async function createIndexes<Document extends mongo.Document>(
  collection: Collection<Document>,
  indexes: mongo.IndexDescription[],
): Promise<void> {
  for (const index of indexes) await collection.createIndexes([index])
}
