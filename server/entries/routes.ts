import type { Router } from 'express'
import { api } from '../../shared/contract/api'
import { AppError } from '../../shared/errors'
import { type Authenticate, check, type Mount, requireScope } from '../http/handle'
import { listEntries, type ListEntriesDeps } from './listEntries'
import { type EntryMapping, presentEntry } from './presentEntry'
import { findEntryWithBytes } from './findEntry'
import type { EntryStore } from './store'
import type { Receive } from '../receiving/receive'

type Deps = ListEntriesDeps & {
  entries: EntryStore
  findMapping: (signalId: string) => Promise<EntryMapping>
}

export function mountEntries(mount: Mount, deps: Deps): void {
  mount(api.listEntries, ({ params, query }) => listEntries(deps, { ...params, ...query }))
  mount(api.getEntry, async ({ params }) => {
    const found = await findEntryWithBytes(deps.entries, params.entryId)
    return presentEntry(found, await deps.findMapping(found.entry.signalId))
  })
}

/** The two calls whose bodies are bytes, not JSON: what was received, and what is to be received. */
export function routeEntryBytes(
  router: Router,
  { authenticate, entries, receive }: { authenticate: Authenticate; entries: EntryStore; receive: Receive },
): void {
  router.get(api.getRawEntry.path, async (request, response) => {
    requireScope(await authenticate(request), api.getRawEntry.scope)
    const { entry, bytes } = await findEntryWithBytes(entries, String(request.params['entryId']))
    // Shown as what it is, never run: a payload is text that a stranger wrote.
    response.set({
      'Content-Type': api.getRawEntry.responseType,
      'Content-Disposition': `attachment; filename="${entry._id}"`,
      ...(entry.contentType === null ? {} : { 'X-Original-Content-Type': entry.contentType }),
    })
    response.send(bytes)
  })

  for (const call of [api.sendEntry, api.sendBatch]) {
    router.post(call.path, async (request, response) => {
      requireScope(await authenticate(request), call.scope)
      const { mode } = check(call.query, request.query, 'query')
      const reference = { signalId: String(request.params['signalId']), mode }
      await receive(request, response, { reference, isBatch: call === api.sendBatch })
    })

    router.all(call.path, async (request) => {
      await authenticate(request)
      throw new AppError('method_not_allowed', `${request.method} is not for this address.`, {
        hint: 'Send entries with POST; they are listed at the address without /batch, with GET.',
      })
    })
  }
}
