import { arrayOf, nullValue, objectOf, objectWith, valueOf, type Value } from '../bson'
import { CommandError, fail } from '../fail'
import { textKey } from '../keys'
import { type Condition, matchesAll, parseFilter } from '../query/filter'
import { matching, type Query } from '../query/matching'
import { parseProjection, parseSort, projectDocument } from '../query/rows'
import { applyUpdate, buildUpsert, idOf, parseUpdate, type Update } from '../query/update'
import type { Change } from '../storage/documentStore'
import { Options, replyOf, type Command } from './command'

const CHANGED_TOGETHER = 250
const KEPT_BYTES_MAX = 4 * 1024 * 1024

/** What to change; without a change the documents are removed. */
type Statement = Query & {
  readonly change?: Update
  readonly isUpsert?: boolean
  /** The only fields that the change may change. */
  readonly touched?: ReadonlySet<string>
}
/** A document that a statement is about; what is too much to be kept is read again. */
type Found = { readonly documentId: number; readonly document: Buffer | undefined }
/** How many documents were found and changed, what the last of them was and became, or why it was refused. */
type Outcome = {
  readonly n: number
  readonly nModified?: number
  readonly before?: Buffer | undefined
  readonly after?: Buffer | undefined
  readonly isUpserted?: boolean
  readonly error?: CommandError
}

export async function insert(command: Command): Promise<Buffer> {
  const { catalog, documents, writes } = command.storage
  const all = command.documents('documents')
  const outcomes = await writes.run(async () => {
    const collection = catalog.findOrCreate(command.namespace)
    const store = (some: readonly Buffer[]) => {
      documents.insert(collection, some)
      return { n: some.length }
    }
    // All at once, which nearly always works; if not, one by one to tell which of them are refused.
    const together = await runEach(command, [all], store)
    return together[0]?.error ? runEach(command, all, (document) => store([document])) : together
  })
  return writeReply(outcomes)
}

export async function update(command: Command): Promise<Buffer> {
  const outcomes = await runStatements(command, 'updates', (document) => {
    const options = new Options(document, ['q', 'u', 'upsert', 'multi'])
    const query = {
      conditions: parseFilter(options.document('q')),
      limit: options.flag('multi') ? Infinity : 1,
    }
    return withChange(query, options.value('u'), options.flag('upsert'))
  })
  const nModified = valueOf(outcomes.reduce((sum, outcome) => sum + (outcome.nModified ?? 0), 0))
  const upserted = outcomes.flatMap(({ isUpserted, after }, index) => {
    return isUpserted && after ? [objectWith({ index: valueOf(index), _id: idOf(after) })] : []
  })
  return writeReply(outcomes, { nModified, upserted: arrayOf(upserted) })
}

export async function deleteDocuments(command: Command): Promise<Buffer> {
  const outcomes = await runStatements(command, 'deletes', (document) => {
    const options = new Options(document, ['q', 'limit'])
    if ((options.count('limit') ?? 2) > 1) fail(9, 'FailedToParse', 'The limit of a delete must be 0 or 1')
    return { conditions: parseFilter(options.document('q')), limit: options.limit('limit') }
  })
  return writeReply(outcomes)
}

export async function findAndModify(command: Command): Promise<Buffer> {
  const [isRemoval, isNew, isUpsert] = [command.flag('remove'), command.flag('new'), command.flag('upsert')]
  const isMixed = isRemoval && (command.value('update') !== undefined || isUpsert || isNew)
  if (isMixed) fail(9, 'FailedToParse', "'remove' goes without 'update', 'upsert' and 'new'")
  const projection = parseProjection(command.document('fields'))
  const conditions = parseFilter(command.document('query'))
  const query = { conditions, sort: parseSort(command.document('sort')), limit: 1 }
  const statement = isRemoval ? query : withChange(query, command.value('update'), isUpsert)
  const { n, before, after, isUpserted } = await command.storage.writes.run(() => modify(command, statement))
  const shown = isNew ? after : before
  const existing = isRemoval ? {} : { updatedExisting: valueOf(before !== undefined) }
  const upserted = isUpserted && after ? { upserted: idOf(after) } : {}
  const value = shown ? objectOf(projectDocument(shown, projection)) : nullValue
  return replyOf({ lastErrorObject: objectWith({ n: valueOf(n), ...existing, ...upserted }), value })
}

function runStatements(command: Command, name: string, parse: (document: Buffer) => Statement) {
  const statements = command.documents(name).map(parse)
  return command.storage.writes.run(
    async () =>
      (await modifyTogether(command, statements)) ??
      runEach(command, statements, (each) => modify(command, each)),
  )
}

/**
 * Statements of which each names another document by its _id are found by one look-up, which saves most of what a statement
 * takes. Null where they are others, or where one is refused: then they go one after the other.
 */
async function modifyTogether(command: Command, statements: readonly Statement[]): Promise<Outcome[] | null> {
  const keys = new Map<string, Statement>()
  for (const statement of statements) {
    const id = statement.conditions?.find(isId)?.equality
    if (id) keys.set(textKey(id.value), statement)
  }
  if (statements.length < 2 || keys.size < statements.length) return null
  const ids = statements.flatMap(({ conditions = [] }) => conditions.find(isId) ?? [])
  try {
    return await command.storage.writes.attempt(() => modifyFound(command, keys, ids))
  } catch (error) {
    if (error instanceof CommandError) return null
    throw error
  }
}

const isId = ({ equality }: Condition) => equality?.path.text === '_id'

/** Null where the documents are too large to be kept together. */
async function modifyFound(command: Command, statements: ReadonlyMap<string, Statement>, ids: Condition[]) {
  const keys = ids.flatMap(({ points }) => points?.() ?? []).sort()
  const anyOf = { path: '_id', points: () => keys, matches: () => true }
  const found = new Map<string, Found>()
  for (const each of await findAll(command, { conditions: [anyOf] })) {
    if (each.document === undefined) return null
    found.set(textKey(idOf(each.document)), each)
  }
  const changes: Change[] = []
  const outcomes: Outcome[] = []
  for (const [key, statement] of statements) {
    const row = found.get(key)
    if (row?.document && matchesAll(statement.conditions ?? [], row.document)) {
      const change = changeOf(statement, row.documentId, row.document)
      changes.push(change)
      outcomes.push(count({ n: 0 }, change))
    } else outcomes.push(upsert(command, statement))
    await command.pause()
  }
  storeChanges(command, changes)
  return outcomes
}

/** Carries out the parts of a command, each of which takes back what it wrote when it is refused. */
async function runEach<Part>(
  command: Command,
  parts: readonly Part[],
  carryOut: (part: Part) => Outcome | Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const part of parts) {
    try {
      outcomes.push(await command.storage.writes.attempt(() => carryOut(part)))
      await command.pause()
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
      outcomes.push({ n: 0, error })
      if (command.value('ordered') === undefined || command.flag('ordered')) break
    }
  }
  return outcomes
}

/** Finds all documents of a statement and then changes them, so that it meets none twice. */
async function modify(command: Command, statement: Statement): Promise<Outcome> {
  let outcome: Outcome = { n: 0 }
  let [waiting, bytes]: [Change[], number] = [[], 0]
  for (const { documentId, document } of await findAll(command, statement)) {
    const change = changeOf(statement, documentId, document ?? command.storage.documents.read(documentId))
    outcome = count(outcome, change)
    bytes += waiting.push(change) && (change.after?.length ?? 0)
    if (waiting.length < CHANGED_TOGETHER && bytes < KEPT_BYTES_MAX) continue
    storeChanges(command, waiting)
    ;[waiting, bytes] = [[], 0]
    await command.pause()
  }
  storeChanges(command, waiting)
  return outcome.n > 0 ? outcome : upsert(command, statement)
}

function withChange(query: Query, update: Value | undefined, isUpsert: boolean): Statement {
  const change = parseUpdate(update)
  const touched = new Set<string>()
  for (const { path } of change) touched.add(path.names[0] ?? '')
  return { ...query, change, isUpsert, touched }
}

/** What a statement makes of a document. */
function changeOf({ change, touched }: Statement, documentId: number, before: Buffer): Change {
  return { documentId, before, after: change && applyUpdate(before, change), touched }
}

const isModified = ({ before, after }: Change) => !after?.equals(before)

function count({ n, nModified = 0 }: Outcome, change: Change): Outcome {
  const { before, after } = change
  return { n: n + 1, nModified: nModified + Number(isModified(change)), before, after }
}

function storeChanges({ namespace, storage: { catalog, documents } }: Command, all: readonly Change[]): void {
  const changes = all.filter(isModified)
  if (changes.length > 0) documents.change(catalog.findOrCreate(namespace), changes)
}

/** What a statement does that has found nothing. */
function upsert({ namespace, storage }: Command, { change, conditions = [], isUpsert }: Statement): Outcome {
  if (!change || !isUpsert) return { n: 0 }
  const after = buildUpsert(conditions, change)
  storage.documents.insert(storage.catalog.findOrCreate(namespace), [after])
  return { n: 1, after, isUpserted: true }
}

/** As many documents as may be kept come along; no other write changes them meanwhile. */
async function findAll(command: Command, query: Query): Promise<Found[]> {
  const found: Found[] = []
  let bytes = 0
  for await (const rows of matching(command, query)) {
    for (const { documentId, document } of rows) {
      bytes += document.length
      found.push({ documentId, document: bytes > KEPT_BYTES_MAX ? undefined : document })
    }
  }
  return found
}

function writeReply(outcomes: readonly Outcome[], more: Record<string, Value> = {}): Buffer {
  const n = valueOf(outcomes.reduce((sum, outcome) => sum + outcome.n, 0))
  const errors = outcomes.flatMap(({ error }, index) => {
    return error ? [{ index, code: error.code, errmsg: error.message }] : []
  })
  return replyOf({ n, ...more, ...(errors.length > 0 ? { writeErrors: valueOf(errors) } : {}) })
}
