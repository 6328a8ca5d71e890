import { AppError } from '../../shared/errors'
import type { DemoStore, Made } from './demoStore'
import { DEMO_SOURCE } from './sample/source'

/** A lead that is decided and not made, for a user and a day. */
type Planned = { leadId: string; id: string; day: string }

export type TakeOutDeps = {
  signals: { remove: (signalId: string) => Promise<unknown> }
  entries: { listPlannedLeads: (signalId: string) => Promise<Planned[]> }
  leads: { unmakeOfSignal: (signalId: string, planned: readonly Planned[]) => Promise<void> }
  directory: { removeOfSource: (source: string) => Promise<void> }
  exclusions: { remove: (exclusionId: string) => Promise<unknown> }
}

export type EmptyDemoDeps = TakeOutDeps & { demos: DemoStore }

/** Takes the sample data out again, those that were put in halfway too; what people added meanwhile stays. */
export async function emptyDemo({ demos, ...deps }: EmptyDemoDeps): Promise<void> {
  let demo = await demos.find()
  if (!demo) throw new AppError('demo_not_found', 'There are no sample data in this workspace.')
  // Whoever is still putting them in finds out when they are gone, and takes out the rest.
  while (demo) {
    await takeOut(deps, demo)
    if (await demos.remove(demo)) return
    demo = await demos.find()
  }
}

export async function takeOut(
  { signals, entries, leads, directory, exclusions }: TakeOutDeps,
  { signalIds, exclusionIds }: Made,
): Promise<void> {
  for (const signalId of signalIds) {
    await signals.remove(signalId)
    await leads.unmakeOfSignal(signalId, await entries.listPlannedLeads(signalId))
  }
  for (const exclusionId of exclusionIds) await exclusions.remove(exclusionId)
  await directory.removeOfSource(DEMO_SOURCE)
}
