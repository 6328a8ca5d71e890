import { documentOf } from '../bson'
import { fail, refuse, toCommandError } from '../fail'
import { DOCUMENT_BYTES_MAX } from '../storage/documentStore'
import type { Storage } from '../storage/storage'
import { MESSAGE_BYTES_MAX, readPayload, WireError } from '../wire'
import { BATCH_MAX, Command, Options, refuseField, replyOf } from './command'
import { aggregate, count, distinct, find, getMore, killCursors } from './read'
import { create, createIndexes, dropIndexes, listIndexes } from './schema'
import { drop, dropDatabase, listCollections } from './schema'
import { deleteDocuments, findAndModify, insert, update } from './write'

/** The whole of what this server does: every command with the options it takes beside those that go with any. */
const commands = new Map<string, readonly [(command: Command) => Buffer | Promise<Buffer>, string]>([
  ['insert', [insert, 'documents ordered']],
  ['update', [update, 'updates ordered']],
  ['delete', [deleteDocuments, 'deletes ordered']],
  ['findAndModify', [findAndModify, 'query sort update remove new upsert fields']],
  ['find', [find, 'filter projection sort limit batchSize singleBatch']],
  ['getMore', [getMore, 'collection batchSize']],
  ['killCursors', [killCursors, 'cursors']],
  ['count', [count, 'query limit']],
  ['distinct', [distinct, 'key query']],
  ['aggregate', [aggregate, 'pipeline cursor']],
  ['createIndexes', [createIndexes, 'indexes']],
  ['listIndexes', [listIndexes, 'cursor']],
  ['dropIndexes', [dropIndexes, 'index']],
  ['create', [create, '']],
  ['drop', [drop, '']],
  ['dropDatabase', [dropDatabase, '']],
  ['listCollections', [listCollections, 'filter nameOnly authorizedCollections cursor']],
  ['ping', [() => replyOf({}), '']],
  ['endSessions', [() => replyOf({}), '']],
  // What a greeting tells of the driver is not used, so anything may come.
  ['hello', [hello, 'any']],
  ['ismaster', [hello, 'any']],
])
const COMMON = '$db lsid $readPreference writeConcern'

/** Runs a command to its reply; every failure becomes an error reply, but for one that ends the connection. */
export async function replyTo(message: Buffer, storage: Storage): Promise<Buffer> {
  try {
    const { body, sequences } = readPayload(message)
    const name = body.toString('utf8', 5, Math.max(5, body.indexOf(0, 5)))
    const [handler, options] = commands.get(name) ?? fail(59, 'CommandNotFound', `no command '${name}'`)
    const known = options === 'any' ? options : `${name} ${COMMON} ${options}`.split(' ')
    const command = new Command(storage, name, body, known, sequences)
    // Only these come beside a command, and instead of in it.
    for (const each of sequences.keys())
      if (!/^(documents|updates|deletes)$/.test(each) || command.value(each)) refuseField(each)
    if (known !== 'any') checkCommon(command)
    return await handler(command)
  } catch (error) {
    if (error instanceof WireError) throw error
    const { message: errmsg, code, codeName } = toCommandError(error)
    return documentOf({ ok: 0, errmsg, code, codeName })
  }
}

/** Every write is durable when it is answered, whatever its concern asks. */
function checkCommon(command: Command): void {
  if (command.text('$db').includes('.')) fail(73, 'InvalidNamespace', 'The name of a database has no dots.')
  const concern = new Options(command.document('writeConcern'), ['w', 'j', 'wtimeout'])
  concern.flag('j')
  concern.count('wtimeout')
  const isText = concern.value('w')?.type === 'string'
  const isKnown = isText ? concern.text('w') === 'majority' : (concern.count('w') ?? 1) <= 1
  if (!isKnown) refuse('This writeConcern is not supported.')
}

/** A standalone with the wire version of MongoDB 7.0: drivers then ask for neither transactions nor retryable writes. */
function hello(): Buffer {
  const state = { helloOk: true, isWritablePrimary: true, minWireVersion: 0, maxWireVersion: 21 }
  const sizes = { maxBsonObjectSize: DOCUMENT_BYTES_MAX, maxMessageSizeBytes: MESSAGE_BYTES_MAX }
  const more = { maxWriteBatchSize: BATCH_MAX, logicalSessionTimeoutMinutes: 30 }
  return documentOf({ ...state, ...sizes, ...more, ok: 1 })
}
