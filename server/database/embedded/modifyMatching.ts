import type { Collection } from './catalog'
import { CommandError } from './commandError'
import { matchesAll } from './matchDocument'
import type { Query, RunningQuery } from './runQuery'
import { readBlob } from './sqlite'
import { startQuery, type Storage } from './storage'
import type { StoredDocument } from './storeDocuments'
import type { Turns } from './turns'

/** How many documents a write may look at while others wait; beyond that it looks beforehand, in turns. */
const EXAMINED_MAX = 2000
const EXAMINED_BYTES_MAX = 16 * 1024 * 1024
const MODIFIED_TOGETHER = 500
const ATTEMPTS_MAX = 5

export type Modification<Result> = {
  readonly collection: Collection
  readonly query: Query
  readonly modify: (row: StoredDocument) => Result
}

/** Finds and changes within the transaction under way; undefined, with nothing changed, when that would take too long. */
export function modifyNow<Result>(
  storage: Storage,
  { collection, query, modify }: Modification<Result>,
  isBounded = true,
): Result[] | undefined {
  const running = startQuery(storage, collection, query)
  const rows: StoredDocument[] = []
  while (!running.isDone) {
    rows.push(...running.step(MODIFIED_TOGETHER))
    const isTooMuch = running.examined > EXAMINED_MAX || running.examinedBytes > EXAMINED_BYTES_MAX
    if (isBounded && isTooMuch && isUnfinished(running)) return undefined
  }
  return rows.map(modify)
}

function isUnfinished(running: RunningQuery): boolean {
  return !running.isDone
}

/**
 * For a write that has to look at many documents: finds them first, in turns, then changes them in transactions of a few
 * hundred, each document checked once more. As in MongoDB such a write is atomic for each document, not as a whole.
 */
export async function modifyInTurns<Result>(
  storage: Storage,
  modification: Modification<Result>,
  turns: Turns,
): Promise<Result[]> {
  const { query } = modification
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
    const ids = await findIds(storage, modification, turns)
    const results: Result[] = []
    for (let at = 0; at < ids.length; at += MODIFIED_TOGETHER) {
      const some = ids.slice(at, at + MODIFIED_TOGETHER)
      results.push(...(await storage.writes.run(() => modifyByIds(storage, modification, some))))
    }
    // The one document that was wanted may have been changed by somebody else in between: then there may be another.
    const isMissed = query.limit === 1 && ids.length === 1 && results.length === 0
    if (!isMissed) return results
  }
  return storage.writes.run(() => modifyNow(storage, modification, false) ?? [])
}

async function findIds(
  storage: Storage,
  { collection, query }: Modification<unknown>,
  turns: Turns,
): Promise<number[]> {
  const running = startQuery(storage, collection, query)
  const ids: number[] = []
  while (!running.isDone) {
    for (const { documentId } of running.step(MODIFIED_TOGETHER)) ids.push(documentId)
    await turns.yieldWhenDue()
  }
  return ids
}

function modifyByIds<Result>(
  storage: Storage,
  { collection, query, modify }: Modification<Result>,
  ids: readonly number[],
): Result[] {
  storage.catalog.current(collection)
  return ids.flatMap((documentId) => {
    const row = storage.sqlite.rows('SELECT document FROM documents WHERE id = ?', [documentId])[0]
    if (row === undefined) return []
    const document = readBlob(row[0])
    return matchesAll(query.conditions, document) ? [modify({ documentId, document })] : []
  })
}

export type StatementOutcome<Result> = { readonly result: Result } | { readonly error: CommandError }

type Statements<Statement, Result> = {
  readonly statements: readonly Statement[]
  readonly isOrdered: boolean
  /** Undefined when it would take too long. */
  readonly now: (statement: Statement) => Result | undefined
  readonly inTurns: (statement: Statement) => Promise<Result>
}

/** Runs the statements of a write command, as many as possible in one transaction. */
export async function runStatements<Statement, Result>(
  storage: Storage,
  work: Statements<Statement, Result>,
): Promise<StatementOutcome<Result>[]> {
  const outcomes: StatementOutcome<Result>[] = []
  const isStopped = () => {
    const last = outcomes.at(-1)
    return work.isOrdered && last !== undefined && 'error' in last
  }
  while (outcomes.length < work.statements.length && !isStopped()) {
    const rest = work.statements.slice(outcomes.length)
    outcomes.push(...(await storage.writes.run(() => runUntilTooLong(storage, rest, work))))
    const next = work.statements[outcomes.length]
    if (next !== undefined && !isStopped()) outcomes.push(await settle(work.inTurns(next)))
  }
  return outcomes
}

function runUntilTooLong<Statement, Result>(
  storage: Storage,
  statements: readonly Statement[],
  { isOrdered, now }: Statements<Statement, Result>,
): StatementOutcome<Result>[] {
  const outcomes: StatementOutcome<Result>[] = []
  for (const statement of statements) {
    storage.sqlite.run('SAVEPOINT statement')
    try {
      const result = now(statement)
      if (result === undefined) return outcomes
      outcomes.push({ result })
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
      storage.sqlite.run('ROLLBACK TO statement')
      storage.catalog.reloadAfterRollback()
      outcomes.push({ error })
      if (isOrdered) return outcomes
    } finally {
      if (storage.sqlite.isInTransaction) storage.sqlite.run('RELEASE statement')
    }
  }
  return outcomes
}

async function settle<Result>(promise: Promise<Result>): Promise<StatementOutcome<Result>> {
  try {
    return { result: await promise }
  } catch (error) {
    if (error instanceof CommandError) return { error }
    throw error
  }
}
