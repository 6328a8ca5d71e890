import type { ZObject } from 'zapier-platform-core'
import { requestOf } from '../../shared/client/requestOf'
import { callApi } from '../http/callApi'
import { toZapierError } from '../http/toZapierError'
import { Connection } from './connection'

/** The oldest server that has every call of this app. */
const SERVER_VERSION_MIN = '0.1.0'

/**
 * Shows that the address and the key work, and whom they belong to; the flat names are what the connection's label is
 * made of. What the key may do is not asked here: each step says by itself which scope it lacks.
 */
export async function testConnection(z: ZObject) {
  const { version, workspace, user } = await callApi(z, {
    request: requestOf('getMe', {}),
    answer: Connection,
  })
  if (version !== undefined && isOlder(version, SERVER_VERSION_MIN)) {
    const message = `This server runs version ${version} of Signalpost; the integration needs ${SERVER_VERSION_MIN} or newer: update the server.`
    throw toZapierError(z, { next: 'repair', message })
  }
  return { workspace, user, workspace_name: workspace.name, user_name: user.name }
}

function isOlder(version: string, wanted: string): boolean {
  return version.localeCompare(wanted, 'en', { numeric: true }) < 0
}
