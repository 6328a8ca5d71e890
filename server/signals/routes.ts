import { api } from '../../shared/contract/api'
import type { Caller, Mount } from '../http/handle'
import { readPage } from '../http/readPage'
import { type ChangeSignalDeps, changeSignal } from './changeSignal'
import { type CreateSignalDeps, createSignal } from './createSignal'
import { deleteSignal } from './deleteSignal'
import { findSignal } from './editSignal'
import { listInputFields } from './listInputFields'
import { moveSignal } from './moveSignal'
import { type PresentDeps, presentListedSignal, presentSignal } from './presentSignal'
import { type RefreshSignalDeps, refreshSignal } from './refreshSignal'
import { type RotateTokenDeps, rotateToken } from './rotateToken'
import type { SignalStore, StoredSignal } from './store'

type Deps = ChangeSignalDeps &
  CreateSignalDeps &
  PresentDeps &
  RefreshSignalDeps &
  RotateTokenDeps & { signals: SignalStore }

export function mountSignals(mount: Mount, deps: Deps): void {
  const { signals } = deps
  const present = async (signal: Promise<StoredSignal>) => presentSignal(deps, await signal)

  mount(api.createSignal, ({ body, caller }) =>
    present(createSignal(deps, { ...body, ownerId: caller.user.id })),
  )

  mount(api.listSignals, ({ query: { limit, cursor } }) =>
    readPage(limit, {
      find: (rows) => signals.list({ limit: rows, cursor }),
      present: (signal) => presentListedSignal(deps, signal),
    }),
  )

  mount(api.getSignal, async ({ params, caller }) => {
    const signal = await findSignal(signals, params.signalId)
    return maySeeAddress(caller) ? presentSignal(deps, signal) : presentListedSignal(deps, signal)
  })

  mount(api.changeSignal, ({ params, body }) => present(changeSignal(deps, { ...params, patch: body })))
  mount(api.deleteSignal, ({ params }) => deleteSignal(signals, params).then(() => undefined))
  mount(api.refreshSignal, ({ params, body }) => refreshSignal(deps, { ...params, ...body }))
  mount(api.saveSignal, ({ params }) => present(moveSignal(signals, { ...params, verb: 'save' })))
  mount(api.pauseSignal, ({ params }) => present(moveSignal(signals, { ...params, verb: 'pause' })))
  mount(api.resumeSignal, ({ params }) => present(moveSignal(signals, { ...params, verb: 'resume' })))
  mount(api.rotateToken, ({ params, body }) => present(rotateToken(deps, { ...params, ...body })))

  mount(api.listInputFields, async ({ params }) =>
    listInputFields(await findSignal(signals, params.signalId)),
  )
}

function maySeeAddress({ key }: Caller): boolean {
  return key.scopes.includes('signals:write')
}
