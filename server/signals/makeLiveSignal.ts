import { ENRICHMENT_DEFAULT, EnrichmentPatch } from '../../shared/contract/enrichment'
import { Mapping, type NewSignal } from '../../shared/contract/signals'
import { AppError } from '../../shared/errors'
import { createSignal, type CreateSignalDeps } from './createSignal'
import { mergeEnrichment } from './mergeEnrichment'
import type { SignalStore } from './store'

/** A signal with all that it needs to be live. */
export type LiveSignal = NewSignal & {
  id: string
  ownerId: string
  mapping: Record<string, string>
  contextFields: string[]
  prompt: string
  enrichment: Record<string, unknown>
}

/** Makes a signal that nobody sets up: for sample data. */
export async function makeLiveSignal(
  deps: CreateSignalDeps & { signals: Pick<SignalStore, 'create' | 'update'> },
  { mapping, contextFields, prompt, enrichment, ...basics }: LiveSignal,
): Promise<void> {
  const { _id: signalId, version } = await createSignal(deps, basics)
  const live = await deps.signals.update(
    { signalId, version, at: deps.now() },
    {
      mapping: Mapping.parse(mapping),
      contextFields,
      prompt,
      enrichment: mergeEnrichment(ENRICHMENT_DEFAULT, EnrichmentPatch.parse(enrichment)),
      status: 'live',
    },
  )
  if (!live) throw new AppError('changed_meanwhile', 'Somebody else changed the signal at the same moment.')
}
