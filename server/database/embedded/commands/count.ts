import { arrayOf, bsonType, documentOf, valueOf, writeDocument, type Value } from '../bsonValues'
import type { Collection } from '../catalog'
import { collectionName, type Command } from '../command'
import { CommandError } from '../commandError'
import { orderedKey } from '../orderedKey'
import { parseFilter, type Condition } from '../parseFilter'
import { parsePath, someValueAt } from '../paths'
import { readCount, readDocument, readString } from '../readOption'
import { countRange } from '../scanIndex'
import { startQuery, type Storage } from '../storage'
import { DOCUMENT_BYTES_MAX } from '../storeDocuments'
import type { Turns } from '../turns'

const STEP_ROWS = 250

export async function count(command: Command, storage: Storage): Promise<Buffer> {
  const { database, fields, turns } = command
  const conditions = parseFilter(readDocument('query', fields.get('query')))
  const limit = readCount('limit', fields.get('limit')) ?? 0
  const collection = storage.catalog.find(database, collectionName(command))
  const all = collection ? await countMatching(storage, collection, conditions, turns) : 0
  return documentOf({ n: limit > 0 ? Math.min(limit, all) : all, ok: 1 })
}

/** Counts index rows alone when the index says everything that the filter asks. */
export async function countMatching(
  storage: Storage,
  collection: Collection,
  conditions: readonly Condition[],
  turns: Turns,
): Promise<number> {
  const running = startQuery(storage, collection, { conditions, sort: [], limit: 0 })
  let total = 0
  if (running.plan.residual.length === 0) {
    for (const range of running.plan.ranges) {
      for (const some of countRange(storage.sqlite, running.plan.index, range)) {
        total += some
        await turns.yieldWhenDue()
      }
    }
    return total
  }
  while (!running.isDone) {
    total += running.step(STEP_ROWS).length
    await turns.yieldWhenDue()
  }
  return total
}

export async function distinct(command: Command, storage: Storage): Promise<Buffer> {
  const { database, fields, turns } = command
  const path = parsePath(readString('key', fields.get('key')))
  const conditions = parseFilter(readDocument('query', fields.get('query')))
  const collection = storage.catalog.find(database, collectionName(command))
  const values = new Map<string, Value>()
  let bytes = 0
  const take = (value: Value | undefined) => {
    // An array gave its items already.
    if (value === undefined || value.type === bsonType.array) return false
    const key = orderedKey(value).toString('latin1')
    if (values.has(key)) return false
    values.set(key, { type: value.type, bytes: Buffer.from(value.bytes) })
    bytes += value.bytes.length
    return false
  }
  const running = collection && startQuery(storage, collection, { conditions, sort: [], limit: 0 })
  while (running && !running.isDone) {
    for (const { document } of running.step(STEP_ROWS)) someValueAt(document, path, take)
    if (bytes > DOCUMENT_BYTES_MAX) throw new CommandError('BSONObjectTooLarge', 'distinct too big, 16mb cap')
    await turns.yieldWhenDue()
  }
  return writeDocument([
    ['values', arrayOf([...values.values()])],
    ['ok', valueOf(1)],
  ])
}
