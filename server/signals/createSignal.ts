import { ENRICHMENT_DEFAULT } from '../../shared/contract/enrichment'
import type { NewSignal } from '../../shared/contract/signals'
import { makeId } from '../ids'
import type { Seal } from '../secrets/seal'
import { issueToken } from './issueToken'
import type { SignalStore, StoredSignal } from './store'

export type CreateSignalDeps = { signals: Pick<SignalStore, 'create'>; seal: Seal }

export async function createSignal(
  { signals, seal }: CreateSignalDeps,
  { name, label, target, ownerId }: NewSignal & { ownerId: string },
): Promise<StoredSignal> {
  const now = new Date()
  const signal: StoredSignal = {
    _id: makeId('sig'),
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
    requestsPerMinute: null,
    ownerId,
    token: issueToken(seal),
    oldTokens: [],
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
  await signals.create(signal)
  return signal
}
