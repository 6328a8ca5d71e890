import Database from 'libsql'

type Parameter = number | string | Buffer
export type Row = readonly unknown[]

const STATEMENTS_MAX = 200

/**
 * The few calls of libsql that are used, in the one way that is safe: parameters always as an array (a lone Buffer aborts
 * the process) and every query read to its end, so that no statement holds a read open.
 */
export class Sqlite {
  private readonly database: Database.Database
  private readonly statements = new Map<string, Database.Statement>()

  private isClosed = false

  constructor(file: string) {
    this.database = new Database(file)
  }

  rows(sql: string, parameters: readonly Parameter[] = []): Row[] {
    return this.prepared(sql).all(parameters).map(toRow)
  }

  /** Runs a statement and gives the number of rows it changed. */
  run(sql: string, parameters: readonly Parameter[] = []): number {
    return this.prepared(sql).run(parameters).changes
  }

  exec(sql: string): void {
    this.database.exec(sql)
  }

  get isInTransaction(): boolean {
    return this.database.inTransaction
  }

  close(): void {
    if (this.isClosed) return
    this.isClosed = true
    this.statements.clear()
    this.unlock()
    this.database.close()
  }

  /** A file that is locked for itself stays so until its last statement is collected, unless it leaves that mode. */
  private unlock(): void {
    try {
      if (this.database.inTransaction) this.database.exec('ROLLBACK')
      this.database.exec(
        'PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT 1 FROM sqlite_schema',
      )
    } catch {
      // A file that another process holds, or a disk that is full: closing is all that can be done.
    }
  }

  private prepared(sql: string): Database.Statement {
    if (this.isClosed) throw new Error('The database is closed.')
    const cached = this.statements.get(sql)
    if (cached) return cached
    if (this.statements.size >= STATEMENTS_MAX) this.statements.clear()
    const statement = this.database.prepare(sql)
    // Statements without columns refuse the raw mode.
    if (/^\s*(select|pragma)/i.test(sql)) statement.raw()
    this.statements.set(sql, statement)
    return statement
  }
}

function toRow(row: unknown): Row {
  if (!Array.isArray(row)) throw new Error('SQLite gave a row in an unexpected form.')
  return row
}

export function readBlob(value: unknown): Buffer {
  if (Buffer.isBuffer(value)) return value
  throw new Error('SQLite gave something else than a blob.')
}

export function readInteger(value: unknown): number {
  if (typeof value === 'number') return value
  throw new Error('SQLite gave something else than an integer.')
}

export function readText(value: unknown): string {
  if (typeof value === 'string') return value
  throw new Error('SQLite gave something else than a text.')
}
