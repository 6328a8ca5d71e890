import type { UserPatch } from '../../shared/contract/users'
import type { Caller } from '../access/caller'
import { AppError } from '../../shared/errors'
import { type HandOver, handOverAll } from './handOverAll'
import { nextLocalDay, zoneAt } from './localDay'
import { requireOwner } from '../access/requireOwner'
import type { StoredUser, UserStore } from './store'

export type UserDeps = { users: UserStore; now: () => Date; handOver: HandOver }

export async function findUser({ users }: Pick<UserDeps, 'users'>, userId: string): Promise<StoredUser> {
  const user = (await users.find([userId])).get(userId)
  if (!user) throw new AppError('user_not_found', 'There is no such user.')
  return user
}

/** A user may change the own name and time zone, an owner everything. */
export async function changeUser(
  deps: UserDeps,
  { caller, userId, patch }: { caller: Pick<Caller, 'user'>; userId: string; patch: UserPatch },
): Promise<StoredUser> {
  const user = await findUser(deps, userId)
  const isOwn = caller.user.id === userId
  if (!isOwn || patch.dailyLeadLimit !== undefined || patch.isActive !== undefined) requireOwner(caller)
  if (isOwn && patch.isActive === false) {
    throw new AppError('wrong_state', 'Nobody can switch off the own user.', {
      hint: 'Let another owner do it.',
    })
  }
  const changed = await deps.users.change(userId, changeOf(user, patch, deps.now()))
  if (patch.isActive === false) await handOverAll(deps.handOver, { userId, toUserId: caller.user.id })
  return changed ?? user
}

function changeOf(user: StoredUser, patch: UserPatch, at: Date): Partial<StoredUser> {
  const { name, dailyLeadLimit, timeZone, isActive } = patch
  const counting = zoneAt(at, user)
  return {
    ...(name === undefined ? {} : { name }),
    ...(dailyLeadLimit === undefined ? {} : { dailyLeadLimit }),
    ...(isActive === undefined ? {} : { isActive }),
    ...(timeZone === undefined || timeZone === user.timeZone
      ? {}
      : { timeZone, zoneBefore: { timeZone: counting, until: nextLocalDay(at, counting) } }),
  }
}
