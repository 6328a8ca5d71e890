import { AppError } from '../../shared/errors'
import type { Caller } from '../access/caller'
import { managesOthers, requireScopes } from '../access/may'
import type { AuthStore } from './store'

export type RevokeApiKeyDeps = {
  auth: Pick<AuthStore, 'findKey' | 'removeKey'>
  /** The key that this server was started with. */
  startKeyId: () => string | null
}

/** The one that this server starts with would come back with the next start, so it is not pretended that it ended. */
export async function revokeApiKey(
  { auth, startKeyId }: RevokeApiKeyDeps,
  { keyId, caller }: { keyId: string; caller: Caller },
): Promise<void> {
  const key = await auth.findKey(keyId)
  if (!key || !(key.userId === caller.user.id || managesOthers(caller)))
    throw new AppError('api_key_not_found', 'There is no such API key.')
  requireScopes(caller, key.scopes)
  if (keyId === startKeyId()) {
    throw new AppError('wrong_state', 'The server starts with this API key, and would make it again.', {
      hint: 'Change SIGNALPOST_API_KEY, or delete the file api-key in the data folder, and start the server again.',
    })
  }
  await auth.removeKey(keyId)
}
