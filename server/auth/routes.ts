import { version } from '../../package.json'
import { api } from '../../shared/contract/api'
import type { Routes } from '../http/createRoutes'

export function mountMe(routes: Routes, { workspaceName }: { workspaceName: string }): void {
  routes.answer(api.getMe, ({ caller: { user, via, scopes } }) =>
    Promise.resolve({
      version,
      workspace: { name: workspaceName },
      user,
      key: { name: via.name, scopes: [...scopes] },
    }),
  )
}
