import { api } from '../../shared/contract/api'
import type { Mount } from '../http/handle'
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

export function mountHooks(mount: Mount, deps: HookRoutesDeps): void {
  const { hooks } = deps

  mount(api.createHook, async ({ body, caller }) => {
    const created = await createHook(deps, { ...body, ownerId: caller.user.id })
    return body.withSecret ? withSecret(created) : presentHook(created.hook)
  })
  mount(api.listHooks, ({ query: { limit, cursor } }) =>
    readPage(limit, { find: (rows) => hooks.list({ limit: rows, cursor }), present: presentHook }),
  )
  mount(api.getHook, async ({ params }) => presentHook(await findHook(hooks, params.hookId)))
  mount(api.changeHook, async ({ params, body }) =>
    presentHook(await changeHook(deps, { ...params, patch: body })),
  )
  mount(api.deleteHook, ({ params }) => deleteHook(hooks, params).then(() => undefined))
  mount(api.testHook, async ({ params }) => presentDelivery(await testHook(deps, params)))
  mount(api.rotateHookSecret, async ({ params }) => withSecret(await rotateHookSecret(deps, params)))
  mount(api.listHookDeliveries, async ({ params: { hookId }, query: { limit, cursor } }) => {
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
