import type { NoticeKind } from '../../../shared/contract/notices'
import { DAY_MS, HOUR_MS } from '../../durations'
import type { StoredTrouble } from '../../outgoing/troubleStore'
import type { Detector } from '../detector'

type FailingServicesDeps = {
  /** Those that are in use and could not be asked when they were asked last. */
  listTroubles: () => Promise<StoredTrouble[]>
  now: () => Date
}

/** What may pass by itself, such as too many calls in a minute, is nobody's business before. */
const PASSING_MS = HOUR_MS
/** Nobody has asked since, so nobody knows. */
const KNOWN_MS = DAY_MS

/** Providers, or the language model, that have no credit left, refuse the key, or do not answer for an hour. */
export function failingServices(
  kind: Extract<NoticeKind, 'provider_failing' | 'model_failing'>,
  { listTroubles, now }: FailingServicesDeps,
): Detector {
  const isFailing = ({ mayPass, since, at }: StoredTrouble) => {
    const [nowMs, sinceMs] = [now().getTime(), since.getTime()]
    return nowMs - at.getTime() < KNOWN_MS && (!mayPass || nowMs - sinceMs >= PASSING_MS)
  }
  return {
    kind,
    async find() {
      const troubles = await listTroubles()
      return troubles.filter(isFailing).map(({ _id, message }) => ({
        signalId: null,
        of: _id,
        text: `${message.replace(/[.\s]*$/, '.')} ${CONSEQUENCES[kind]}`,
      }))
    },
  }
}

const CONSEQUENCES = {
  provider_failing: 'Entries about people whom the directory does not know wait until it answers.',
  model_failing: 'The step templates write instead.',
}
