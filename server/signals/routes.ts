import { api } from '../../shared/contract/api'
import { ENRICHMENT_DEFAULT, type Enrichment } from '../../shared/contract/enrichment'
import type { FilterPreview } from '../../shared/contract/filterPreview'
import type { Signal } from '../../shared/contract/signals'
import type { Caller } from '../access/caller'
import { hasScope, may, requireRight } from '../access/may'
import type { Routes } from '../http/createRoutes'
import { goneOf } from '../http/goneOf'
import { prefersMinimal } from '../http/prefersMinimal'
import { readPage } from '../http/readPage'
import { changeSignal, type ChangeSignalDeps } from './changeSignal'
import { type CreateSignalDeps, createSignal } from './createSignal'
import { deleteSignal, type DeleteSignalDeps } from './deleteSignal'
import { findSignal } from './editSignal'
import type { FindOwnSideDeps } from './findOwnSide'
import type { ReadNewest } from './findUnseenPaths'
import { listInputFields } from './listInputFields'
import { mergeEnrichment } from './mergeEnrichment'
import { moveSignal, type Verb } from './moveSignal'
import type { PromptStore } from './promptStore'
import { readPrompt } from './readPrompt'
import { type PresentDeps, presentListedSignal, presentSignal } from './presentSignal'
import { type ReadSample, type RefreshSignalDeps, refreshSignal } from './refreshSignal'
import type { FindUsers } from './requireRecipients'
import { type RotateTokenDeps, rotateToken } from './rotateToken'
import type { SignalStore, StoredSignal } from './store'

/** What signals ask of entries. */
export type SignalsNeed = {
  entries: {
    readSample: ReadSample
    readNewest: ReadNewest
    findLastReceivedAt: (signalId: string) => Promise<Date | null>
    /** The same for many at once. */
    findLastEntries: FindLastEntries
  }
  auth: { findUsers: FindUsers }
  users: FindOwnSideDeps['users']
  workspace: FindOwnSideDeps['workspace']
  directory: {
    previewFilters: (
      filters: Enrichment['filters'],
      asker: { userId: string; gone: AbortSignal },
    ) => Promise<FilterPreview>
  }
}

type FindLastEntries = (signalIds: string[]) => Promise<Map<string, Date | null>>

type Deps = CreateSignalDeps &
  PresentDeps &
  RotateTokenDeps &
  DeleteSignalDeps &
  RefreshSignalDeps &
  ChangeSignalDeps & {
    signals: SignalStore
    prompts: PromptStore
    findLastEntries: FindLastEntries
    previewFilters: SignalsNeed['directory']['previewFilters']
  }

export function mountSignals(routes: Routes, deps: Deps): void {
  const { signals } = deps
  const present = async (signal: Promise<StoredSignal>) => presentSignal(deps, await signal)

  routes.answer(api.createSignal, async ({ body, caller, ...exchange }) => {
    const created = await createSignal(deps, { ...body, ownerId: caller.user.id })
    return prefersMinimal(exchange) ? presentListedSignal(created, null) : presentSignal(deps, created)
  })
  routes.answer(api.listSignals, async ({ query: { limit, cursor } }) => {
    const { items, nextCursor } = await readPage(limit, {
      find: (rows) => signals.list({}, { limit: rows, cursor }),
      present: (signal) => signal,
    })
    const lastEntries = await deps.findLastEntries(items.map(({ _id }) => _id))
    const present = (signal: StoredSignal) => presentListedSignal(signal, lastEntries.get(signal._id) ?? null)
    return { items: items.map(present), nextCursor }
  })
  routes.answer(api.getSignal, async ({ params, caller }) => {
    const signal = await findSignal(signals, params.signalId)
    if (maySeeAddress(caller, signal)) return presentSignal(deps, signal)
    return presentListedSignal(signal, await deps.findLastReceivedAt(signal._id))
  })
  routes.answer(api.listInputFields, async ({ params }) =>
    listInputFields(await findSignal(signals, params.signalId)),
  )
  routes.answer(api.getPrompt, ({ params, query }) => readPrompt(deps, { ...params, ...query }))
  routes.answer(api.previewFilters, async ({ params, body, caller, response }) => {
    const asker = { userId: caller.user.id, gone: goneOf(response) }
    await findSignal(signals, params.signalId)
    return deps.previewFilters(mergeEnrichment(ENRICHMENT_DEFAULT, body).filters, asker)
  })
  mountChanges(routes, deps, present)
}

/** The calls that change one signal: each first asks whether the caller may. */
function mountChanges(
  routes: Routes,
  deps: Deps,
  present: (signal: Promise<StoredSignal>) => Promise<Signal>,
): void {
  const writing = async ({ params, caller }: { params: { signalId: string }; caller: Caller }) => {
    requireRight(caller, 'write', await findSignal(deps.signals, params.signalId))
    return params
  }
  const move = (verb: Verb) => async (input: Parameters<typeof writing>[0]) =>
    present(moveSignal(deps, { ...(await writing(input)), verb }))

  routes.answer(api.changeSignal, async (input) => {
    const { signal, warnings } = await changeSignal(deps, { ...(await writing(input)), patch: input.body })
    return { ...(await presentSignal(deps, signal)), warnings }
  })
  routes.answer(api.refreshSignal, async (input) =>
    refreshSignal(deps, { ...(await writing(input)), ...input.body }),
  )
  routes.answer(api.saveSignal, async (input) =>
    present(moveSignal(deps, { ...(await writing(input)), ...input.body, verb: 'save' })),
  )
  routes.answer(api.pauseSignal, move('pause'))
  routes.answer(api.resumeSignal, move('resume'))
  routes.answer(api.rotateToken, async (input) =>
    present(rotateToken(deps, { ...(await writing(input)), ...input.body })),
  )
  routes.answer(api.deleteSignal, async (input) => {
    const { signalId } = await writing(input)
    return deleteSignal(deps, signalId).then(() => undefined)
  })
}

/** Who has the address can send data to the signal, so it is shown to whoever may change it. */
function maySeeAddress(caller: Caller, signal: StoredSignal): boolean {
  return hasScope(caller, 'signals:write') && may(caller, 'write', signal)
}
