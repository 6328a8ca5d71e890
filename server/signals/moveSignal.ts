import type { SignalStatus } from '../../shared/contract/signals'
import { AppError } from '../../shared/errors'
import { requireEnoughMapping } from './requireEnoughMapping'
import { type EditDeps, editSignal } from './editSignal'
import type { ReadNewest } from './findUnseenPaths'
import { requireSeenMapping } from './requireSeenMapping'
import type { StoredSignal } from './store'

export type Verb = 'save' | 'pause' | 'resume'

/** The whole life of a signal: each verb leads from one status to another; a verb said again changes nothing. */
const MOVES = {
  save: { from: 'setup', to: 'live' },
  pause: { from: 'live', to: 'paused' },
  resume: { from: 'paused', to: 'live' },
} as const satisfies Record<Verb, { from: SignalStatus; to: SignalStatus }>

const IN_WORDS = { setup: 'in set-up', live: 'live', paused: 'paused' } as const satisfies Record<
  SignalStatus,
  string
>

export type MoveSignalDeps = EditDeps & { readNewest: ReadNewest }

export function moveSignal(
  deps: MoveSignalDeps,
  { signalId, verb, force = false }: { signalId: string; verb: Verb; force?: boolean },
): Promise<StoredSignal> {
  const { from, to } = MOVES[verb]
  return editSignal(deps, signalId, async (signal) => {
    if (signal.status === to) return null
    if (signal.status !== from) {
      throw new AppError(
        'wrong_state',
        `A signal that is ${IN_WORDS[signal.status]} cannot be told to ${verb}.`,
        {
          details: { status: signal.status, needed: from },
        },
      )
    }
    if (to === 'live') requireEnoughMapping(signal)
    if (verb === 'save' && !force) await requireSeenMapping(deps, signal)
    return { status: to, ...pauseOf(signal, to, deps.now()) }
  })
}

/** How long a signal was paused does not count as waiting for its entries. */
function pauseOf(
  { pausedAt, pausedMs = 0 }: StoredSignal,
  to: SignalStatus,
  at: Date,
): Pick<StoredSignal, 'pausedAt' | 'pausedMs'> {
  if (to === 'paused') return { pausedAt: at }
  return pausedAt
    ? { pausedAt: null, pausedMs: pausedMs + Math.max(0, at.getTime() - pausedAt.getTime()) }
    : {}
}
