import type { mongo } from 'mongoose'
import type { Database } from './connect'

type Removable = { _id: string }

/** Removes what fits the filter, in slices, so that no single statement holds the database for long; says how many. */
export async function removeInSlices(
  { connection, run }: Database,
  { from, filter, slice }: { from: string; filter: mongo.Filter<Removable>; slice: number },
): Promise<number> {
  const collection = connection.collection<Removable>(from)
  let removed = 0
  for (;;) {
    const found = await run(() => collection.find(filter, { projection: { _id: 1 }, limit: slice }).toArray())
    if (found.length === 0) return removed
    const _id = { $in: found.map((each) => each._id) }
    removed += (await run(() => collection.deleteMany({ ...filter, _id }))).deletedCount
  }
}
