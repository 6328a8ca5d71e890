import type { Credentials } from '../../shared/contract/sessions'
import { AppError } from '../../shared/errors'
import { type AttemptDeps, countAttempt } from './passwords/limitAttempts'
import type { Passwords } from './passwords/createPasswords'
import type { AuthStore, StoredUser } from './store'

export type SignInDeps = AttemptDeps & { auth: Pick<AuthStore, 'findUserByEmail'>; passwords: Passwords }

/** Whose e-mail and password they are. Whatever is wrong, the answer and the time that it takes are the same. */
export async function signIn(
  deps: SignInDeps,
  { email, password, address }: Credentials & { address: string },
): Promise<StoredUser> {
  const attempt = await countAttempt(deps, { address, account: email })
  const user = await deps.auth.findUserByEmail(email)
  const isRight = await deps.passwords.verify({ hash: user?.password?.hash, password, asker: address })
  if (!user || !isRight || user.isActive === false) {
    throw new AppError('wrong_credentials', 'E-mail and password do not belong together.', {
      hint: 'An owner of the workspace can make a link that sets a new password.',
    })
  }
  await attempt.forget()
  return user
}
