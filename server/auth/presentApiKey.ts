import type { ApiKey } from '../../shared/contract/apiKeys'
import type { StoredApiKey } from './store'

/** Of the key itself nothing is kept but its hash, which nobody is shown. */
export function presentApiKey({ _id: id, name, scopes, userId, ...times }: StoredApiKey): ApiKey {
  return {
    id,
    name,
    scopes,
    userId,
    createdAt: times.createdAt.toISOString(),
    lastUsedAt: times.lastUsedAt?.toISOString() ?? null,
    expiresAt: times.expiresAt?.toISOString() ?? null,
  }
}
