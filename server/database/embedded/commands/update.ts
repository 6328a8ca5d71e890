import { applyUpdate, buildUpsert } from '../applyUpdate'
import { deserialize } from 'bson'
import { writeDocument } from '../bsonValues'
import { checkNames, collectionName, optionIn, readDocuments, type Command } from '../command'
import { modifyInTurns, modifyNow, runStatements, type Modification } from '../modifyMatching'
import { parseFilter, type Condition } from '../parseFilter'
import { parseUpdate, type PathChange } from '../parseUpdate'
import { readBoolean, readDocument } from '../readOption'
import type { Storage } from '../storage'
import { idOf } from '../storeDocuments'
import { checkBatch, errorsOf, isOrdered, writeReply } from './writeReply'

type Result = { readonly n: number; readonly nModified: number; readonly inserted?: Buffer }
type Target = { readonly storage: Storage; readonly database: string; readonly name: string }

export async function update(command: Command, storage: Storage): Promise<Buffer> {
  const target = { storage, database: command.database, name: collectionName(command) }
  const statements = readDocuments(command, 'updates')
  checkBatch(statements)
  for (const statement of statements) checkNames('update.updates', statement, ['q', 'u', 'upsert', 'multi'])
  const outcomes = await runStatements(storage, {
    statements,
    isOrdered: isOrdered(command),
    now: (statement) => updateNow(target, parseStatement(statement)),
    inTurns: (statement) => updateInTurns(target, parseStatement(statement), command),
  })
  const results = outcomes.map((outcome) => ('result' in outcome ? outcome.result : undefined))
  const upserted = results.flatMap((result, index) =>
    result?.inserted ? [{ index, ...plainId(result.inserted) }] : [],
  )
  const counts = {
    n: results.reduce((sum, result) => sum + (result?.n ?? 0), 0),
    nModified: results.reduce((sum, result) => sum + (result?.nModified ?? 0), 0),
    ...(upserted.length > 0 ? { upserted } : {}),
  }
  return writeReply(counts, errorsOf(outcomes))
}

type Statement = {
  readonly conditions: readonly Condition[]
  readonly changes: readonly PathChange[]
  readonly isMulti: boolean
  readonly isUpsert: boolean
}

function parseStatement(statement: Buffer): Statement {
  return {
    conditions: parseFilter(readDocument('q', optionIn(statement, 'q'))),
    changes: parseUpdate(optionIn(statement, 'u')),
    isMulti: readBoolean('multi', optionIn(statement, 'multi')),
    isUpsert: readBoolean('upsert', optionIn(statement, 'upsert')),
  }
}

function updateNow(target: Target, statement: Statement): Result | undefined {
  const modification = modificationOf(target, statement)
  const changed = modification ? modifyNow(target.storage, modification) : []
  return changed && finish(target, statement, changed)
}

async function updateInTurns(target: Target, statement: Statement, { turns }: Command): Promise<Result> {
  const { storage } = target
  const modification = modificationOf(target, statement)
  const changed = modification ? await modifyInTurns(storage, modification, turns) : []
  return storage.writes.run(() => finish(target, statement, changed))
}

function modificationOf(
  { storage, database, name }: Target,
  statement: Statement,
): Modification<boolean> | undefined {
  const collection = storage.catalog.find(database, name)
  if (collection === undefined) return undefined
  return {
    collection,
    query: { conditions: statement.conditions, sort: [], limit: statement.isMulti ? 0 : 1 },
    modify: (row) => {
      const after = applyUpdate(row.document, statement.changes)
      if (after.equals(row.document)) return false
      storage.documents.replace(storage.catalog.current(collection), row, after)
      return true
    },
  }
}

/** What the statement did, after inserting the document of an upsert that found none. */
function finish(
  { storage, database, name }: Target,
  statement: Statement,
  changed: readonly boolean[],
): Result {
  if (changed.length > 0 || !statement.isUpsert) {
    return { n: changed.length, nModified: changed.filter(Boolean).length }
  }
  const inserted = buildUpsert(statement.conditions, statement.changes)
  storage.documents.insert(storage.catalog.findOrCreate(database, name), inserted)
  return { n: 1, nModified: 0, inserted }
}

function plainId(document: Buffer): Record<string, unknown> {
  return deserialize(writeDocument([['_id', idOf(document)]]), { promoteValues: false })
}
