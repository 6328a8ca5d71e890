import type { Trouble } from './completion'

const FAILURES_MAX = 5
/** Of different texts, one after the other: it is not the text. */
const REFUSALS_MAX = 3
const OPEN_MS = 60_000

type State = { failures: number; openUntilMs: number; trouble: Trouble | null }

export type Circuit = {
  /** Why nothing is to be asked of the endpoint now; null: it may be. */
  trouble: (key: string) => Trouble | null
  note: (key: string, trouble: Trouble | null) => void
}

/** Spares an endpoint that fails, and those who wait for it: for a minute it is not asked, then one failure closes it again. */
export function createCircuit(now: () => Date): Circuit {
  const states = new Map<string, State>()
  return {
    trouble: (key) => {
      const state = states.get(key)
      const leftMs = (state?.openUntilMs ?? 0) - now().getTime()
      if (!state?.trouble || leftMs <= 0) return null
      return state.trouble.kind === 'unavailable' ? { ...state.trouble, retryAfterMs: leftMs } : state.trouble
    },
    note: (key, trouble) => {
      if (trouble === null) {
        states.delete(key)
        return
      }
      const failures = (states.get(key)?.failures ?? 0) + 1
      const isOpen = failures >= failuresMax(trouble)
      states.set(key, { failures, trouble, openUntilMs: isOpen ? now().getTime() + OPEN_MS : 0 })
    },
  }
}

/** What somebody has to mend fails each time: the first is enough. */
function failuresMax(trouble: Trouble): number {
  if (trouble.kind === 'unavailable') return FAILURES_MAX
  return trouble.kind === 'bad_request' && trouble.mayBeText ? REFUSALS_MAX : 1
}
