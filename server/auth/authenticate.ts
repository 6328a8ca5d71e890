import type { Logger } from 'pino'
import { AppError } from '../../shared/errors'
import type { Authenticate } from '../http/createRoutes'
import { hashToken } from '../secrets/token'
import type { AuthStore, StoredApiKey } from './store'

const HINT = 'Send the header `Authorization: Bearer <API key>`.'

/** When a key was last used is noted to the minute, so that not every request writes. */
const USE_NOTED_MS = 60_000

export type AuthenticateDeps = {
  auth: Pick<AuthStore, 'findKeyByHash' | 'findUser' | 'markKeyUsed'>
  log: Logger
  now: () => Date
}

/** Finds out by its API key who makes a request. */
export function createAuthenticate({ auth, log, now }: AuthenticateDeps): Authenticate {
  const noteUse = ({ _id, lastUsedAt }: StoredApiKey, at: Date) => {
    if (lastUsedAt && at.getTime() - lastUsedAt.getTime() < USE_NOTED_MS) return
    // Nobody waits for it, and no call fails for it.
    auth.markKeyUsed(_id, at).catch((err: unknown) => {
      log.warn({ event: 'key.useNotNoted', keyId: _id, err })
    })
  }
  return async (request) => {
    const token = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1]
    if (token === undefined) throw new AppError('unauthorized', 'This call needs an API key.', { hint: HINT })
    const at = now()
    const key = await auth.findKeyByHash(hashToken(token))
    if (key?.expiresAt && key.expiresAt <= at) {
      throw new AppError('unauthorized', 'This API key has expired.', {
        hint: 'Use another one, or make a new one.',
      })
    }
    const user = key && (await auth.findUser(key.userId))
    if (!user || user.isActive === false) {
      throw new AppError('unauthorized', 'This API key is not known; it may have been revoked.', {
        hint: HINT,
      })
    }
    noteUse(key, at)
    const { _id: id, name, email, role, timeZone, dailyLeadLimit } = user
    return {
      user: { id, name, email, role, timeZone, dailyLeadLimit },
      via: { kind: 'key', id: key._id, name: key.name },
      scopes: key.scopes,
    }
  }
}
