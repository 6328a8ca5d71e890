import type Database from 'libsql'

type Row = readonly unknown[]
type Parameter = number | string | Buffer

/**
 * The few calls of libsql that are used, in the one way that is safe: parameters always as an array (a lone Buffer aborts
 * the process) and every query read to its end, so that no statement holds a read open.
 */
export class Sqlite {
  private readonly statements = new Map<string, Database.Statement>()

  constructor(private readonly database: Database.Database) {}

  rows(sql: string, parameters: readonly Parameter[] = []): Row[] {
    const rows = this.prepared(sql).all(parameters)
    return rows.map((row: unknown) => (isRow(row) ? row : misread()))
  }

  run(sql: string, parameters: readonly Parameter[] = []): void {
    this.prepared(sql).run(parameters)
  }

  exec(sql: string): void {
    this.database.exec(sql)
  }

  /** The first value of the first row. */
  integer(sql: string, parameters: readonly Parameter[] = []): number {
    return readInteger(this.rows(sql, parameters)[0]?.[0])
  }

  get isInTransaction(): boolean {
    return this.database.open && this.database.inTransaction
  }

  close(): void {
    if (!this.database.open) return
    this.statements.clear()
    try {
      if (this.isInTransaction) this.exec('ROLLBACK')
      // A file that is locked for itself stays so until its last statement is collected, unless it leaves that mode.
      this.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT 1 FROM sqlite_schema')
    } catch {
      // A file that another process holds, or a disk that is full: closing is all that can be done.
    }
    this.database.close()
  }

  private prepared(sql: string): Database.Statement {
    if (!this.database.open) throw new Error('The database is closed.')
    const cached = this.statements.get(sql)
    if (cached) return cached
    const statement = this.database.prepare(sql)
    // Statements without columns refuse the raw mode.
    if (/^(select|pragma)/i.test(sql)) statement.raw()
    this.statements.set(sql, statement)
    return statement
  }
}

const isRow = (row: unknown): row is Row => Array.isArray(row)

function misread(): never {
  throw new Error('SQLite gave a value of another type than was stored.')
}
export const readBlob = (value: unknown) => (Buffer.isBuffer(value) ? value : misread())
export const readInteger = (value: unknown) => (typeof value === 'number' ? value : misread())
export const readText = (value: unknown) => (typeof value === 'string' ? value : misread())
