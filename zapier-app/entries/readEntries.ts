import { z as schema } from 'zod'
import type { ZObject } from 'zapier-platform-core'
import { type InputOf, requestOf } from '../../shared/client/requestOf'
import { pageOf } from '../../shared/contract/call'
import { Entry, FieldRow, ListedEntry } from '../../shared/contract/entries'
import { callApi, callApiOrNull } from '../http/callApi'
import type { ToldEntry } from './outputOfEntry'

/** What the app reads of an entry. */
const ReadEntry = Entry.pick({
  id: true,
  signalId: true,
  mode: true,
  receivedAt: true,
}).extend({
  // Not every server tells them.
  identifiers: Entry.shape.identifiers.default({}),
  fields: schema.array(
    FieldRow.pick({ path: true, value: true }).extend({ label: schema.string().optional() }),
  ),
})
export type ReadEntry = schema.infer<typeof ReadEntry>

const EntryPage = pageOf(ListedEntry.pick({ id: true }))

/** Null where there is no such entry. */
export function readEntry(z: ZObject, entryId: string): Promise<ReadEntry | null> {
  return callApiOrNull(z, {
    request: requestOf('getEntry', { params: { entryId } }),
    answer: ReadEntry,
  })
}

/** The newest entries of a signal, with their fields. `query` narrows down the list as the API does. */
export async function readNewestEntries(
  z: ZObject,
  { signalId, query }: { signalId: string; query: NonNullable<InputOf<'listEntries'>['query']> },
): Promise<ReadEntry[]> {
  const { items } = await callApi(z, {
    request: requestOf('listEntries', { params: { signalId }, query }),
    answer: EntryPage,
  })
  const entries = await Promise.all(items.map(({ id }) => readEntry(z, id)))
  return entries.filter((entry) => entry !== null)
}

/** As a notification tells it. */
export function tell({ fields, ...entry }: ReadEntry, signalName: string): ToldEntry {
  return { ...entry, signalName, fields: Object.fromEntries(fields.map(({ path, value }) => [path, value])) }
}
