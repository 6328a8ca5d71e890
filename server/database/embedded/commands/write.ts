import { documentOf, nullValue, objectOf, plainOf, valueOf, writeDocument, type Field } from '../bson'
import { CommandError, fail, refuse } from '../fail'
import { parseFilter } from '../query/filter'
import { matching, type Query } from '../query/matching'
import { parseProjection, parseSort, projectDocument } from '../query/rows'
import { applyUpdate, buildUpsert, idOf, parseUpdate, type Update } from '../query/update'
import { Options, type Command } from './command'

/** How many documents or statements one write command may carry; announced to the driver, which splits accordingly. */
export const WRITE_BATCH_MAX = 1000
const MODIFIED_TOGETHER = 250

/** What to change; without a change the documents are removed. */
type Statement = Query & { readonly change?: Update; readonly isUpsert?: boolean }
/** How many documents were found and changed, and the last of them. */
type Result = { n: number; nModified: number; before?: Buffer; after?: Buffer; isUpserted?: boolean }
type Outcome = Partial<Result> & { readonly error?: CommandError }

export async function insert(command: Command): Promise<Buffer> {
  const { catalog, documents, writes } = command.storage
  const all = readBatch(command, 'documents')
  const outcomes = await writes.run(async () => {
    const collection = catalog.findOrCreate(command.namespace)
    const store = (some: readonly Buffer[]): Result => {
      documents.insert(collection, some)
      return { n: some.length, nModified: 0 }
    }
    // All at once, which nearly always works; if not, one by one to tell which of them are refused.
    const together = await runEach(command, [all], store)
    return together[0]?.error ? runEach(command, all, (document) => store([document])) : together
  })
  return writeReply(outcomes, {})
}

export async function update(command: Command): Promise<Buffer> {
  const outcomes = await runStatements(command, 'updates', (document) => {
    const options = new Options(document, ['q', 'u', 'upsert', 'multi'])
    const [conditions, change] = [parseFilter(options.document('q')), parseUpdate(options.value('u'))]
    const limit = options.flag('multi') ? Infinity : 1
    return { conditions, sort: [], limit, change, isUpsert: options.flag('upsert') }
  })
  const nModified = outcomes.reduce((sum, outcome) => sum + (outcome.nModified ?? 0), 0)
  const upserted = outcomes.flatMap(({ isUpserted, after }, index) => {
    return isUpserted && after ? [{ index, _id: plainOf(idOf(after)) }] : []
  })
  return writeReply(outcomes, upserted.length > 0 ? { nModified, upserted } : { nModified })
}

export async function deleteDocuments(command: Command): Promise<Buffer> {
  const outcomes = await runStatements(command, 'deletes', (document) => {
    const options = new Options(document, ['q', 'limit'])
    if ((options.count('limit') ?? 2) > 1) fail(9, 'FailedToParse', 'The limit of a delete must be 0 or 1')
    return { conditions: parseFilter(options.document('q')), sort: [], limit: options.limit('limit') }
  })
  return writeReply(outcomes, {})
}

export async function findAndModify(command: Command): Promise<Buffer> {
  const [isRemoval, isNew, isUpsert] = [command.flag('remove'), command.flag('new'), command.flag('upsert')]
  if (isRemoval && (command.value('update') || isUpsert || isNew)) {
    fail(9, 'FailedToParse', "'remove' goes without 'update', 'upsert' and 'new'")
  }
  const projection = parseProjection(command.document('fields'))
  const conditions = parseFilter(command.document('query'))
  const query = { conditions, sort: parseSort(command.document('sort')), limit: 1 }
  const statement = isRemoval ? query : { ...query, change: parseUpdate(command.value('update')), isUpsert }
  const { n, before, after, isUpserted } = await command.storage.writes.run(() => modify(command, statement))
  const shown = isNew ? after : before
  const lastError: Field[] = [['n', valueOf(n)]]
  if (!isRemoval) lastError.push(['updatedExisting', valueOf(before !== undefined)])
  if (isUpserted && after) lastError.push(['upserted', idOf(after)])
  const value = shown ? objectOf(projectDocument(shown, projection)) : nullValue
  const fields: Field[] = [
    ['value', value],
    ['ok', valueOf(1)],
  ]
  return writeDocument([['lastErrorObject', objectOf(writeDocument(lastError))], ...fields])
}

function readBatch(command: Command, name: string): readonly Buffer[] {
  const batch = command.documents(name)
  if (batch.length > 0 && batch.length <= WRITE_BATCH_MAX) return batch
  refuse(`A write has 1 to ${WRITE_BATCH_MAX} operations, not ${batch.length}.`)
}

function runStatements(command: Command, name: string, parse: (document: Buffer) => Statement) {
  const statements = readBatch(command, name).map(parse)
  return command.storage.writes.run(() => runEach(command, statements, (each) => modify(command, each)))
}

/** Carries out the parts of a command, each of which takes back what it wrote when it is refused. */
async function runEach<Part>(
  command: Command,
  parts: readonly Part[],
  carryOut: (part: Part) => Result | Promise<Result>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const part of parts) {
    try {
      outcomes.push(await command.storage.writes.attempt(() => carryOut(part)))
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
      outcomes.push({ error })
      if (command.flag('ordered', true)) break
    }
  }
  return outcomes
}

/** Finds all documents of a statement and then changes them, so that it meets none twice. */
async function modify(command: Command, statement: Statement): Promise<Result> {
  const { catalog, documents } = command.storage
  const { change, conditions } = statement
  const result: Result = { n: 0, nModified: 0 }
  const ids: number[] = []
  for await (const rows of matching(command, statement))
    for (const { documentId } of rows) ids.push(documentId)
  for (const documentId of ids) {
    const before = documents.read(documentId)
    const after = change && applyUpdate(before, change)
    const isModified = !after?.equals(before)
    if (isModified) documents.change(catalog.findOrCreate(command.namespace), { documentId, before, after })
    Object.assign(result, {
      n: result.n + 1,
      nModified: result.nModified + Number(isModified),
      before,
      after,
    })
    if (result.n % MODIFIED_TOGETHER === 0) await command.pause()
  }
  if (result.n > 0 || !change || !statement.isUpsert) return result
  const after = buildUpsert(conditions, change)
  documents.insert(catalog.findOrCreate(command.namespace), [after])
  return { n: 1, nModified: 0, after, isUpserted: true }
}

function writeReply(outcomes: readonly Outcome[], counts: Record<string, unknown>): Buffer {
  const n = outcomes.reduce((sum, outcome) => sum + (outcome.n ?? 0), 0)
  const writeErrors = outcomes.flatMap(({ error }, index) => {
    return error ? [{ index, code: error.code, ...error.details, errmsg: error.message }] : []
  })
  return documentOf({ n, ...counts, ...(writeErrors.length > 0 ? { writeErrors } : {}), ok: 1 })
}
