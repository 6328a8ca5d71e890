import type { Collection } from '../embedded/storage/catalog'
import { readBlob, readInteger, type Sqlite } from '../embedded/storage/sqlite'

const ROWS = 500
const BEFORE_ALL = Buffer.alloc(0)
/** Behind every key, since no type of value begins with such a byte. */
const BEHIND_ALL = Buffer.alloc(64, 255)

/** The ids of a collection's documents, as far as its indexes can be read: each has a row in every one of them. */
export function listDocuments(damaged: Sqlite, { indexes }: Collection): ReadonlySet<number> {
  const ids = new Set<number>()
  for (const { id } of indexes) {
    const isWhole = readKeys(damaged, id, { compare: '>', order: 'ASC', start: BEFORE_ALL }, ids)
    if (isWhole) return ids
    // What lies behind the place that cannot be read is asked for from the other end.
    readKeys(damaged, id, { compare: '<', order: 'DESC', start: BEHIND_ALL }, ids)
  }
  return ids
}

type Direction = { compare: '<' | '>'; order: 'ASC' | 'DESC'; start: Buffer }

/** Whether it came to the end. Before a place that cannot be read it goes on row by row, so as to reach the last before it. */
function readKeys(damaged: Sqlite, indexId: number, direction: Direction, ids: Set<number>): boolean {
  const { compare, order, start } = direction
  const sql = `SELECT key, documentId FROM keys WHERE indexId = ? AND key ${compare} ? ORDER BY key ${order} LIMIT ?`
  let last = start
  for (const limit of [ROWS, 1]) {
    try {
      for (;;) {
        const rows = damaged.rows(sql, [indexId, last, limit])
        for (const [key, id] of rows) {
          last = readBlob(key)
          ids.add(readInteger(id))
        }
        if (rows.length < limit) return true
      }
    } catch {
      // A part of these rows cannot be read.
    }
  }
  return false
}
