import type { NewUser } from '../../shared/contract/users'
import { AppError } from '../../shared/errors'
import type { Caller } from '../access/caller'
import { makeId } from '../ids'
import { requireSession } from '../access/may'
import type { StoredUser, UserStore } from './store'

export type ClaimEmail = (claim: { email: string; userId: string }) => Promise<void>

type CreateUserDeps = {
  users: Pick<UserStore, 'add' | 'findByEmail'>
  now: () => Date
  claimEmail: ClaimEmail
}

/** Somebody whose feed leads can appear on. */
export async function createUser(
  { users, now, claimEmail }: CreateUserDeps,
  { caller, name, email, role, dailyLeadLimit, timeZone }: NewUser & { caller: Caller },
): Promise<StoredUser> {
  // A key that leaked makes no owner.
  if (role === 'owner') requireSession(caller)
  const known = email === null ? null : await users.findByEmail(email)
  if (known) {
    throw new AppError('user_exists', `There is a user with the address ${email ?? ''} already.`, {
      hint: known.isActive === false ? 'Switch that one on again.' : 'Use that one, or another address.',
      details: { userId: known._id },
    })
  }
  const at = now()
  const user: StoredUser = {
    _id: makeId('usr', at),
    name,
    email,
    role,
    timeZone: timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    dailyLeadLimit,
    isActive: true,
    createdAt: at,
  }
  if (email !== null) await claimEmail({ email, userId: user._id })
  await users.add(user)
  return user
}
