import { applyUpdate, buildUpsert } from '../applyUpdate'
import { nullValue, objectOf, valueOf, writeDocument, type Field } from '../bsonValues'
import { collectionName, type Command } from '../command'
import { CommandError } from '../commandError'
import { modifyInTurns, modifyNow, type Modification } from '../modifyMatching'
import { parseFilter } from '../parseFilter'
import { parseUpdate } from '../parseUpdate'
import { parseProjection, projectDocument } from '../projectDocument'
import { readBoolean, readDocument } from '../readOption'
import { parseSort } from '../sortDocuments'
import type { Storage } from '../storage'
import { idOf } from '../storeDocuments'

type Changed = { readonly before?: Buffer; readonly after?: Buffer }

export async function findAndModify(command: Command, storage: Storage): Promise<Buffer> {
  const target = { storage, database: command.database, name: collectionName(command) }
  const request = parseRequest(command)
  const now = await storage.writes.run(() => {
    const modification = modificationOf(target, request)
    const changed = modification ? modifyNow(storage, modification) : []
    return changed && { changed: finish(target, request, changed[0]) }
  })
  if (now) return reply(request, now.changed)
  const modification = modificationOf(target, request)
  const found = modification ? await modifyInTurns(storage, modification, command.turns) : []
  return reply(request, await storage.writes.run(() => finish(target, request, found[0])))
}

type Target = { readonly storage: Storage; readonly database: string; readonly name: string }
type Request = ReturnType<typeof parseRequest>

function parseRequest({ fields }: Command) {
  const isRemoval = readBoolean('remove', fields.get('remove'))
  const [isUpsert, isNew] = [
    readBoolean('upsert', fields.get('upsert')),
    readBoolean('new', fields.get('new')),
  ]
  if (isRemoval && (fields.has('update') || isUpsert || isNew)) {
    throw new CommandError('FailedToParse', "Cannot specify 'update', 'upsert' or 'new' along with 'remove'")
  }
  return {
    isRemoval,
    isUpsert,
    isNew,
    conditions: parseFilter(readDocument('query', fields.get('query'))),
    sort: parseSort(readDocument('sort', fields.get('sort'))),
    changes: isRemoval ? [] : parseUpdate(fields.get('update')),
    projection: parseProjection(readDocument('fields', fields.get('fields'))),
  }
}

function modificationOf(
  { storage, database, name }: Target,
  request: Request,
): Modification<Changed> | undefined {
  const collection = storage.catalog.find(database, name)
  if (collection === undefined) return undefined
  return {
    collection,
    query: { conditions: request.conditions, sort: request.sort, limit: 1 },
    modify: (row) => {
      const current = storage.catalog.current(collection)
      if (request.isRemoval) {
        storage.documents.remove(current, row)
        return { before: row.document }
      }
      const after = applyUpdate(row.document, request.changes)
      if (!after.equals(row.document)) storage.documents.replace(current, row, after)
      return { before: row.document, after }
    },
  }
}

function finish(
  { storage, database, name }: Target,
  request: Request,
  changed: Changed | undefined,
): Changed {
  if (changed) return changed
  if (!request.isUpsert) return {}
  const after = buildUpsert(request.conditions, request.changes)
  storage.documents.insert(storage.catalog.findOrCreate(database, name), after)
  return { after }
}

function reply(request: Request, { before, after }: Changed): Buffer {
  const shown = request.isNew ? after : before
  const isUpserted = before === undefined && after !== undefined
  const lastError: Field[] = [['n', valueOf((before ?? after) ? 1 : 0)]]
  if (!request.isRemoval) lastError.push(['updatedExisting', valueOf(before !== undefined)])
  if (isUpserted) lastError.push(['upserted', idOf(after)])
  return writeDocument([
    ['lastErrorObject', objectOf(writeDocument(lastError))],
    ['value', shown ? objectOf(projectDocument(shown, request.projection)) : nullValue],
    ['ok', valueOf(1)],
  ])
}
