import { api } from '../../shared/contract/api'
import { managesOthers } from '../access/may'
import type { Routes } from '../http/createRoutes'
import { readPage } from '../http/readPage'
import { createApiKey, type CreateApiKeyDeps } from './createApiKey'
import { presentApiKey } from './presentApiKey'
import { type MeDeps, presentMe } from './presentMe'
import { revokeApiKey, type RevokeApiKeyDeps } from './revokeApiKey'
import type { AuthStore } from './store'

export function mountMe(routes: Routes, deps: MeDeps): void {
  routes.answer(api.getMe, ({ caller }) => presentMe(deps, caller))
}

export type ApiKeyRoutesDeps = CreateApiKeyDeps & RevokeApiKeyDeps & { auth: AuthStore }

export function mountApiKeys(routes: Routes, deps: ApiKeyRoutesDeps): void {
  routes.answer(api.createApiKey, async ({ body, caller }) => {
    const { apiKey, key } = await createApiKey(deps, { ...body, caller })
    return { ...presentApiKey(apiKey), key }
  })
  routes.answer(api.listApiKeys, ({ query: { limit, cursor }, caller }) => {
    const userId = managesOthers(caller) ? undefined : caller.user.id
    return readPage(limit, {
      find: (rows) => deps.auth.listKeys({ limit: rows, cursor, userId }),
      present: presentApiKey,
    })
  })
  routes.answer(api.deleteApiKey, ({ params, caller }) =>
    revokeApiKey(deps, { ...params, caller }).then(() => undefined),
  )
}
