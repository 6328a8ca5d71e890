import type { HookEvent, NewHook } from '../../shared/contract/hooks'
import { AppError } from '../../shared/errors'
import { makeId } from '../ids'
import { placeOf } from '../secrets/places'
import type { Seal } from '../secrets/seal'
import { resolveAddress, type ResolveDeps } from '../outgoing/resolveAddress'
import { requireEntry } from './requireEntry'
import { requireFittingFilter } from './requireFittingFilter'
import { type LastWordDeps, planLastWord } from './planLastWord'
import { makeHookSecret } from './signNotification'
import type { HookStore, StoredHook } from './store'

/** Hooks that wait for one entry end by themselves, however many Zaps make: they keep nobody from listening. */
export type HooksMax = { listening: number; waiting: number }

export type CreateHookDeps = ResolveDeps &
  LastWordDeps & {
    hooks: Pick<HookStore, 'create' | 'countUpTo' | 'remove'>
    hooksMax: HooksMax
    seal: Seal
    now: () => Date
    /** Throws when there is no such signal. */
    requireSignal: (signalId: string) => Promise<unknown>
    /** The ids of what has happened and is yet to be told. */
    listUntold: (event: HookEvent, limit: number) => Promise<string[]>
    /** Says on the entries that are being dealt that somebody waits for what becomes of them. */
    markAwaited: () => Promise<void>
  }

/** What is told in a second or two. Of more than that a hook which is made in a flood hears too. */
const UNTOLD_MAX = 200

/** The secret is shown here and never again. */
export async function createHook(
  deps: CreateHookDeps,
  { ownerId, ...asked }: NewHook & { ownerId: string },
): Promise<{ hook: StoredHook; secret: string }> {
  const { hooks, seal, now, requireSignal, listUntold, markAwaited } = deps
  requireFittingFilter(asked)
  if (asked.signalId !== null) await requireSignal(asked.signalId)
  if (asked.entryId !== null) await requireEntry(deps, asked.entryId)
  await resolveAddress(deps, asked.url)
  await requireRoom(deps, asked)
  const at = now()
  const secret = makeHookSecret()
  const _id = makeId('hok', at)
  const hook: StoredHook = {
    _id,
    ...asked,
    // One that waits for an entry wants to know what became of it just before, too.
    untoldBefore: asked.waitMinutes === null ? await listUntold(asked.event, UNTOLD_MAX) : [],
    isEnabled: true,
    disabledReason: null,
    disabledAt: null,
    lastDeliveredAt: null,
    heldUntil: null,
    sealedSecret: seal.seal(secret, placeOf.hookSecret(_id)),
    oldSecret: null,
    ownerId,
    createdAt: at,
    updatedAt: at,
  }
  await hooks.create(hook)
  try {
    // After it: whoever has one of them in hand has asked for hooks before, or else asks from now on.
    await markAwaited()
    await planLastWord(deps, hook)
  } catch (error) {
    // Whoever asked has neither its id nor its secret, and will ask for another.
    await hooks.remove(_id)
    throw error
  }
  return { hook, secret }
}

async function requireRoom(
  { hooks, hooksMax }: Pick<CreateHookDeps, 'hooks' | 'hooksMax'>,
  { waitMinutes }: Pick<NewHook, 'waitMinutes'>,
): Promise<void> {
  if (waitMinutes === null) {
    const max = hooksMax.listening
    if ((await hooks.countUpTo(max, { waiting: false })) < max) return
    throw new AppError('too_many_hooks', `There are ${max} hooks already.`, {
      hint: 'Delete those that are no longer needed.',
    })
  }
  const max = hooksMax.waiting
  if ((await hooks.countUpTo(max, { waiting: true })) < max) return
  throw new AppError('too_many_waiting', `${max} hooks wait for the outcome of an entry already.`, {
    hint: 'Read the entry later, or listen to lead.created.',
  })
}
