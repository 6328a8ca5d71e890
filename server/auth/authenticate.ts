import { AppError } from '../../shared/errors'
import type { Authenticate } from '../http/createRoutes'
import { hashToken } from '../secrets/token'
import type { AuthStore } from './store'

const HINT = 'Send the header `Authorization: Bearer <API key>`.'

/** Finds out by its API key who makes a request. */
export function createAuthenticate(auth: Pick<AuthStore, 'findKeyByHash' | 'findUser'>): Authenticate {
  return async (request) => {
    const token = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1]
    if (token === undefined) throw new AppError('unauthorized', 'This call needs an API key.', { hint: HINT })
    const key = await auth.findKeyByHash(hashToken(token))
    const user = key && (await auth.findUser(key.userId))
    if (!user)
      throw new AppError('unauthorized', 'This API key is not known; it may have been revoked.', {
        hint: HINT,
      })
    const { _id: id, name, email, role, timeZone, dailyLeadLimit } = user
    return {
      user: { id, name, email, role, timeZone, dailyLeadLimit },
      via: { kind: 'key', id: key._id, name: key.name },
      scopes: key.scopes,
    }
  }
}
