import type { NewApiKey } from '../../shared/contract/apiKeys'
import { AppError } from '../../shared/errors'
import { API_KEYS_MAX } from '../../shared/limits'
import type { Caller } from '../access/caller'
import { requireScopes } from '../access/may'
import { makeId } from '../ids'
import { hashToken, makeToken } from '../secrets/token'
import type { AuthStore, StoredApiKey } from './store'

export type CreateApiKeyDeps = { auth: Pick<AuthStore, 'listKeys' | 'putKey'>; now: () => Date }

/** The key itself is shown here and never again. */
export async function createApiKey(
  { auth, now }: CreateApiKeyDeps,
  { name, scopes, expiresAt, caller }: NewApiKey & { caller: Caller },
): Promise<{ apiKey: StoredApiKey; key: string }> {
  requireScopes(caller, scopes)
  const at = now()
  const end = expiresAt === null ? null : new Date(expiresAt)
  if (end && end <= at) throw new AppError('invalid_request', "'expiresAt' must be in the future.")
  if ((await auth.listKeys({ limit: API_KEYS_MAX })).length >= API_KEYS_MAX) {
    throw new AppError('too_many_api_keys', `There are ${API_KEYS_MAX} API keys already.`, {
      hint: 'Revoke those that are no longer used.',
    })
  }
  const key = makeToken('apiKey')
  const apiKey: StoredApiKey = {
    _id: makeId('key', at),
    hash: hashToken(key),
    name,
    scopes,
    userId: caller.user.id,
    createdAt: at,
    lastUsedAt: null,
    expiresAt: end,
  }
  await auth.putKey(apiKey)
  return { apiKey, key }
}
