import { bsonType, documentOf, listFields, type Value } from './bsonValues'
import { parseCommand, type Command } from './command'
import { CommandError, toCommandError } from './commandError'
import { aggregate } from './commands/aggregate'
import { create, drop, dropDatabase, listCollections } from './commands/collections'
import { count, distinct } from './commands/count'
import { deleteDocuments } from './commands/delete'
import { find, getMore, killCursors } from './commands/find'
import { findAndModify } from './commands/findAndModify'
import { acknowledge, buildInfo, hello } from './commands/handshake'
import { createIndexes, dropIndexes, listIndexes } from './commands/indexes'
import { insert } from './commands/insert'
import { update } from './commands/update'
import { readDocument, readString } from './readOption'
import type { Storage } from './storage'
import type { Payload } from './wireMessages'

type Handler = (command: Command, storage: Storage) => Buffer | Promise<Buffer>
type Entry = { readonly options: readonly string[] | 'any'; readonly handler: Handler }

/** The whole of what this server does: every command with every option it takes. */
const commands = new Map<string, Entry>([
  ['insert', { options: ['documents', 'ordered'], handler: insert }],
  ['update', { options: ['updates', 'ordered'], handler: update }],
  ['delete', { options: ['deletes', 'ordered'], handler: deleteDocuments }],
  [
    'findAndModify',
    { options: ['query', 'sort', 'update', 'remove', 'new', 'upsert', 'fields'], handler: findAndModify },
  ],
  ['find', { options: ['filter', 'projection', 'sort', 'limit', 'batchSize', 'singleBatch'], handler: find }],
  ['getMore', { options: ['collection', 'batchSize'], handler: getMore }],
  ['killCursors', { options: ['cursors'], handler: killCursors }],
  ['count', { options: ['query', 'limit'], handler: count }],
  ['distinct', { options: ['key', 'query'], handler: distinct }],
  ['aggregate', { options: ['pipeline', 'cursor'], handler: aggregate }],
  ['createIndexes', { options: ['indexes'], handler: createIndexes }],
  ['listIndexes', { options: ['cursor'], handler: listIndexes }],
  ['dropIndexes', { options: ['index'], handler: dropIndexes }],
  ['create', { options: [], handler: create }],
  ['drop', { options: [], handler: drop }],
  [
    'listCollections',
    { options: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'], handler: listCollections },
  ],
  ['dropDatabase', { options: [], handler: dropDatabase }],
  ['ping', { options: [], handler: acknowledge }],
  ['endSessions', { options: [], handler: acknowledge }],
  ['buildInfo', { options: [], handler: buildInfo }],
])

/** A greeting tells what the driver could do; what the reply does not take up is not used, so any field may come. */
for (const name of ['hello', 'isMaster', 'ismaster']) commands.set(name, { options: 'any', handler: hello })

/** What drivers send along with any command. */
const commonOptions = new Set(['$db', 'lsid', '$readPreference', 'maxTimeMS', 'readConcern', 'writeConcern'])

/** Runs a command to its reply; every failure becomes an error reply. */
export async function runCommand(payload: Payload, storage: Storage): Promise<Buffer> {
  try {
    const command = parseCommand(payload)
    const entry = commands.get(command.name)
    if (entry === undefined) throw new CommandError('CommandNotFound', `no such command: '${command.name}'`)
    checkOptions(command, entry.options)
    return await entry.handler(command, storage)
  } catch (error) {
    return errorReply(toCommandError(error))
  }
}

export function errorReply({ message, code, codeName, details }: CommandError): Buffer {
  return documentOf({ ok: 0, errmsg: message, code, codeName, ...details })
}

function checkOptions({ name, fields, sequences }: Command, options: readonly string[] | 'any'): void {
  if (options === 'any') return
  for (const option of [...[...fields.keys()].slice(1), ...sequences.keys()]) {
    if (commonOptions.has(option) || options.includes(option)) continue
    throw new CommandError(
      'IDLUnknownField',
      `BSON field '${name}.${option}' is an unknown or unsupported field.`,
    )
  }
  checkConcern('readConcern', fields.get('readConcern'))
  checkConcern('writeConcern', fields.get('writeConcern'))
}

const readLevels = ['local', 'majority']

/** Every write is durable when it is answered and every read sees all answered writes, whatever the concern asks. */
function checkConcern(name: string, concern: Value | undefined): void {
  for (const [option, value] of listFields(readDocument(name, concern))) {
    const isKnown =
      name === 'readConcern'
        ? option === 'level' && readLevels.includes(readString(option, value))
        : ['j', 'wtimeout'].includes(option) || (option === 'w' && isWriteLevel(value))
    if (!isKnown) throw new CommandError('BadValue', `${name}.${option} is not supported with this value`)
  }
}

function isWriteLevel(value: Value): boolean {
  if (value.type === bsonType.string) return readString('w', value) === 'majority'
  return value.type === bsonType.int32 && [0, 1].includes(value.bytes.readInt32LE())
}
