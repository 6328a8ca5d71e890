import { checkNames, collectionName, optionIn, readDocuments, type Command } from '../command'
import { CommandError } from '../commandError'
import { modifyInTurns, modifyNow, runStatements, type Modification } from '../modifyMatching'
import { parseFilter } from '../parseFilter'
import { readCount, readDocument } from '../readOption'
import type { Storage } from '../storage'
import { checkBatch, errorsOf, isOrdered, writeReply } from './writeReply'

export async function deleteDocuments(command: Command, storage: Storage): Promise<Buffer> {
  const name = collectionName(command)
  const statements = readDocuments(command, 'deletes')
  checkBatch(statements)
  for (const statement of statements) checkNames('delete.deletes', statement, ['q', 'limit'])
  const modificationOf = (statement: Buffer) => parseStatement(storage, command.database, name, statement)
  const outcomes = await runStatements(storage, {
    statements,
    isOrdered: isOrdered(command),
    now: (statement) => {
      const modification = modificationOf(statement)
      return modification ? modifyNow(storage, modification)?.length : 0
    },
    inTurns: async (statement) => {
      const modification = modificationOf(statement)
      return modification ? (await modifyInTurns(storage, modification, command.turns)).length : 0
    },
  })
  const n = outcomes.reduce((sum, outcome) => sum + ('result' in outcome ? outcome.result : 0), 0)
  return writeReply({ n }, errorsOf(outcomes))
}

function parseStatement(
  storage: Storage,
  database: string,
  name: string,
  statement: Buffer,
): Modification<void> | undefined {
  const conditions = parseFilter(readDocument('q', optionIn(statement, 'q')))
  const limit = readCount('limit', optionIn(statement, 'limit'))
  if (limit !== 0 && limit !== 1) {
    throw new CommandError('FailedToParse', 'The limit field in delete objects must be 0 or 1')
  }
  const collection = storage.catalog.find(database, name)
  return (
    collection && {
      collection,
      query: { conditions, sort: [], limit },
      modify: (row) => {
        storage.documents.remove(storage.catalog.current(collection), row)
      },
    }
  )
}
