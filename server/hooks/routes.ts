import { api } from '../../shared/contract/api'
import type { Routes } from '../http/createRoutes'
import { readPage } from '../http/readPage'
import { type ChangeHookDeps, changeHook } from './changeHook'
import { type CreateHookDeps, createHook } from './createHook'
import { deleteHook } from './deleteHook'
import { findHook } from './findHook'
import { presentDelivery, presentHook } from './presentHook'
import { rotateHookSecret } from './rotateHookSecret'
import type { HookStore, StoredHook } from './store'
import { testHook, type TestHookDeps } from './testHook'

export type HookRoutesDeps = ChangeHookDeps & CreateHookDeps & TestHookDeps & { hooks: HookStore }

export function mountHooks(routes: Routes, deps: HookRoutesDeps): void {
  const { hooks } = deps

  routes.answer(api.createHook, async ({ body, caller }) => {
    const created = await createHook(deps, { ...body, ownerId: caller.user.id })
    return body.withSecret ? withSecret(created) : presentHook(created.hook)
  })
  routes.answer(api.listHooks, ({ query: { limit, cursor } }) =>
    readPage(limit, { find: (rows) => hooks.list({ limit: rows, cursor }), present: presentHook }),
  )
  routes.answer(api.getHook, async ({ params }) => presentHook(await findHook(hooks, params.hookId)))
  routes.answer(api.changeHook, async ({ params, body }) =>
    presentHook(await changeHook(deps, { ...params, patch: body })),
  )
  routes.answer(api.deleteHook, ({ params }) => deleteHook(hooks, params).then(() => undefined))
  routes.answer(api.testHook, async ({ params }) => presentDelivery(await testHook(deps, params)))
  routes.answer(api.rotateHookSecret, async ({ params }) => withSecret(await rotateHookSecret(deps, params)))
  routes.answer(api.listHookDeliveries, async ({ params: { hookId }, query: { limit, cursor } }) => {
    await findHook(hooks, hookId)
    return readPage(limit, {
      find: (rows) => hooks.listDeliveries(hookId, { limit: rows, cursor }),
      present: presentDelivery,
    })
  })
}

function withSecret({ hook, secret }: { hook: StoredHook; secret: string }) {
  return { ...presentHook(hook), secret }
}
