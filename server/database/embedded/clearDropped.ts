import { readBlob, readInteger } from './sqlite'
import type { Storage } from './storage'

const CLEARED_TOGETHER = 500

/**
 * Clears away the rows of dropped collections and indexes, a few hundred in a transaction, while others go on. What a
 * stop or a crash leaves undone is done after the next start.
 */
export function clearDropped(storage: Storage): void {
  void clearSome(storage)
}

async function clearSome(storage: Storage): Promise<void> {
  try {
    while (!storage.isClosing() && (await storage.writes.run(() => clearOnce(storage)))) continue
  } catch {
    // Nothing is lost: the rows are out of sight already and will be cleared another time.
  }
}

/** Whether there is more to clear. */
function clearOnce({ sqlite }: Storage): boolean {
  const [indexId, withDocuments] = sqlite.rows('SELECT indexId, withDocuments FROM dropped LIMIT 1')[0] ?? []
  if (indexId === undefined) return false
  const id = readInteger(indexId)
  let cleared = 0
  for (const table of ['uniqueKeys', 'plainKeys']) {
    const sql = `SELECT key, documentId FROM ${table} WHERE indexId = ? LIMIT ?`
    for (const [key, documentId] of sqlite.rows(sql, [id, CLEARED_TOGETHER])) {
      const row = [id, readBlob(key), readInteger(documentId)]
      sqlite.run(`DELETE FROM ${table} WHERE indexId = ? AND key = ? AND documentId = ?`, row)
      if (withDocuments === 1) sqlite.run('DELETE FROM documents WHERE id = ?', [readInteger(documentId)])
      cleared += 1
    }
  }
  if (cleared === 0) sqlite.run('DELETE FROM dropped WHERE indexId = ?', [id])
  return true
}
