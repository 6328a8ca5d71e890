import { version } from '../../package.json'
import { api } from '../../shared/contract/api'
import { managesOthers } from '../access/may'
import type { Routes } from '../http/createRoutes'
import { readPage } from '../http/readPage'
import { createApiKey, type CreateApiKeyDeps } from './createApiKey'
import { presentApiKey } from './presentApiKey'
import { revokeApiKey, type RevokeApiKeyDeps } from './revokeApiKey'
import type { AuthStore } from './store'

export type MeRoutesDeps = { workspaceName: string; countToday: (userId: string) => Promise<number> }

export function mountMe(routes: Routes, { workspaceName, countToday }: MeRoutesDeps): void {
  routes.answer(api.getMe, async ({ caller: { user, via, scopes } }) => ({
    version,
    workspace: { name: workspaceName },
    user: { ...user, leadsToday: await countToday(user.id) },
    key: { name: via.name, scopes: [...scopes] },
  }))
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
