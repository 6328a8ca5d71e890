import type { Logger } from 'pino'
import type { EntryStore } from '../entries/store'
import type { CourierDeps } from '../hooks/createCourier'
import { describeEntry } from '../hooks/describeEntry'
import { POST_PATIENCE, type PostPatience } from '../hooks/postNotification'
import { type LookUp, lookUp } from '../hooks/resolveAddress'
import type { HookStore } from '../hooks/store'
import type { Seal } from '../secrets/seal'
import type { SignalStore } from '../signals/store'

/** All but the hosts has its default; tests set a clock and a network of their own. */
export type HookSettings = {
  /** Hosts that may be notified though their addresses are private. */
  privateHosts: readonly string[]
  lookUp?: LookUp
  patience?: PostPatience
  now?: () => Date
  /** From 0 to 1. */
  random?: () => number
}

type Deps = { log: Logger; seal: Seal; hooks: HookSettings }
type Stores = {
  entries: Pick<EntryStore, 'findWithBytes'>
  signals: Pick<SignalStore, 'find'>
  hooks: HookStore
}

/** What it takes to notify: hooks learn of entries and signals here, where both are known. */
export function notifyHooks(
  { log, seal, hooks: settings }: Deps,
  { entries, signals, hooks }: Stores,
): CourierDeps & { hooks: HookStore } {
  return {
    hooks,
    seal,
    log,
    lookUp,
    patience: POST_PATIENCE,
    now: () => new Date(),
    random: Math.random,
    ...settings,
    describeEntry: async (entryId) => {
      const found = await entries.findWithBytes(entryId)
      const signal = found && (await signals.find(found.entry.signalId))
      return signal ? describeEntry({ ...found, signal }) : null
    },
  }
}
