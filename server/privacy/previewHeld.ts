import { HeldKind, type PrivacyPreview } from '../../shared/contract/privacy'
import type { Holding, Individual } from '../individual'
import { pauseWhileBusy } from '../pauseWhileBusy'
import type { Traffic } from '../traffic'
import { endOfReading } from './endOfReading'
import { lookThrough } from './lookThrough'
import { presentPerson } from './presentRequest'

/** So long somebody waits for it. */
const READING_MS_MAX = 3_000
/** While much is received, reading takes a third of the time, as for a deletion. */
const BUSY_PAUSE_FACTOR = 2

export type PreviewDeps = { holdings: readonly Holding[]; traffic: Traffic; now: () => Date }

/** Counts what is held: all that look-ups find, and as much as can be read in a few seconds. */
export async function previewHeld(
  { holdings, traffic, now }: PreviewDeps,
  { individual, gone }: { individual: Individual; gone: AbortSignal },
): Promise<PrivacyPreview> {
  const counts = new Map(HeldKind.options.map((kind) => [kind, 0]))
  let isComplete = true
  let hasTime: (() => Promise<boolean>) | undefined
  const goOn = async () => {
    hasTime ??= boundReading(traffic, gone)
    isComplete &&= await hasTime()
    return isComplete
  }
  const until = await endOfReading(holdings, now())
  for await (const { kind } of lookThrough({ holdings, individual, until, goOn })) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return { person: presentPerson(individual), counts: countsOf(counts), isComplete }
}

/** From the first slice on: what look-ups find is told whole. */
function boundReading(traffic: Traffic, gone: AbortSignal): () => Promise<boolean> {
  const endMs = performance.now() + READING_MS_MAX
  const pause = pauseWhileBusy(
    traffic,
    AbortSignal.any([gone, AbortSignal.timeout(READING_MS_MAX)]),
    BUSY_PAUSE_FACTOR,
  )
  return async () => (await pause()) && performance.now() < endMs
}

function countsOf(counts: ReadonlyMap<HeldKind, number>): PrivacyPreview['counts'] {
  const of = (kind: HeldKind) => counts.get(kind) ?? 0
  return {
    entries: of('entries'),
    mentions: of('mentions'),
    leads: of('leads'),
    people: of('people'),
    providerAnswers: of('providerAnswers'),
    exclusions: of('exclusions'),
    contacted: of('contacted'),
    refusals: of('refusals'),
    hookDeliveries: of('hookDeliveries'),
    notices: of('notices'),
    auditEvents: of('auditEvents'),
    users: of('users'),
    invitations: of('invitations'),
  }
}
