import { AppError } from '../../../shared/errors'
import type { SessionStore } from '../sessions/sessionStore'
import type { AuthStore } from '../store'
import type { Passwords } from './createPasswords'
import { type AttemptDeps, countAttempt } from './limitAttempts'
import { requireGoodPassword } from './requireGoodPassword'

export type ChangePasswordDeps = AttemptDeps & {
  auth: Pick<AuthStore, 'findUser' | 'setPassword'>
  sessions: Pick<SessionStore, 'removeOf'>
  passwords: Passwords
}

export type PasswordChange = {
  userId: string
  /** The session that goes on. */
  sessionId: string
  password: string
  currentPassword: string | undefined
}

/** Only by whoever knows the one before: a browser that was left open is not enough. */
export async function changePassword(
  deps: ChangePasswordDeps,
  { userId, sessionId, password, currentPassword = '' }: PasswordChange,
): Promise<void> {
  const { auth, sessions, passwords, now } = deps
  const user = await auth.findUser(userId)
  if (!user) throw new AppError('user_not_found', 'There is no such user.')
  const attempt = await countAttempt(deps, { address: sessionId, account: userId })
  if (!(await passwords.verify(user.password?.hash, currentPassword)))
    throw new AppError('wrong_credentials', 'This is not the current password.')
  await attempt.forget()
  requireGoodPassword(password, user)
  await auth.setPassword(userId, { hash: await passwords.hash(password), changedAt: now() })
  await sessions.removeOf(userId, sessionId)
}
