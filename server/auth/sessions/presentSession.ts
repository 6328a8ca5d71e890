import type { Session } from '../../../shared/contract/sessions'
import type { StoredSession } from './sessionStore'

export function presentSession(
  { _id: id, device, address, ...times }: StoredSession,
  current: string,
): Session {
  return {
    id,
    device,
    address,
    createdAt: times.createdAt.toISOString(),
    lastUsedAt: times.lastUsedAt.toISOString(),
    expiresAt: times.expiresAt.toISOString(),
    isCurrent: id === current,
  }
}
