import { z as schema } from 'zod'
import type { Bundle, ZObject } from 'zapier-platform-core'
import { requestOf } from '../../shared/client/requestOf'
import { BatchReceipt } from '../../shared/contract/sending'
import type { JsonObject } from '../../shared/fields/field'
import { BATCH_ITEMS_MAX } from '../../shared/limits'
import { prepareBody } from '../body/prepareBody'
import { readMeta } from '../bundle/readMeta'
import { requireSignalId } from '../bundle/requireSignalId'
import { ROWS_KEY } from '../fields/rowsOf'
import { callApi } from '../http/callApi'
import { toZapierError } from '../http/toZapierError'
import { readSignal } from '../signals/readSignal'
import { idempotencyHeader } from './idempotencyHeader'

const Rows = schema.array(schema.record(schema.string(), schema.unknown()))
type Receipt = BatchReceipt['results'][number]

/** Sends each row as an entry by one call. A row that names nobody is left out, and harms no other. */
export async function sendRows(z: ZObject, bundle: Bundle) {
  const signal = await readSignal(z, requireSignalId(z, bundle))
  const prepared = readRows(z, bundle).map((row) => prepareBody(row, signal))
  const bodies = prepared.flatMap((row) => ('body' in row ? [row.body] : []))
  if (bodies.length === 0) throw toZapierError(z, { next: 'halt', message: explainNone(prepared) })
  const receipts = (await sendBatch(z, bundle, { signalId: signal.id, bodies })).values()
  const results = prepared.map((row, index) => ({
    row: index + 1,
    ...('refusal' in row ? refusedFor(row.refusal) : resultOf(receipts.next().value)),
  }))
  const sent = results.filter(({ outcome }) => outcome === 'sent').length
  return {
    signal_id: signal.id,
    signal_name: signal.name,
    sent,
    refused: results.length - sent,
    results,
  }
}

function readRows(z: ZObject, { inputData }: Bundle): Record<string, unknown>[] {
  const rows = Rows.safeParse([inputData[ROWS_KEY] ?? []].flat())
  if (!rows.success || rows.data.length === 0) {
    throw toZapierError(z, { next: 'halt', message: 'There are no rows to send this time.' })
  }
  if (rows.data.length > BATCH_ITEMS_MAX) {
    const most = BATCH_ITEMS_MAX.toLocaleString('en')
    const message = `There are ${rows.data.length} rows, of which one step sends ${most} at most: loop over parts of them.`
    throw toZapierError(z, { next: 'halt', message })
  }
  return rows.data
}

function explainNone(prepared: ReturnType<typeof prepareBody>[]): string {
  const [first] = prepared.flatMap((row) => ('refusal' in row ? [row.refusal] : []))
  return `None of the rows can be sent. ${first ?? ''}`.trim()
}

async function sendBatch(
  z: ZObject,
  bundle: Bundle,
  { signalId, bodies }: { signalId: string; bodies: JsonObject[] },
): Promise<Receipt[]> {
  const { isLoadingSample } = readMeta(bundle.meta)
  const { results } = await callApi(z, {
    request: requestOf('sendBatch', {
      params: { signalId },
      query: isLoadingSample ? { mode: 'test' } : {},
      body: bodies,
    }),
    headers: isLoadingSample ? {} : idempotencyHeader(z, bundle.inputData['idempotency_key']),
    answer: BatchReceipt,
  })
  return results
}

function resultOf(receipt: Receipt | undefined) {
  if (receipt === undefined) return refusedFor('The server did not say what became of this row.')
  if ('error' in receipt) return refusedFor(receipt.error.message)
  return { outcome: 'sent', entry_id: receipt.id, mode: receipt.mode, message: '' }
}

function refusedFor(message: string) {
  return { outcome: 'refused', entry_id: null, mode: null, message }
}
