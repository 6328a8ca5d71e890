import type { Logger } from 'pino'
import { AppError } from '../../shared/errors'
import type { CallingUser, Caller } from '../access/caller'
import { scopesOf } from '../access/rights'
import type { Authenticate } from '../http/createRoutes'
import { requireSameOrigin } from '../http/sameOrigin'
import { hashToken } from '../secrets/token'
import { findSession } from './sessions/findSession'
import { holdsFor } from './sessions/passwordMark'
import type { SessionCookie } from './sessions/sessionCookie'
import type { SessionStore } from './sessions/sessionStore'
import type { AuthStore, StoredUser } from './store'

const HINT = 'Send the header `Authorization: Bearer <API key>`.'

/** When a key or session was last used is noted to the minute, so that not every request writes. */
const USE_NOTED_MS = 60_000

export type AuthenticateDeps = {
  auth: Pick<AuthStore, 'findKeyByHash' | 'findUser' | 'markKeyUsed'>
  sessions: Pick<SessionStore, 'findByHash' | 'markUsed'>
  cookie: SessionCookie
  publicUrl: string | undefined
  log: Logger
  now: () => Date
}

/** Finds out by its API key, or else by its cookie, who makes a request. */
export function createAuthenticate(deps: AuthenticateDeps): Authenticate {
  return async (request) => {
    const key = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1]
    if (key !== undefined) return callerOfKey(deps, key)
    const { token, oldToken } = deps.cookie.read(request)
    const used = token ?? oldToken
    if (used === undefined) {
      throw new AppError('unauthorized', 'This call needs an API key or a session.', { hint: HINT })
    }
    const caller = await callerOfSession(deps, used)
    requireSameOrigin(request, deps.publicUrl)
    return caller
  }
}

async function callerOfKey(deps: AuthenticateDeps, token: string): Promise<Caller> {
  const { auth } = deps
  const at = deps.now()
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
  noteUse(deps, { id: key._id, lastUsedAt: key.lastUsedAt, at, note: () => auth.markKeyUsed(key._id, at) })
  const allowed = scopesOf(user.role)
  return {
    user: callingUser(user),
    via: { kind: 'key', id: key._id, name: key.name },
    scopes: key.scopes.filter((scope) => allowed.includes(scope)),
  }
}

async function callerOfSession(deps: AuthenticateDeps, token: string): Promise<Caller> {
  const { auth, sessions } = deps
  const at = deps.now()
  const session = await findSession(sessions, { token, at })
  const user = session && (await auth.findUser(session.userId))
  if (!user || user.isActive === false || !holdsFor(session, user)) {
    throw new AppError('unauthorized', 'This session has ended.', { hint: 'Sign in again.' })
  }
  const { _id: id, lastUsedAt } = session
  noteUse(deps, { id, lastUsedAt, at, note: () => sessions.markUsed(id, at) })
  return {
    user: callingUser(user),
    via: { kind: 'session', id, name: user.name },
    scopes: scopesOf(user.role),
  }
}

type Use = { id: string; lastUsedAt: Date | null | undefined; at: Date; note: () => Promise<void> }

/** Nobody waits for it, and no call fails for it. */
function noteUse({ log }: AuthenticateDeps, { id, lastUsedAt, at, note }: Use): void {
  if (lastUsedAt && at.getTime() - lastUsedAt.getTime() < USE_NOTED_MS) return
  note().catch((err: unknown) => {
    log.warn({ event: 'use.notNoted', id, err })
  })
}

export function callingUser(user: StoredUser): CallingUser {
  const { _id: id, name, email, role, timeZone, dailyLeadLimit } = user
  return { id, name, email, role, timeZone, dailyLeadLimit }
}
