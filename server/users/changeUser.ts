import type { UserPatch } from '../../shared/contract/users'
import type { Caller } from '../access/caller'
import { requireAction, requireRight, requireSession } from '../access/may'
import { AppError } from '../../shared/errors'
import type { ClaimEmail } from './createUser'
import { type HandOver, handOver } from './handOverAll'
import { zoneChange } from './localDay'
import type { StoredUser, UserStore } from './store'

export type UserDeps = {
  users: UserStore
  now: () => Date
  handOver: HandOver
  claimEmail: ClaimEmail
  releaseEmail: (email: string, userId: string) => Promise<void>
  changePassword: (change: {
    userId: string
    sessionId: string
    password: string
    currentPassword: string | undefined
  }) => Promise<void>
}

type Change = { caller: Caller; userId: string; patch: UserPatch }

export async function findUser({ users }: Pick<UserDeps, 'users'>, userId: string): Promise<StoredUser> {
  const user = (await users.find([userId])).get(userId)
  if (!user) throw new AppError('user_not_found', 'There is no such user.')
  return user
}

/** A user may change the own name, time zone and password, an owner the rest. */
export async function changeUser(deps: UserDeps, change: Change): Promise<StoredUser> {
  const { caller, userId, patch } = change
  const user = await findUser(deps, userId)
  requireAllowed(change)
  await requireFreeEmail(deps, change)
  await requireAnotherOwner(deps, user, patch)
  if (patch.email) await deps.claimEmail({ email: patch.email, userId })
  if (patch.password !== undefined) {
    const { password, currentPassword } = patch
    await deps.changePassword({ userId, sessionId: caller.via.id, password, currentPassword })
  }
  const changed = await deps.users.change(userId, changeOf(user, change, deps.now()))
  if (patch.email !== undefined && user.email && user.email !== patch.email)
    await deps.releaseEmail(user.email, userId)
  await requireAnOwner(deps, user)
  if (changed && patch.isActive === false) await handOver(deps, changed)
  return changed ?? user
}

function requireAllowed({ caller, userId, patch }: Change): void {
  const { email, role, dailyLeadLimit, isActive, password, currentPassword } = patch
  const isOwn = caller.user.id === userId
  requireRight(caller, 'private', { ownerId: userId })
  if ([email, role, dailyLeadLimit, isActive].some((each) => each !== undefined))
    requireAction(caller, 'manage')
  // By these somebody gets in or gets further.
  if ([email, role, password].some((each) => each !== undefined)) requireSession(caller)
  if (isOwn && isActive === false) {
    throw new AppError('wrong_state', 'Nobody can switch off the own user.', {
      hint: 'Let another owner do it.',
    })
  }
  if (!isOwn && password !== undefined) {
    throw new AppError('wrong_state', 'Nobody sets the password of somebody else.', {
      hint: 'Make a reset link and hand it over.',
    })
  }
  if (password !== undefined && currentPassword === undefined) {
    throw new AppError('invalid_request', "'currentPassword' in the body is missing.", {
      hint: 'A password is changed by whoever knows the one before.',
      details: { issues: [{ path: 'currentPassword', message: 'is missing' }] },
    })
  }
}

async function requireFreeEmail({ users }: UserDeps, { userId, patch: { email } }: Change): Promise<void> {
  const other = email === undefined ? null : await users.findByEmail(email)
  if (!other || other._id === userId) return
  throw new AppError('user_exists', `There is a user with the address ${email ?? ''} already.`)
}

const MUST_STAY = ['Somebody must stay owner.', { hint: 'Make somebody else an owner first.' }] as const

/** Looked at before the change, which may be the last thing that this process does. */
async function requireAnotherOwner(
  { users }: UserDeps,
  { _id, role, isActive = true }: StoredUser,
  patch: UserPatch,
): Promise<void> {
  const isOwner = role === 'owner' && isActive
  const staysOwner = (patch.role ?? role) === 'owner' && (patch.isActive ?? isActive)
  if (!isOwner || staysOwner || (await users.findOtherOwner(_id))) return
  throw new AppError('wrong_state', ...MUST_STAY)
}

/** And after the change, which is taken back: two owners who remove each other at once both look too early before. */
async function requireAnOwner({ users }: UserDeps, before: StoredUser): Promise<void> {
  if (before.role !== 'owner' || (await users.findActiveOwner())) return
  const { _id, role, isActive = true } = before
  await users.change(_id, { role, isActive, handingTo: null })
  throw new AppError('wrong_state', ...MUST_STAY)
}

function changeOf(user: StoredUser, { patch, caller }: Change, at: Date): Partial<StoredUser> {
  const { name, email, role, dailyLeadLimit, isActive, timeZone } = patch
  const given = Object.fromEntries(
    Object.entries({ name, email, role, dailyLeadLimit, isActive }).filter(
      ([, value]) => value !== undefined,
    ),
  )
  return {
    ...given,
    ...(isActive === undefined ? {} : { handingTo: isActive ? null : caller.user.id }),
    ...zoneChange(at, user, timeZone),
  }
}
