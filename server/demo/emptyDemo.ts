import { AppError } from '../../shared/errors'
import type { DemoStore } from './demoStore'
import { DEMO_SOURCE } from './fillDemo'

export type EmptyDemoDeps = {
  demos: DemoStore
  signals: { remove: (signalId: string) => Promise<unknown> }
  leads: { removeOfSignal: (signalId: string) => Promise<void> }
  directory: { removeOfSource: (source: string) => Promise<void> }
  exclusions: { remove: (exclusionId: string) => Promise<unknown> }
}

/** Takes the sample data out again, those that were put in halfway too; what people added meanwhile stays. */
export async function emptyDemo({
  demos,
  signals,
  leads,
  directory,
  exclusions,
}: EmptyDemoDeps): Promise<void> {
  const demo = await demos.find()
  if (!demo) throw new AppError('demo_not_found', 'There are no sample data in this workspace.')
  for (const signalId of demo.signalIds) {
    await signals.remove(signalId)
    await leads.removeOfSignal(signalId)
  }
  for (const exclusionId of demo.exclusionIds) await exclusions.remove(exclusionId)
  await directory.removeOfSource(DEMO_SOURCE)
  await demos.remove()
}
