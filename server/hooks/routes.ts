import { api } from '../../shared/contract/api'
import type { Caller } from '../access/caller'
import { managesOthers } from '../access/may'
import type { Routes } from '../http/createRoutes'
import { prefersMinimal } from '../http/prefersMinimal'
import { readPage } from '../http/readPage'
import { type ChangeHookDeps, changeHook } from './changeHook'
import { type CreateHookDeps, createHook } from './createHook'
import { deleteHook, type DeleteHookDeps } from './deleteHook'
import { requireOwnHook } from './findHook'
import { presentDelivery, presentHook } from './presentHook'
import { rotateHookSecret } from './rotateHookSecret'
import type { HookStore, StoredHook } from './store'
import { testHook, type TestHookDeps } from './testHook'

export type HookRoutesDeps = ChangeHookDeps &
  CreateHookDeps &
  DeleteHookDeps &
  TestHookDeps & { hooks: HookStore }

export function mountHooks(routes: Routes, deps: HookRoutesDeps): void {
  const { hooks } = deps

  routes.answer(api.createHook, async ({ body, caller, ...exchange }) => {
    const created = await createHook(deps, { ...body, ownerId: caller.user.id })
    return prefersMinimal(exchange) ? presentHook(created.hook) : withSecret(created)
  })
  routes.answer(api.listHooks, ({ query: { limit, cursor }, caller }) => {
    const ownerId = managesOthers(caller) ? undefined : caller.user.id
    return readPage(limit, {
      find: (rows) => hooks.list({ limit: rows, cursor, ownerId }),
      present: presentHook,
    })
  })
  routes.answer(api.getHook, async (input) => presentHook(await requireOwnHook(hooks, ofCaller(input))))
  routes.answer(api.changeHook, async (input) => {
    const { _id: hookId } = await requireOwnHook(hooks, ofCaller(input))
    return presentHook(await changeHook(deps, { hookId, patch: input.body }))
  })
  routes.answer(api.deleteHook, async (input) => {
    const hook = await requireOwnHook(hooks, ofCaller(input))
    await deleteHook(deps, { hook, isByPerson: input.caller.via.kind === 'session' })
    return undefined
  })
  routes.answer(api.testHook, async (input) => {
    const { _id: hookId } = await requireOwnHook(hooks, ofCaller(input))
    return presentDelivery(await testHook(deps, { hookId }))
  })
  routes.answer(api.rotateHookSecret, async (input) => {
    const { _id: hookId } = await requireOwnHook(hooks, ofCaller(input))
    return withSecret(await rotateHookSecret(deps, { hookId }))
  })
  routes.answer(api.listHookDeliveries, async (input) => {
    const { _id: hookId } = await requireOwnHook(hooks, ofCaller(input))
    const { limit, cursor } = input.query
    return readPage(limit, {
      find: (rows) => hooks.listDeliveries(hookId, { limit: rows, cursor }),
      present: presentDelivery,
    })
  })
}

function ofCaller({ params, caller }: { params: { hookId: string }; caller: Caller }) {
  return { ...params, caller }
}

function withSecret({ hook, secret }: { hook: StoredHook; secret: string }) {
  return { ...presentHook(hook), secret }
}
