import { documentOf } from '../bson'
import { fail, refuse, toCommandError } from '../fail'
import { DOCUMENT_BYTES_MAX } from '../storage/documentStore'
import type { Storage } from '../storage/storage'
import { MESSAGE_BYTES_MAX, readPayload, WireError, type Request } from '../wire'
import { Command, Options, refuseField } from './command'
import { aggregate, count, distinct, find, getMore, killCursors } from './read'
import {
  create,
  createIndexes,
  drop,
  dropDatabase,
  dropIndexes,
  listCollections,
  listIndexes,
} from './schema'
import { deleteDocuments, findAndModify, insert, update, WRITE_BATCH_MAX } from './write'

type Handler = (command: Command) => Buffer | Promise<Buffer>

/** The whole of what this server does: every command with the options it takes beside those that go with any. */
const commands: Record<string, readonly [handler: Handler, options: string]> = {
  insert: [insert, 'documents ordered'],
  update: [update, 'updates ordered'],
  delete: [deleteDocuments, 'deletes ordered'],
  findAndModify: [findAndModify, 'query sort update remove new upsert fields'],
  find: [find, 'filter projection sort limit batchSize singleBatch'],
  getMore: [getMore, 'collection batchSize'],
  killCursors: [killCursors, 'cursors'],
  count: [count, 'query limit'],
  distinct: [distinct, 'key query'],
  aggregate: [aggregate, 'pipeline cursor'],
  createIndexes: [createIndexes, 'indexes'],
  listIndexes: [listIndexes, 'cursor'],
  dropIndexes: [dropIndexes, 'index'],
  create: [create, ''],
  drop: [drop, ''],
  dropDatabase: [dropDatabase, ''],
  listCollections: [listCollections, 'filter nameOnly authorizedCollections cursor'],
  ping: [() => documentOf({ ok: 1 }), ''],
  endSessions: [() => documentOf({ ok: 1 }), ''],
  // What a greeting tells of the driver is not used, so anything may come.
  hello: [hello, 'any'],
  isMaster: [hello, 'any'],
  ismaster: [hello, 'any'],
}
const COMMON = '$db lsid $readPreference maxTimeMS readConcern writeConcern'
const commandsByName = new Map(Object.entries(commands))

/** Runs a command to its reply; every failure becomes an error reply, but for one that ends the connection. */
export async function replyTo(request: Request, storage: Storage): Promise<Buffer> {
  try {
    const { body, sequences } = readPayload(request)
    const name = body.toString('utf8', 5, Math.max(5, body.indexOf(0, 5)))
    const [handler, options] = commandsByName.get(name) ?? fail(59, 'CommandNotFound', `no command '${name}'`)
    const known = options === 'any' ? options : `${name} ${COMMON} ${options}`.split(' ')
    for (const option of sequences.keys()) if (!known.includes(option)) refuseField(option)
    const command = new Command(storage, name, body, known, sequences)
    if (known !== 'any') checkCommon(command)
    return await handler(command)
  } catch (error) {
    if (error instanceof WireError) throw error
    const { message, code, codeName, details } = toCommandError(error)
    return documentOf({ ok: 0, errmsg: message, code, codeName, ...details })
  }
}

/** Every write is durable when it is answered and every read sees all answered writes, whatever the concern asks. */
function checkCommon(command: Command): void {
  command.text('$db')
  const read = new Options(command.document('readConcern'), ['level'])
  const write = new Options(command.document('writeConcern'), ['w', 'j', 'wtimeout'])
  const isReadKnown = !read.value('level') || ['local', 'majority'].includes(read.text('level'))
  const isText = write.value('w')?.type === 'string'
  const isWriteKnown = isText ? write.text('w') === 'majority' : (write.count('w') ?? 1) <= 1
  if (!isReadKnown || !isWriteKnown) refuse('This readConcern or writeConcern is not supported.')
}

/** A standalone with the wire version of MongoDB 7.0: drivers then ask for neither transactions nor retryable writes. */
function hello(): Buffer {
  const state = {
    helloOk: true,
    ismaster: true,
    isWritablePrimary: true,
    readOnly: false,
    localTime: new Date(),
  }
  const versions = { minWireVersion: 0, maxWireVersion: 21, logicalSessionTimeoutMinutes: 30 }
  const sizes = { maxBsonObjectSize: DOCUMENT_BYTES_MAX, maxMessageSizeBytes: MESSAGE_BYTES_MAX }
  return documentOf({ ...state, ...versions, ...sizes, maxWriteBatchSize: WRITE_BATCH_MAX, ok: 1 })
}
