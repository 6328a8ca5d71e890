import type { Bundle, ZObject } from 'zapier-platform-core'
import { requestOf } from '../../shared/client/requestOf'
import { pageOf } from '../../shared/contract/call'
import { readSignalFilter } from '../bundle/readSignalId'
import { callApi } from '../http/callApi'
import { outputOfRefusal } from '../refusals/outputOfRefusal'
import { ReadRefusal, type ToldRefusal } from '../refusals/readRefusal'
import { listSignals } from '../signals/listSignals'
import { readNames } from '../signals/readNames'

/** The editor shows three samples to choose from. */
const SAMPLES = 3
/** Where no signal is chosen: as many of the newest signals are looked at. */
const SIGNALS_MAX = 20

const RefusalPage = pageOf(ReadRefusal)

/** The latest refused requests, in the shape in which a notification brings them. */
export async function listRecentRefusals(z: ZObject, bundle: Bundle) {
  const signalId = readSignalFilter(bundle)
  const signals =
    signalId === undefined
      ? (await listSignals(z)).slice(0, SIGNALS_MAX)
      : [{ id: signalId, name: (await readNames(z, [signalId])).get(signalId) ?? signalId }]
  const refusals = await Promise.all(signals.map((signal) => readRefusals(z, signal)))
  return refusals
    .flat()
    .sort((one, other) => other.receivedAt.localeCompare(one.receivedAt))
    .slice(0, SAMPLES)
    .map(outputOfRefusal)
}

async function readRefusals(z: ZObject, signal: { id: string; name: string }): Promise<ToldRefusal[]> {
  const { items } = await callApi(z, {
    request: requestOf('listRefusals', { params: { signalId: signal.id }, query: { limit: SAMPLES } }),
    answer: RefusalPage,
  })
  return items.map((refusal) => ({ ...refusal, signalId: signal.id, signalName: signal.name }))
}
