import type { UserPatch } from '../../shared/contract/users'
import type { Caller } from '../access/caller'
import { AppError } from '../../shared/errors'
import { nextLocalDay, zoneAt } from './localDay'
import type { StoredUser, UserStore } from './store'

export type UserDeps = { users: UserStore; now: () => Date }

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
  const isOwner = caller.user.role === 'owner'
  if (!isOwner && (caller.user.id !== userId || patch.dailyLeadLimit !== undefined)) {
    throw new AppError('forbidden', 'Your role does not allow this.', {
      hint: 'Ask an owner of the workspace.',
      details: { role: caller.user.role },
    })
  }
  const changed = await deps.users.change(userId, changeOf(user, patch, deps.now()))
  return changed ?? user
}

function changeOf(user: StoredUser, patch: UserPatch, at: Date): Partial<StoredUser> {
  const { name, dailyLeadLimit, timeZone } = patch
  const counting = zoneAt(at, user)
  return {
    ...(name === undefined ? {} : { name }),
    ...(dailyLeadLimit === undefined ? {} : { dailyLeadLimit }),
    ...(timeZone === undefined || timeZone === user.timeZone
      ? {}
      : { timeZone, zoneBefore: { timeZone: counting, until: nextLocalDay(at, counting) } }),
  }
}
