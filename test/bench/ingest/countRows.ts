import { setTimeout } from 'node:timers/promises'
import mongoose from 'mongoose'

const SETTLE_MS = 300

/** How many entries lie in the database, once nothing is added any more. */
export async function countRows(uri: string, filter: Record<string, unknown>): Promise<number> {
  const connection = await mongoose.createConnection(uri, { dbName: 'signalpost' }).asPromise()
  try {
    const entries = connection.collection('entries')
    let count = -1
    for (;;) {
      const next = await entries.countDocuments(filter)
      if (next === count) return count
      count = next
      await setTimeout(SETTLE_MS)
    }
  } finally {
    await connection.close()
  }
}
