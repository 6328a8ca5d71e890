import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'

type Row = readonly unknown[]
type Parameter = number | string | Buffer

/** SQLite's numbers of what may go wrong. */
export const SQLITE = { busy: 5, ioError: 10, full: 13, constraint: 19 }

/** Which of them an error of SQLite has, without what it says in detail; undefined for any other error. */
export const sqliteCodeOf = (error: unknown) =>
  typeof error === 'object' && error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined

/** The few calls of SQLite that are used. Every query is read to its end, so that no statement holds a read open. */
export class Sqlite {
  private readonly statements = new Map<string, StatementSyncInstance>()

  constructor(private readonly database: DatabaseSyncInstance) {}

  rows(sql: string, parameters: readonly Parameter[] = []): Row[] {
    const rows = this.prepared(sql).all(...parameters)
    return rows.map((row: unknown) => (isRow(row) ? row : misread()))
  }

  /** The rows of a query up to the one that makes them enough. What comes behind it is not even read. */
  rowsUntil(isEnough: (row: Row) => boolean, sql: string, parameters: readonly Parameter[]): Row[] {
    const rows: Row[] = []
    for (const row of this.prepared(sql).iterate(...parameters)) {
      rows.push(isRow(row) ? row : misread())
      // Leaving the loop resets the statement.
      if (isEnough(rows.at(-1) ?? [])) break
    }
    return rows
  }

  run(sql: string, parameters: readonly Parameter[] = []): void {
    this.prepared(sql).run(...parameters)
  }

  exec(sql: string): void {
    this.database.exec(sql)
  }

  /** The first value of the first row. */
  integer(sql: string, parameters: readonly Parameter[] = []): number {
    return readInteger(this.rows(sql, parameters)[0]?.[0])
  }

  get isInTransaction(): boolean {
    return this.database.isTransaction
  }

  close(): void {
    if (!this.database.isOpen) return
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

  private prepared(sql: string): StatementSyncInstance {
    const cached = this.statements.get(sql)
    if (cached) return cached
    const statement = this.database.prepare(sql)
    statement.setReturnArrays(true)
    this.statements.set(sql, statement)
    return statement
  }
}

const isRow = (row: unknown): row is Row => Array.isArray(row)

function misread(): never {
  throw new Error('SQLite gave a value of another type than was stored.')
}
export const readBlob = (value: unknown) =>
  ArrayBuffer.isView(value) ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : misread()
export const readInteger = (value: unknown) => (typeof value === 'number' ? value : misread())
export const readText = (value: unknown) => (typeof value === 'string' ? value : misread())
