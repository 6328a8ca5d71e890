import { api } from '../../shared/contract/api'
import type { Mount } from '../http/handle'

export function mountMe(mount: Mount, { workspaceName }: { workspaceName: string }): void {
  mount(api.getMe, ({ caller: { user, key } }) =>
    Promise.resolve({
      workspace: { name: workspaceName },
      user,
      key: { name: key.name, scopes: key.scopes },
    }),
  )
}
