import { version } from '../../package.json'
import type { Me } from '../../shared/contract/me'
import type { Caller } from '../access/caller'

export type MeDeps = {
  findWorkspaceName: () => Promise<string>
  countToday: (userId: string) => Promise<number>
}

export async function presentMe(
  { findWorkspaceName, countToday }: MeDeps,
  {
    user,
    via,
    scopes,
  }: Pick<Caller, 'user' | 'scopes'> & { via: { kind: Caller['via']['kind']; name: string } },
): Promise<Me> {
  return {
    version,
    workspace: { name: await findWorkspaceName() },
    user: { ...user, leadsToday: await countToday(user.id) },
    key: via.kind === 'key' ? { name: via.name, scopes: [...scopes] } : null,
  }
}
