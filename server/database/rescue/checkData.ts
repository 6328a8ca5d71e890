import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { Catalog } from '../embedded/storage/catalog'
import { isReadable } from '../embedded/storage/damage'
import { findLogProblem } from '../embedded/storage/log'
import { readBlob, readInteger, readText, SQLITE, Sqlite, sqliteCodeOf } from '../embedded/storage/sqlite'

export type CheckedCollection = { namespace: string; documents: number }

export type DataCheck = {
  /** Sentences about what is wrong; none where everything is as it was written. */
  problems: string[]
  collections: CheckedCollection[]
}

const PROBLEMS_LISTED = 20
const ROWS = 500

/**
 * Looks through the database in a folder, which no process may have open, and changes nothing in it: whether its log fits
 * and can be read, whether the file is sound, and whether every document and every row of an index has its counterpart.
 */
export function checkData(folder: string): DataCheck {
  const file = join(folder, 'signalpost.db')
  if (!existsSync(file) && !existsSync(`${file}-wal`)) throw new Error(`There is no database in ${folder}.`)
  const logProblem = findLogProblem(file)
  const problems = logProblem === null ? [] : [logProblem]
  // SQLite would remove the log of an empty file, even if it may only read.
  if (!existsSync(file) || statSync(file).size === 0) return { problems, collections: [] }
  const hadIndexOfLog = existsSync(`${file}-shm`)
  const sqlite = new Sqlite(new DatabaseSync(file, { readOnly: true }))
  try {
    problems.push(...findDamage(sqlite))
    const collections = attempt(() => countDocuments(sqlite, problems), problems) ?? []
    attempt(() => problems.push(...findLoose(sqlite), ...findUnreadable(sqlite)), problems)
    return { problems: problems.slice(0, PROBLEMS_LISTED), collections }
  } finally {
    sqlite.close()
    // Whoever may only read leaves it behind. A server makes its own in memory.
    if (!hadIndexOfLog) rmSync(`${file}-shm`, { force: true })
  }
}

function findDamage(sqlite: Sqlite): string[] {
  try {
    const rows = sqlite.rows(`PRAGMA integrity_check(${PROBLEMS_LISTED})`)
    return rows.map(([text]) => readText(text)).filter((text) => text !== 'ok')
  } catch (error) {
    if (sqliteCodeOf(error) !== SQLITE.busy) return [messageOf(error)]
    throw new Error('The database is in use: stop the server that uses it before it is checked.', {
      cause: error,
    })
  }
}

function countDocuments(sqlite: Sqlite, problems: string[]): CheckedCollection[] {
  const catalog = new Catalog(sqlite)
  return catalog.list().map((namespace) => {
    const [documents = 0, ...others] = catalog
      .require(namespace)
      .indexes.map(({ id }) => sqlite.integer('SELECT count(*) FROM keys WHERE indexId = ?', [id]))
    if (others.some((rows) => rows !== documents))
      problems.push(`The indexes of ${namespace} have different numbers of rows.`)
    return { namespace, documents }
  })
}

function findLoose(sqlite: Sqlite): string[] {
  const rows = sqlite.integer(
    'SELECT count(*) FROM keys WHERE NOT EXISTS (SELECT 1 FROM documents WHERE id = documentId)',
  )
  const documents = sqlite.integer(
    `SELECT count(*) FROM documents WHERE id NOT IN
      (SELECT documentId FROM keys JOIN indexes i ON i.id = indexId WHERE i.name = '_id_')`,
  )
  return [
    ...(rows > 0 ? [`${rows} rows of indexes lead to no document.`] : []),
    ...(documents > 0 ? [`${documents} documents belong to no collection.`] : []),
  ]
}

function findUnreadable(sqlite: Sqlite): string[] {
  const problems: string[] = []
  const sql = `SELECT id, document FROM documents WHERE id > ? ORDER BY id LIMIT ${ROWS}`
  for (let last = 0; ;) {
    const rows = sqlite.rows(sql, [last])
    for (const [id, document] of rows) {
      last = readInteger(id)
      if (!isReadable(readBlob(document))) problems.push(`Document ${last} cannot be read.`)
    }
    if (rows.length < ROWS) return problems
  }
}

function attempt<Result>(step: () => Result, problems: string[]): Result | undefined {
  try {
    return step()
  } catch (error) {
    const message = messageOf(error)
    if (!problems.includes(message)) problems.push(message)
    return undefined
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
