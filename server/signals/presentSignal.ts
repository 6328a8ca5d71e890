import { type ListedSignal, SEQUENCES_DEFAULT, type Signal } from '../../shared/contract/signals'
import { placeOf } from '../secrets/places'
import type { Seal } from '../secrets/seal'
import type { ReceiverStore } from './receiverStore'
import type { StoredSignal } from './store'

export type PresentDeps = {
  receivers: Pick<ReceiverStore, 'findLastUse'>
  now: () => Date
  seal: Seal
  /** Where the outside reaches this server, without a slash at the end. */
  publicUrl: () => string
  findLastReceivedAt: (signalId: string) => Promise<Date | null>
}

/** As lists show it, without the secret address. */
export function presentListedSignal(signal: StoredSignal, lastEntryAt: Date | null): ListedSignal {
  return {
    id: signal._id,
    name: signal.name,
    label: signal.label,
    target: signal.target,
    status: signal.status,
    mapping: signal.mapping,
    mappedBy: signal.mappedBy,
    contextFields: signal.contextFields,
    prompt: signal.prompt,
    enrichment: signal.enrichment,
    sequences: signal.sequences ?? SEQUENCES_DEFAULT,
    requestsPerMinute: signal.requestsPerMinute ?? null,
    ownerId: signal.ownerId,
    recipients: signal.recipients ?? [signal.ownerId],
    version: signal.version,
    createdAt: signal.createdAt.toISOString(),
    updatedAt: signal.updatedAt.toISOString(),
    lastEntryAt: lastEntryAt?.toISOString() ?? null,
  }
}

/** With the secret address, for those who may write signals. */
export async function presentSignal(deps: PresentDeps, signal: StoredSignal): Promise<Signal> {
  const token = deps.seal.unseal(signal.token.sealed, placeOf.webhookToken(signal._id))
  return {
    ...presentListedSignal(signal, await deps.findLastReceivedAt(signal._id)),
    webhookUrl: token === null ? null : `${deps.publicUrl()}/custom_signals/${token}/entries`,
    previousWebhook: await presentPrevious(deps, signal),
  }
}

async function presentPrevious(
  { receivers, now }: PresentDeps,
  { oldTokens }: StoredSignal,
): Promise<Signal['previousWebhook']> {
  const working = oldTokens.filter(({ expiresAt }) => expiresAt > now())
  // The latest works longest.
  const [previous] = working
  if (!previous) return null
  const lastUsedAt = await receivers.findLastUse(working.map(({ hash }) => hash))
  return { worksUntil: previous.expiresAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null }
}
