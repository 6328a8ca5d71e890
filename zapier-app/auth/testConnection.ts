import type { ZObject } from 'zapier-platform-core'
import { meCalls } from '../../shared/contract/me'
import { callApi } from '../http/callApi'
import { Connection } from './connection'

/** What the app cannot do without; a key that lacks it would fail only when the first Zap runs. */
const scopesNeeded = ['signals:read', 'entries:write']

/** Shows that the address and the key work, and whom they belong to; the flat names are what the connection's label is made of. */
export async function testConnection(z: ZObject) {
  const { workspace, user, key } = await callApi(z, { call: meCalls.getMe, answer: Connection })
  const lacking = scopesNeeded.filter((scope) => !key.scopes.includes(scope))
  if (lacking.length > 0) {
    throw new z.errors.Error(
      `This API key lacks the scope ${lacking.join(' and ')}: use another key.`,
      'ScopeMissing',
      403,
    )
  }
  return { workspace, user, workspace_name: workspace.name, user_name: user.name }
}
