import { bsonType, listItems } from '../bsonValues'
import { Grouping, isCountOnly, parseStage, type Stage } from '../aggregatePipeline'
import type { Collection } from '../catalog'
import { checkNames, collectionName, optionIn, type Command } from '../command'
import { CommandError } from '../commandError'
import { Cursor } from '../cursors'
import { matchesAll } from '../matchDocument'
import { readCount, readDocument } from '../readOption'
import type { Query } from '../runQuery'
import { compareBySort, sortKeyOf } from '../sortDocuments'
import { startQuery, type Storage } from '../storage'
import { countMatching } from './count'
import { cursorReply } from './find'

const FIRST_BATCH_SIZE = 101
const STEP_ROWS = 250

export async function aggregate(command: Command, storage: Storage): Promise<Buffer> {
  const { database, fields, turns } = command
  const name = collectionName(command)
  const pipeline = fields.get('pipeline')
  if (pipeline?.type !== bsonType.array) throw new CommandError('TypeMismatch', "'pipeline' must be an array")
  const cursorOptions = readDocument('cursor', fields.get('cursor'))
  checkNames('aggregate.cursor', cursorOptions, ['batchSize'])
  const batchSize = readCount('batchSize', optionIn(cursorOptions, 'batchSize')) ?? FIRST_BATCH_SIZE
  const stages = listItems(pipeline).map(parseStage)
  const namespace = `${database}.${name}`
  const collection = storage.catalog.find(database, name)
  if (collection === undefined) return cursorReply(namespace, 0n, [])
  const source = await openSource({ storage, collection, command }, stages)
  const cursor = new Cursor(namespace, source, (document) => document)
  const batch = await cursor.nextBatch(batchSize, turns)
  return cursorReply(namespace, cursor.isExhausted ? 0n : storage.cursors.add(cursor), batch)
}

type Scope = { readonly storage: Storage; readonly collection: Collection; readonly command: Command }

/** The stages up to the first group are a query; without a group the query is all there is. */
async function openSource(scope: Scope, stages: readonly Stage[]) {
  const { query, rest } = splitQuery(stages)
  const first = rest[0]
  if (first === undefined) return startQuery(scope.storage, scope.collection, query)
  const documents = first.kind === 'group' ? await runGroup(scope, query, first) : await collect(scope, query)
  const remaining = first.kind === 'group' ? rest.slice(1) : rest
  return new CompleteList(remaining.reduce(applyStage, documents))
}

function splitQuery(stages: readonly Stage[]): { query: Query; rest: readonly Stage[] } {
  let result: Query = { conditions: [], sort: [], limit: 0 }
  for (const [position, stage] of stages.entries()) {
    const isOrderable = result.sort.length === 0 && result.limit === 0
    if (stage.kind === 'match' && isOrderable) {
      result = { ...result, conditions: [...result.conditions, ...stage.conditions] }
    } else if (stage.kind === 'sort' && isOrderable) result = { ...result, sort: stage.sort }
    else if (stage.kind === 'limit' && result.limit === 0) result = { ...result, limit: stage.limit }
    else return { query: result, rest: stages.slice(position) }
  }
  return { query: result, rest: [] }
}

async function runGroup(
  { storage, collection, command }: Scope,
  query: Query,
  { group }: Extract<Stage, { kind: 'group' }>,
): Promise<Buffer[]> {
  const grouping = new Grouping(group)
  if (isCountOnly(group) && query.limit === 0) {
    return grouping.resultOfCount(await countMatching(storage, collection, query.conditions, command.turns))
  }
  const running = startQuery(storage, collection, query)
  while (!running.isDone) {
    for (const { document } of running.step(STEP_ROWS)) grouping.add(document)
    await command.turns.yieldWhenDue()
  }
  return grouping.results()
}

const COLLECTED_BYTES_MAX = 32 * 1024 * 1024

async function collect({ storage, collection, command }: Scope, query: Query): Promise<Buffer[]> {
  const running = startQuery(storage, collection, query)
  const documents: Buffer[] = []
  let bytes = 0
  while (!running.isDone) {
    for (const { document } of running.step(STEP_ROWS)) {
      documents.push(document)
      bytes += document.length
    }
    if (bytes > COLLECTED_BYTES_MAX) {
      throw new CommandError(
        'QueryExceededMemoryLimitNoDiskUseAllowed',
        'The pipeline holds too much in memory',
      )
    }
    await command.turns.yieldWhenDue()
  }
  return documents
}

function applyStage(documents: Buffer[], stage: Stage): Buffer[] {
  switch (stage.kind) {
    case 'match':
      return documents.filter((document) => matchesAll(stage.conditions, document))
    case 'limit':
      return documents.slice(0, stage.limit)
    case 'sort':
      return documents
        .map((document) => ({ document, key: sortKeyOf(document, stage.sort) }))
        .sort((a, b) => compareBySort(a.key, b.key))
        .map(({ document }) => document)
    case 'group': {
      const grouping = new Grouping(stage.group)
      for (const document of documents) grouping.add(document)
      return grouping.results()
    }
  }
}

/** Documents that are all in memory, as a source for a cursor. */
class CompleteList {
  isDone = false

  constructor(private readonly documents: readonly Buffer[]) {}

  step() {
    this.isDone = true
    return this.documents.map((document) => ({ documentId: 0, document }))
  }
}
