import { DatabaseSync } from '@photostructure/sqlite'

export type PlainEntry = { _id: string; signalId: string; outcome: string }

/** What the same library does without us: one table, the same two indexes, one fsync a group. */
export function openPlainSqlite(file: string) {
  const database = new DatabaseSync(file)
  database.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768;
    CREATE TABLE entries (id TEXT PRIMARY KEY, signalId TEXT NOT NULL, outcome TEXT NOT NULL, body BLOB NOT NULL);
    CREATE INDEX bySignal ON entries (signalId, id DESC);
    CREATE INDEX byOutcome ON entries (signalId, outcome, id DESC);
  `)
  const statement = database.prepare('INSERT INTO entries (id, signalId, outcome, body) VALUES (?, ?, ?, ?)')
  const body = Buffer.alloc(600, 'x')
  return {
    insert(entries: readonly PlainEntry[]): void {
      database.exec('BEGIN IMMEDIATE')
      for (const { _id, signalId, outcome } of entries) statement.run(_id, signalId, outcome, body)
      database.exec('COMMIT')
    },
    close() {
      database.close()
    },
  }
}
