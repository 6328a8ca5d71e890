import { HeldKind, type PrivacyPreview } from '../../shared/contract/privacy'
import type { Holding, Individual } from '../individual'
import { pauseWhileBusy } from '../pauseWhileBusy'
import type { Traffic } from '../traffic'
import { endOfReading } from './endOfReading'
import { lookThrough } from './lookThrough'
import { presentPerson } from './presentRequest'

/** So long somebody waits for it. */
const READING_MS_MAX = 3_000

const BUSY_PAUSE_FACTOR = 2

export type PreviewDeps = { holdings: readonly Holding[]; traffic: Traffic; now: () => Date }

/** Counts what is held: all that look-ups find, and as much as can be read in a few seconds. */
export async function previewHeld(
  { holdings, traffic, now }: PreviewDeps,
  individual: Individual,
): Promise<PrivacyPreview> {
  const endMs = performance.now() + READING_MS_MAX
  const counts = new Map(HeldKind.options.map((kind) => [kind, 0]))
  let isComplete = true
  const pause = pauseWhileBusy(traffic, AbortSignal.timeout(READING_MS_MAX), BUSY_PAUSE_FACTOR)
  const goOn = async () => {
    isComplete &&= (await pause()) && performance.now() < endMs
    return isComplete
  }
  const until = await endOfReading(holdings, now())
  for await (const { kind } of lookThrough({ holdings, individual, until, goOn })) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return { person: presentPerson(individual), counts: countsOf(counts), isComplete }
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
