import type { DueStore } from '../entries/dueStore'
import type { WhoHasPlaces, WithPlaces } from '../runs/due'

/** Looking in vain takes a twentieth of the time at most. */
const PAUSE_FACTOR = 20

/** One in vain: it would be as long as the same recipients have places, and is not repeated before `forMs` are over. */
type Look = { places: string; atMs: number; forMs: number }

type Deps = { due: Pick<DueStore, 'listWaiting'>; elapsedMs: () => number }

/**
 * Looks which signals have something waiting that can go on. That nothing can is known only once all that waits was read, so where
 * that took long it is not asked again for a while, unless others have places by then.
 */
export function createWaitingLooks({ due, elapsedMs }: Deps) {
  let looks: ReadonlyMap<string, Look> = new Map()
  const isInVain = (signalId: string, places: WhoHasPlaces) => {
    const look = looks.get(signalId)
    return look?.places === nameOf(places) && elapsedMs() - look.atMs < look.forMs
  }
  return {
    isInVain,
    async list(signals: readonly WithPlaces[]): Promise<string[]> {
      const asked = signals.filter((each) => !isInVain(each.signalId, each))
      const startedMs = elapsedMs()
      const found = await due.listWaiting(asked)
      const atMs = elapsedMs()
      const look = { atMs, forMs: PAUSE_FACTOR * (atMs - startedMs) }
      const inVain = new Map(asked.map((each) => [each.signalId, { ...look, places: nameOf(each) }]))
      for (const signalId of found) inVain.delete(signalId)
      // Who has no place at all is not asked for, and forgotten.
      const others = signals.filter((each) => !asked.includes(each)).map(({ signalId }) => signalId)
      looks = new Map([...[...looks].filter(([signalId]) => others.includes(signalId)), ...inVain])
      return found
    },
  }
}

function nameOf({ full, open }: WhoHasPlaces): string {
  return JSON.stringify([full, open])
}
