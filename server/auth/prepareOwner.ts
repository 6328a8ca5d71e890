import { join } from 'node:path'
import { SCOPES } from '../../shared/contract/scopes'
import { DAILY_LEAD_LIMIT_DEFAULT } from '../../shared/limits'
import { readOrMakeSecretFile } from '../secrets/readOrMakeSecretFile'
import { hashToken, makeToken } from '../secrets/token'
import type { AuthStore } from './store'

/** The user that the first start makes. */
export const OWNER_ID = 'usr_owner'

export type PrepareOwnerDeps = {
  auth: Pick<AuthStore, 'ensureUser' | 'ensureOwner' | 'findKey' | 'putKey' | 'removeStartKeysBut'>
  now: () => Date
  dataDir: string
  /** Whether other servers, with keys of their own in their folders, may use the database too. */
  isShared: boolean
}

/**
 * Makes sure that there is an owner and a key to begin with: the one from the settings, or one made at the first start
 * and kept in a file. Gives the key's id, and the file's path where it made or found one; the key itself is never told.
 */
export async function prepareOwner(
  { auth, now, dataDir, isShared }: PrepareOwnerDeps,
  keyFromSettings: string | undefined,
): Promise<{ keyFile: string | null; keyId: string }> {
  await auth.ensureUser({
    _id: OWNER_ID,
    name: 'owner',
    email: null,
    role: 'owner',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    dailyLeadLimit: DAILY_LEAD_LIMIT_DEFAULT,
    createdAt: now(),
  })
  await auth.ensureOwner(OWNER_ID)
  const keyFile = join(dataDir, 'api-key')
  const key = keyFromSettings ?? (await readOrMakeSecretFile(keyFile, () => makeToken('apiKey')))
  const hash = hashToken(key)
  const keyId = keyFromSettings === undefined ? `key_file_${hash.slice(0, 26)}` : 'key_settings'
  // The key before, in the settings or a file that is gone, ends here; on a shared database it may be another server's.
  if (!isShared) await auth.removeStartKeysBut(keyId)
  const known = await auth.findKey(keyId)
  const isSame = known?.hash === hash
  await auth.putKey({
    _id: keyId,
    hash,
    name: keyFromSettings === undefined ? 'First key' : 'Key from the settings',
    scopes: [...SCOPES],
    userId: OWNER_ID,
    createdAt: isSame ? known.createdAt : now(),
    lastUsedAt: (isSame ? known.lastUsedAt : null) ?? null,
  })
  return { keyFile: keyFromSettings === undefined ? keyFile : null, keyId }
}
