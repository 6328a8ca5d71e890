import { connectDatabase, type Database } from '../../../server/database/connect'
import { LookUpStore } from '../../../server/entries/lookUpStore'
import { keysOfIdentifiers } from '../../../server/entries/searchKeys'
import { EntryStore, type NewEntry } from '../../../server/entries/store'
import { makeId } from '../../../server/ids'
import { createLogger } from '../../../server/logger'

const GROUP = 1_000
const BYTES = 324

/** Puts entries into a database exactly as the server writes them, with what they are found by. */
export async function fillEntries(
  uri: string,
  { signalIds, count }: { signalIds: string[]; count: number },
): Promise<void> {
  const database = await connectDatabase({ uri, name: 'signalpost', log: createLogger() })
  const entries = new EntryStore(database)
  const lookUps = new LookUpStore(database)
  try {
    let lastId = ''
    for (let start = 0; start < count; start += GROUP) {
      const group = Array.from({ length: Math.min(GROUP, count - start) }, (_, index) =>
        makeEntry(signalIds[index % signalIds.length] ?? '', start + index),
      )
      const { failed } = await entries.insert(group)
      if (failed.size > 0)
        throw new Error('Entries could not be stored beforehand.', { cause: [...failed][0] })
      await lookUps.add(group.flatMap((entry, index) => lookUpsOf(entry, start + index)))
      lastId = group.at(-1)?._id ?? lastId
    }
    await beginBehind(database, lastId)
  } finally {
    await database.close()
  }
}

const emailOf = (index: number) => `person${index}@company${index % 5_000}.example`

function lookUpsOf({ _id: entryId, signalId }: NewEntry, index: number) {
  return keysOfIdentifiers({ email: emailOf(index) }).map((key) => ({
    signalId,
    key,
    entryId,
    isTest: false,
  }))
}

/** Whoever follows the entries has done these. */
async function beginBehind({ connection }: Database, lastId: string): Promise<void> {
  await connection.collection('entry_cursors').updateMany({}, { $set: { lastId } })
}

function makeEntry(signalId: string, index: number): NewEntry {
  const lead = JSON.stringify({ email: emailOf(index), note: '' })
  const bytes = Buffer.from(lead.slice(0, -2) + 'x'.repeat(BYTES - lead.length) + '"}')
  return {
    _id: makeId('ent', new Date()),
    signalId,
    mode: 'live',
    receivedAt: new Date(),
    size: bytes.length,
    contentType: 'application/json',
    outcome: 'pending',
    reason: null,
    leadIds: [],
    trace: [],
    bytes,
  }
}
