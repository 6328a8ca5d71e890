import type { Bundle, ZObject } from 'zapier-platform-core'
import { readServerUrl } from '../auth/readServerUrl'

/** The address of the connection's server, without a slash at the end. */
export function serverUrlOf(z: ZObject, { authData }: Pick<Bundle, 'authData'>): string {
  const server = readServerUrl(authData['server_url'] ?? '')
  if ('problem' in server) throw new z.errors.Error(server.problem, 'InvalidServerUrl', 400)
  return server.url
}
