import { tryEach } from '../tryEach'
import type { StoredUser, UserStore } from './store'

/** What others know to do with what is a user's. */
export type HandOver = {
  auth: { endAccessOf: (userId: string) => Promise<void> }
  hooks: { endHooksOf: (userId: string) => Promise<void> }
  signals: {
    handOver: (userId: string, toUserId: string) => Promise<void>
    findMany: (signalIds: readonly string[]) => Promise<{ _id: string; ownerId: string }[]>
  }
  leads: {
    listSignalsOfOpen: (userId: string) => Promise<string[]>
    handOverOpen: (of: { userId: string; signalId: string }, toUserId: string) => Promise<void>
  }
}

export type HandOverDeps = {
  users: Pick<
    UserStore,
    'find' | 'findActiveOwner' | 'listHandingOver' | 'beginHandOverAgain' | 'endHandOver'
  >
  handOver: HandOver
}

type Move = { userId: string; toUserId: string }

/** Hands over what a user who was switched off had, and then takes down that this is done. Ends where that one is switched on again. */
export async function handOver(deps: HandOverDeps, user: StoredUser): Promise<void> {
  const { _id: userId, handingTo } = user
  if (!handingTo) return
  const receivers = await handOverAll(deps, { userId, toUserId: await findHeir(deps, handingTo) })
  if (receivers === null) return
  // Whoever of them was switched off meanwhile may have handed over before this came.
  await passOn(deps, receivers)
  await deps.users.endHandOver(user)
}

/** An owner in place of somebody who was switched off as well meanwhile. */
async function findHeir({ users }: HandOverDeps, userId: string): Promise<string> {
  const user = (await users.find([userId])).get(userId)
  const heir = user?.isActive === false ? await users.findActiveOwner() : null
  return heir?._id ?? userId
}

/** Has what came to users who were switched off meanwhile handed over by and by, as all that they had before. */
export async function passOn(
  { users }: Pick<HandOverDeps, 'users'>,
  userIds: readonly string[],
): Promise<void> {
  const found = await users.find(userIds)
  for (const { _id, isActive } of found.values()) {
    const heir = isActive === false ? await users.findActiveOwner() : null
    if (heir) await users.beginHandOverAgain(_id, heir._id)
  }
}

/** Goes on where a process ended while it handed over. */
export async function finishHandOvers(deps: HandOverDeps): Promise<void> {
  await tryEach(await deps.users.listHandingOver(), (user) => handOver(deps, user))
}

/**
 * Ends the sessions, keys and hooks of a user who was switched off, and gives what is theirs to others: signals to one user, open
 * leads to the owners of their signals. Each step may be done again. Gives to whom; null: the user was switched on again.
 */
async function handOverAll(deps: HandOverDeps, { userId, toUserId }: Move): Promise<string[] | null> {
  const { auth, hooks, signals, leads } = deps.handOver
  const steps = [
    () => auth.endAccessOf(userId),
    () => hooks.endHooksOf(userId),
    () => signals.handOver(userId, toUserId),
  ]
  for (const step of steps) {
    if (!(await isOff(deps, userId))) return null
    await step()
  }
  const receivers = [toUserId]
  const signalIds = await leads.listSignalsOfOpen(userId)
  const ownerOf = new Map((await signals.findMany(signalIds)).map(({ _id, ownerId }) => [_id, ownerId]))
  for (const signalId of signalIds) {
    if (!(await isOff(deps, userId))) return null
    const receiver = ownerOf.get(signalId) ?? toUserId
    await leads.handOverOpen({ userId, signalId }, receiver)
    receivers.push(receiver)
  }
  return receivers
}

async function isOff({ users }: HandOverDeps, userId: string): Promise<boolean> {
  return (await users.find([userId])).get(userId)?.isActive === false
}
