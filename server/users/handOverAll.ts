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
  users: Pick<UserStore, 'change' | 'find' | 'findActiveOwner' | 'listHandingOver'>
  handOver: HandOver
}

/** Hands over what a user who was switched off had, and then takes down that this is done. */
export async function handOver(
  deps: HandOverDeps,
  { _id: userId, handingTo: toUserId }: StoredUser,
): Promise<void> {
  if (!toUserId) return
  await handOverAll(deps.handOver, { userId, toUserId: await findHeir(deps, toUserId) })
  await deps.users.change(userId, { handingTo: null })
}

/** An owner in place of somebody who was switched off as well meanwhile. */
async function findHeir({ users }: HandOverDeps, userId: string): Promise<string> {
  const user = (await users.find([userId])).get(userId)
  const heir = user?.isActive === false ? await users.findActiveOwner() : null
  return heir?._id ?? userId
}

/** Goes on where a process ended while it handed over. */
export async function finishHandOvers(deps: HandOverDeps): Promise<void> {
  await tryEach(await deps.users.listHandingOver(), (user) => handOver(deps, user))
}

/**
 * Ends the sessions, keys and hooks of a user who was switched off, and gives what is theirs to others: signals to one user, open
 * leads to the owners of their signals. Each step may be done again.
 */
async function handOverAll(
  { auth, hooks, signals, leads }: HandOver,
  { userId, toUserId }: { userId: string; toUserId: string },
): Promise<void> {
  await auth.endAccessOf(userId)
  await hooks.endHooksOf(userId)
  await signals.handOver(userId, toUserId)
  const signalIds = await leads.listSignalsOfOpen(userId)
  const ownerOf = new Map((await signals.findMany(signalIds)).map(({ _id, ownerId }) => [_id, ownerId]))
  for (const signalId of signalIds) {
    await leads.handOverOpen({ userId, signalId }, ownerOf.get(signalId) ?? toUserId)
  }
}
