import type { Request, Response } from 'express'
import { SESSION_DAYS_MAX } from '../../../shared/limits'
import { DAY_MS } from '../../durations'
import { makeId } from '../../ids'
import { hashToken, makeToken } from '../../secrets/token'
import type { StoredUser } from '../store'
import { passwordMark } from './passwordMark'
import type { SessionCookie } from './sessionCookie'
import type { SessionStore } from './sessionStore'

const DEVICE_LENGTH_MAX = 200

export type OpenSessionDeps = { sessions: SessionStore; cookie: SessionCookie; now: () => Date }

/**
 * Signs a user in: always under a new token, so that nobody can have put one there before, and the session that the browser
 * had ends.
 */
export async function openSession(
  { sessions, cookie, now }: OpenSessionDeps,
  { user, request, response }: { user: StoredUser; request: Request; response: Response },
): Promise<void> {
  const end = async (before: string | undefined) =>
    before !== undefined && (await sessions.removeByHash(hashToken(before)))
  const before = cookie.read(request)
  await end(before.token)
  // Under the old name it may be another server's of this host.
  const isOldOurs = await end(before.oldToken)
  const token = makeToken('session')
  const at = now()
  await sessions.add({
    _id: makeId('ses', at),
    hash: hashToken(token),
    userId: user._id,
    device: (request.headers['user-agent'] ?? '').slice(0, DEVICE_LENGTH_MAX),
    address: request.ip ?? '',
    createdAt: at,
    lastUsedAt: at,
    expiresAt: new Date(at.getTime() + SESSION_DAYS_MAX * DAY_MS),
    passwordMarks: [passwordMark(user)],
  })
  cookie.set(response, token)
  if (isOldOurs) cookie.clearOld(response)
}
