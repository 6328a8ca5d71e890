import { collectionName, readDocuments, type Command } from '../command'
import { CommandError } from '../commandError'
import type { Storage } from '../storage'
import { checkSize, withIdFirst } from '../storeDocuments'
import { checkBatch, isOrdered, writeReply, type WriteError } from './writeReply'

export async function insert(command: Command, storage: Storage): Promise<Buffer> {
  const name = collectionName(command)
  const documents = readDocuments(command, 'documents')
  checkBatch(documents)
  const { n, errors } = await storage.writes.run(() => {
    const target = { storage, database: command.database, name }
    return insertTogether(target, documents) ?? insertOneByOne(target, documents, isOrdered(command))
  })
  return writeReply({ n }, errors)
}

type Target = { readonly storage: Storage; readonly database: string; readonly name: string }

/** All at once, which nearly always works; undefined, and nothing written, when any document has to be refused. */
function insertTogether({ storage, database, name }: Target, documents: readonly Buffer[]) {
  const { sqlite } = storage
  const collection = storage.catalog.findOrCreate(database, name)
  sqlite.run('SAVEPOINT together')
  try {
    const prepared = documents.map(withIdFirst)
    prepared.forEach(checkSize)
    if (storage.documents.insertAll(collection, prepared)) {
      sqlite.run('RELEASE together')
      return { n: documents.length, errors: [] }
    }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
  }
  sqlite.run('ROLLBACK TO together')
  sqlite.run('RELEASE together')
  return undefined
}

function insertOneByOne(
  { storage, database, name }: Target,
  documents: readonly Buffer[],
  stopsAtError: boolean,
) {
  const collection = storage.catalog.findOrCreate(database, name)
  const errors: WriteError[] = []
  let n = 0
  for (const [index, document] of documents.entries()) {
    try {
      storage.documents.insert(collection, withIdFirst(document))
      n += 1
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
      errors.push({ index, error })
      if (stopsAtError) break
    }
  }
  return { n, errors }
}
