import { AppError } from '../../../shared/errors'
import { RESET_LINK_HOURS } from '../../../shared/limits'
import { HOUR_MS } from '../../durations'
import { hashToken, makeToken } from '../../secrets/token'
import type { Passwords } from '../passwords/createPasswords'
import { type AttemptDeps, countAttempt } from '../passwords/limitAttempts'
import { requireGoodPassword } from '../passwords/requireGoodPassword'
import type { SessionStore } from '../sessions/sessionStore'
import type { AuthStore, StoredUser } from '../store'
import type { ResetLinkStore } from './resetLinkStore'

export type ResetDeps = AttemptDeps & {
  auth: Pick<AuthStore, 'findUser' | 'resetPassword'>
  resetLinks: ResetLinkStore
  sessions: Pick<SessionStore, 'removeOf'>
  passwords: Passwords
}

/** Gives the token, which is kept nowhere. */
export async function makeResetToken(
  { resetLinks, now }: Pick<ResetDeps, 'resetLinks' | 'now'>,
  user: StoredUser | null,
): Promise<string> {
  if (!user) throw new AppError('user_not_found', 'There is no such user.')
  if (user.email === null || user.isActive === false) {
    throw new AppError('wrong_state', 'This user has no address to sign in with, or is switched off.', {
      hint: 'Change that first.',
    })
  }
  const token = makeToken('reset')
  const expiresAt = new Date(now().getTime() + RESET_LINK_HOURS * HOUR_MS)
  await resetLinks.put({ _id: hashToken(token), userId: user._id, expiresAt })
  return token
}

/**
 * Whoever had the password before is signed out everywhere. The link is used up by the statement that sets the password, and taken
 * away last, so that one who is killed has either set it or may do it again.
 */
export async function resetPassword(
  deps: ResetDeps,
  { token, password, address }: { token: string; password: string; address: string },
): Promise<StoredUser> {
  const { auth, resetLinks, sessions, passwords } = deps
  const attempt = await countAttempt(deps, { address, account: `reset\n${address}` })
  const hash = hashToken(token)
  const user = await findUserOf(deps, hash)
  await attempt.forget()
  requireGoodPassword(password, user)
  const changed = { hash: await passwords.hash(password), changedAt: deps.now(), byLink: hash }
  // To hash takes a while, in which the link may have been taken back.
  await findUserOf(deps, hash)
  const isSet = await auth.resetPassword(user._id, changed)
  if (isSet) await sessions.removeOf(user._id)
  await resetLinks.remove(hash)
  if (!isSet) throw unknownLink()
  return { ...user, password: changed }
}

async function findUserOf(
  { auth, resetLinks, now }: Pick<ResetDeps, 'auth' | 'resetLinks' | 'now'>,
  hash: string,
): Promise<StoredUser> {
  const link = await resetLinks.find(hash, now())
  const user = link && (await auth.findUser(link.userId))
  if (!user || user.isActive === false) throw unknownLink()
  return user
}

function unknownLink(): AppError {
  return new AppError('link_not_found', 'This link was used, or its time is over.', {
    hint: 'Ask an owner of the workspace for a new one.',
  })
}
