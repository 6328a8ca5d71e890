import { makeId } from '../../server/ids'
import { hashToken, makeToken } from '../../server/secrets/token'
import type { Scope } from '../../shared/contract/call'
import { clock } from './clock'
import type { TestApp } from './startApp'

/** A key of the owner that may do no more than the scopes say; gives the header to call with. */
export async function buildKey(app: TestApp, scopes: Scope[]): Promise<{ authorization: string }> {
  const key = makeToken('apiKey')
  await app.stores.auth.putKey({
    _id: makeId('key', clock.now()),
    hash: hashToken(key),
    name: 'Narrow key',
    scopes,
    userId: 'usr_owner',
    createdAt: clock.now(),
  })
  return { authorization: `Bearer ${key}` }
}
