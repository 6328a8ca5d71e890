import type { FarewellStore } from './farewellStore'
import type { HooksOf, HookStore, StoredHook } from './store'

/** Where Zapier listens for its Zaps. Nobody else is sent a farewell: elsewhere a DELETE may mean anything. */
const ZAPIER = 'https://hooks.zapier.com'

/** Zapier pauses a Zap whose address is told that its hook has ended; otherwise the Zap looks well for ever. */
export async function planFarewells(
  farewells: Pick<FarewellStore, 'add'>,
  hooks: readonly Pick<StoredHook, '_id' | 'url'>[],
  dueAt: Date,
): Promise<void> {
  const ofZapier = hooks.filter(({ url }) => new URL(url).origin === ZAPIER)
  await farewells.add(ofZapier.map(({ _id, url }) => ({ _id, url, dueAt, attemptCount: 0 })))
}

type EndHooksDeps = {
  hooks: Pick<HookStore, 'listOf' | 'removeAllOf'>
  farewells: Pick<FarewellStore, 'add'>
  now: () => Date
}

/** Removes the hooks of a signal or of a user. One that was switched off for good has been told so already. */
export async function endHooksOf({ hooks, farewells, now }: EndHooksDeps, whose: HooksOf): Promise<void> {
  const ended = (await hooks.listOf(whose)).filter(({ disabledAt }) => disabledAt === null)
  await planFarewells(farewells, ended, now())
  await hooks.removeAllOf(whose)
}
