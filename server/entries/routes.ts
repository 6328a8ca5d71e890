import { api } from '../../shared/contract/api'
import { requireRight, requireScope } from '../access/may'
import type { Routes } from '../http/createRoutes'
import type { Preview } from '../../shared/contract/entries'
import { AppError } from '../../shared/errors'
import { type EntryWithBytes, findEntryWithBytes, requireBytes } from './findEntry'
import { listEntries, type ListEntriesDeps } from './listEntries'
import type { MappedSignal } from '../payload/readEntry'
import { presentEntry, presentListedEntry, presentTrace } from './presentEntry'
import { replayEntry, type ReplayDeps } from './replayEntry'
import type { EntryStore, StoredEntry } from './store'

/** What would become of an entry; the trace as it would be stored. */
export type PreviewEntry = (
  found: EntryWithBytes,
  asked: { spend: boolean; askedBy: string },
) => Promise<Omit<Preview, 'trace'> & { trace: StoredEntry['trace'] }>

type Deps = ReplayDeps &
  ListEntriesDeps & {
    entries: EntryStore
    preview: PreviewEntry
    findMapping: (signalId: string) => Promise<MappedSignal | null>
  }

export function mountEntries(routes: Routes, deps: Deps): void {
  routes.answer(api.listEntries, ({ params, query }) => {
    const { limit, cursor, q, identified, identifiers, from, to, ...rest } = query
    const filter = {
      ...rest,
      identified: identified === undefined ? undefined : identified === 'true',
      from: from === undefined ? undefined : new Date(from),
      to: to === undefined ? undefined : new Date(to),
    }
    const withIdentifiers = identifiers === 'true'
    return listEntries(deps, { ...params, limit, cursor, q, filter, withIdentifiers })
  })
  routes.answer(api.getEntry, async ({ params }) => {
    const found = await findEntryWithBytes(deps.entries, params.entryId)
    return presentEntry(found, await deps.findMapping(found.entry.signalId))
  })
  routes.answer(api.previewEntry, async ({ params, body, caller }) => {
    const found = await findEntryWithBytes(deps.entries, params.entryId)
    requireBytes(found.entry)
    // What costs money is for whoever may change the signal.
    if (body.spend) {
      requireScope(caller, 'entries:write')
      requireRight(caller, 'write', await deps.requireSignal(found.entry.signalId))
    }
    const preview = await deps.preview(found, { ...body, askedBy: caller.user.id })
    return { ...preview, trace: presentTrace(found.entry, preview.trace) }
  })
  routes.answer(api.replayEntry, async ({ params, body, caller }) =>
    presentListedEntry(await replayEntry(deps, { ...params, ...body, caller })),
  )
  mountRaw(routes, deps)
}

function mountRaw(routes: Routes, deps: Pick<Deps, 'entries'>): void {
  routes.stream(api.getRawEntry, async ({ params, response }) => {
    const { entry, bytes } = await findEntryWithBytes(deps.entries, params.entryId)
    if (entry.bytesRemovedAt) {
      throw new AppError('bytes_removed', 'The bytes of this entry are no longer kept.')
    }
    // Shown as what it is, never run: a payload is text that a stranger wrote.
    response.set({
      'Content-Type': api.getRawEntry.responseType,
      'Content-Disposition': `attachment; filename="${entry._id}"`,
      ...(entry.contentType === null ? {} : { 'X-Original-Content-Type': entry.contentType }),
    })
    response.send(bytes)
  })
}
