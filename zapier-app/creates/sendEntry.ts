import type { Bundle, ZObject } from 'zapier-platform-core'
import { requestOf } from '../../shared/client/requestOf'
import { EntryReceipt } from '../../shared/contract/sending'
import { buildBody } from '../body/buildBody'
import { explainNoIdentifier, warnOfUnused } from '../body/explainNoIdentifier'
import { givenSlots } from '../body/givenSlots'
import { UnusableInput } from '../body/unusableInput'
import { readMeta } from '../bundle/readMeta'
import { readSignalId } from '../bundle/readSignalId'
import { callApi } from '../http/callApi'
import { toZapierError } from '../http/toZapierError'
import { urlOfEntry } from '../entries/urlOfEntry'
import { readSignal } from '../signals/readSignal'
import { idempotencyHeader } from './idempotencyHeader'

/** Sends one entry: the signal as it is now, the body, the check that it says who it is about, the post. */
export async function sendEntry(z: ZObject, bundle: Bundle) {
  const signal = await readSignal(z, requireSignalId(z, bundle))
  const body = explaining(z, () => buildBody(bundle.inputData, signal))
  const given = givenSlots(bundle.inputData)
  const refusal = explainNoIdentifier({ ...body, signal, given })
  if (refusal !== null) throw toZapierError(z, { next: 'halt', message: refusal })
  const { isLoadingSample } = readMeta(bundle.meta)
  const receipt = await callApi(z, {
    request: requestOf('sendEntry', {
      params: { signalId: signal.id },
      query: isLoadingSample ? { mode: 'test' } : {},
      body: body.value,
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
      ...warnOfUnused(given, signal),
      ...(receipt.warnings ?? []).map(({ message }) => message),
    ].join(' '),
    url: urlOfEntry(z, bundle, { signalId: signal.id, id }),
  }
}

/** What an earlier step should have named is a matter of this run; what stands in the step itself is wrong in every run. */
function requireSignalId(z: ZObject, bundle: Bundle): string {
  const chosen = readSignalId(bundle)
  if (chosen.kind === 'id' && /^[\w-]+$/.test(chosen.signalId)) return chosen.signalId
  if (chosen.kind === 'id') {
    const message = 'What stands in the field Signal is not the ID of a signal: choose one from the list.'
    throw toZapierError(z, { next: 'repair', message })
  }
  if (chosen.kind === 'reference') {
    throw toZapierError(z, { next: 'halt', message: 'The earlier step that names the signal gave no value.' })
  }
  throw toZapierError(z, { next: 'repair', message: 'No signal is chosen: choose one in this step.' })
}

function explaining<Result>(z: ZObject, build: () => Result): Result {
  try {
    return build()
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error
    throw toZapierError(z, { next: 'halt', message: error.message })
  }
}
