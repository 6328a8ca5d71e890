import { ENRICHMENT_DEFAULT } from '../../shared/contract/enrichment'
import { type NewSignal, SEQUENCES_DEFAULT } from '../../shared/contract/signals'
import { makeId } from '../ids'
import type { Seal } from '../secrets/seal'
import { issueToken } from './issueToken'
import type { ReceiverStore } from './receiverStore'
import type { SignalStore, StoredSignal } from './store'

export type CreateSignalDeps = {
  signals: Pick<SignalStore, 'create'>
  receivers: Pick<ReceiverStore, 'addToken'>
  seal: Seal
  now: () => Date
}

export async function createSignal(
  { signals, receivers, seal, now }: CreateSignalDeps,
  { id, name, label, target, ownerId }: NewSignal & { id?: string; ownerId: string },
): Promise<StoredSignal> {
  const createdAt = now()
  const _id = id ?? makeId('sig', createdAt)
  const signal: StoredSignal = {
    _id,
    name,
    label,
    target,
    status: 'setup',
    mapping: {},
    mappedBy: {},
    contextFields: [],
    contextFieldsBy: 'auto',
    knownFields: [],
    prompt: '',
    enrichment: ENRICHMENT_DEFAULT,
    sequences: SEQUENCES_DEFAULT,
    requestsPerMinute: null,
    ownerId,
    recipients: [ownerId],
    token: issueToken(seal, _id),
    oldTokens: [],
    version: 1,
    createdAt,
    updatedAt: createdAt,
  }
  // The token goes first: a signal whose token leads nowhere would be worse than a token that leads to no signal.
  await receivers.addToken(signal.token.hash, signal._id)
  await signals.create(signal)
  return signal
}
