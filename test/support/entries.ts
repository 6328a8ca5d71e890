import { makeId } from '../../server/ids'
import type { StoredEntry } from '../../server/entries/store'
import { clock } from './clock'
import type { TestApp } from './startApp'

/** How many are put into the store at the same time: enough for one write to carry many. */
const TOGETHER = 100

/** Puts entries into the store as the receiver would, oldest first, and gives their ids. */
export async function storeEntries(
  app: TestApp,
  count: number,
  overrides: Partial<StoredEntry> & { signalId: string },
): Promise<string[]> {
  const bytes = Buffer.from('{"n":1}')
  const entries = Array.from({ length: count }, (): StoredEntry => ({
    _id: makeId('ent', clock.now()),
    mode: 'test',
    receivedAt: clock.now(),
    size: bytes.length,
    contentType: 'application/json',
    outcome: 'test',
    reason: null,
    leadIds: [],
    trace: [],
    ...overrides,
  }))
  for (let start = 0; start < count; start += TOGETHER) {
    const slice = entries.slice(start, start + TOGETHER)
    await app.stores.entries.insert(slice.map((entry) => ({ ...entry, bytes })))
  }
  return entries.map(({ _id }) => _id)
}
