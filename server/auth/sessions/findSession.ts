import { SESSION_IDLE_DAYS } from '../../../shared/limits'
import { DAY_MS } from '../../durations'
import { hashToken } from '../../secrets/token'
import type { SessionStore, StoredSession } from './sessionStore'

/** The session of a token, unless it has ended by its age or because nobody used it. */
export async function findSession(
  sessions: Pick<SessionStore, 'findByHash'>,
  { token, at }: { token: string; at: Date },
): Promise<StoredSession | null> {
  const session = await sessions.findByHash(hashToken(token))
  if (!session || session.expiresAt <= at) return null
  const idleMs = at.getTime() - session.lastUsedAt.getTime()
  return idleMs < SESSION_IDLE_DAYS * DAY_MS ? session : null
}
