import type { ZObject } from 'zapier-platform-core'
import { requestOf } from '../../shared/client/requestOf'
import { callApi } from '../http/callApi'
import { listSignals } from './listSignals'
import { OfferedFields } from './offeredFields'

type Names = Map<string, string>

/**
 * What signals are called, by their ids, as far as it is told. A name is beside what a step is about, so no failure to
 * read one is a failure of the step, which may have changed something already. It is not read at the signal's own address,
 * whose answer holds the webhook URL.
 */
export async function readNames(z: ZObject, signalIds: readonly string[]): Promise<Names> {
  const ids = [...new Set(signalIds)]
  const told = await Promise.all(ids.map(async (id) => [id, await readName(z, id)] as const))
  const names = new Map(told.flatMap(([id, name]) => (name === undefined ? [] : [[id, name] as const])))
  return names.size === ids.length ? names : new Map([...(await listNames(z)), ...names])
}

/** The same of every signal, as their list tells it. */
export async function listNames(z: ZObject): Promise<Names> {
  const signals = await listSignals(z).catch(() => [])
  return new Map(signals.map(({ id, name }) => [id, name]))
}

async function readName(z: ZObject, signalId: string): Promise<string | undefined> {
  const request = requestOf('listInputFields', { params: { signalId } })
  const signal = await callApi(z, { request, answer: OfferedFields.pick({ name: true }) }).catch(() => null)
  return signal?.name
}
