import { setTimeout } from 'node:timers/promises'
import { connectDatabase, type Database } from '../../../server/database/connect'
import { EntryStore, type NewEntry } from '../../../server/entries/store'
import { makeId } from '../../../server/ids'
import { createLogger } from '../../../server/logger'
import { makeLiveSignal } from '../../support/apiClient'
import type { SignalpostContender } from './contenders'

const GROUP = 1_000
/** The entries belong to that many signals in turn, the one under load among them. */
const SIGNALS = 10
const CAUGHT_UP_POLL_MS = 500
const BYTES = 324
/** The database has a moment between the groups, so that the server's own questions are answered. */
const PAUSE_MS = 1

/**
 * Puts entries into the database of a running server exactly as the server itself writes them, and waits until it has
 * stored what they are found by.
 */
export async function fillEntries(
  { databaseUri, signalId, program }: SignalpostContender,
  count: number,
): Promise<void> {
  const database = await connectDatabase({ uri: databaseUri, name: 'signalpost', log: createLogger() })
  const entries = new EntryStore(database)
  const signalIds = [signalId]
  while (signalIds.length < SIGNALS) signalIds.push((await makeLiveSignal(program.ready)).id)
  try {
    let lastId = ''
    for (let start = 0; start < count; start += GROUP) {
      const group = Array.from({ length: Math.min(GROUP, count - start) }, (_, index) =>
        makeEntry(signalIds[index % SIGNALS] ?? signalId, start + index),
      )
      lastId = group.at(-1)?._id ?? lastId
      const { failed } = await entries.insert(group)
      if (failed.size > 0)
        throw new Error('Entries could not be stored beforehand.', { cause: [...failed][0] })
      await setTimeout(PAUSE_MS)
    }
    while (!(await isCaughtUp(database, lastId))) await setTimeout(CAUGHT_UP_POLL_MS)
  } finally {
    await database.close()
  }
}

/** Whether all that follow the entries have come as far as that one. */
async function isCaughtUp({ connection }: Database, entryId: string): Promise<boolean> {
  const places = await connection.collection<{ lastId: string }>('entry_cursors').find({}).toArray()
  return places.every(({ lastId }) => lastId >= entryId)
}

function makeEntry(signalId: string, index: number): NewEntry {
  const lead = JSON.stringify({ email: `person${index}@acme.example`, note: '' })
  const bytes = Buffer.from(lead.slice(0, -2) + 'x'.repeat(BYTES - lead.length) + '"}')
  return {
    _id: makeId('ent'),
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
