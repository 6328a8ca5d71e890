import { AppError } from '../../../shared/errors'
import type { ResetLinkStore } from '../links/resetLinkStore'
import { passwordMark } from '../sessions/passwordMark'
import type { SessionStore } from '../sessions/sessionStore'
import type { AuthStore } from '../store'
import type { Passwords } from './createPasswords'
import { type AttemptDeps, countAttempt } from './limitAttempts'
import { requireGoodPassword } from './requireGoodPassword'

export type ChangePasswordDeps = AttemptDeps & {
  auth: Pick<AuthStore, 'findUser' | 'replacePassword'>
  resetLinks: Pick<ResetLinkStore, 'removeOf'>
  sessions: Pick<SessionStore, 'addPasswordMarks' | 'removeOf'>
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
  const { auth, resetLinks, sessions, passwords, now } = deps
  const user = await auth.findUser(userId)
  if (!user) throw new AppError('user_not_found', 'There is no such user.')
  const attempt = await countAttempt(deps, { address: sessionId, account: userId })
  const before = user.password?.hash
  const isRight = await passwords.verify({ hash: before, password: currentPassword, asker: userId })
  if (before === undefined || !isRight) throw wrongPassword()
  await attempt.forget()
  requireGoodPassword(password, user)
  const changed = { hash: await passwords.hash(password), changedAt: now() }
  await resetLinks.removeOf(userId)
  // With a password that is never set a session is none the worse; one without marks holds with the password before until then.
  await sessions.addPasswordMarks(sessionId, [passwordMark(user), passwordMark({ password: changed })])
  // A reset may have set another one meanwhile.
  if (!(await auth.replacePassword(userId, before, changed))) throw wrongPassword()
  await sessions.removeOf(userId, sessionId)
}

function wrongPassword(): AppError {
  return new AppError('wrong_credentials', 'This is not the current password.')
}
