import type { Bundle, ZObject } from 'zapier-platform-core'
import { requestOf } from '../../shared/client/requestOf'
import { EntryReceipt } from '../../shared/contract/sending'
import { warnOfUnused } from '../body/explainNoIdentifier'
import { givenSlots } from '../body/givenSlots'
import { prepareBody } from '../body/prepareBody'
import { readMeta } from '../bundle/readMeta'
import { requireSignalId } from '../bundle/requireSignalId'
import { callApi } from '../http/callApi'
import { toZapierError } from '../http/toZapierError'
import { urlOfEntry } from '../entries/urlOfEntry'
import { readSignal } from '../signals/readSignal'
import { idempotencyHeader } from './idempotencyHeader'

/** Sends one entry: the signal as it is now, the body, the check that it says who it is about, the post. */
export async function sendEntry(z: ZObject, bundle: Bundle) {
  const signal = await readSignal(z, requireSignalId(z, bundle))
  const prepared = prepareBody(bundle.inputData, signal)
  if ('refusal' in prepared) throw toZapierError(z, { next: 'halt', message: prepared.refusal })
  const { isLoadingSample } = readMeta(bundle.meta)
  const receipt = await callApi(z, {
    request: requestOf('sendEntry', {
      params: { signalId: signal.id },
      query: isLoadingSample ? { mode: 'test' } : {},
      body: prepared.body,
    }),
    // A test in the editor must not use up the key of the run that it rehearses.
    headers: isLoadingSample ? {} : idempotencyHeader(z, bundle.inputData['idempotency_key']),
    answer: EntryReceipt,
  })
  const { id, status, mode, receivedAt } = receipt
  return {
    id,
    status,
    mode,
    signal_id: signal.id,
    signal_name: signal.name,
    received_at: receivedAt,
    identified: receipt.identified ?? null,
    warnings: [
      ...warnOfUnused(givenSlots(bundle.inputData), signal),
      ...(receipt.warnings ?? []).map(({ message }) => message),
    ].join(' '),
    url: urlOfEntry(z, bundle, { signalId: signal.id, id }),
  }
}
