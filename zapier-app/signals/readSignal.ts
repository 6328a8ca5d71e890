import type { ZObject } from 'zapier-platform-core'
import { requestOf } from '../../shared/client/requestOf'
import { callApi } from '../http/callApi'
import { type OfferedField, OfferedFields } from './offeredFields'

/** A signal as it is at this moment: what it is called, what it is mapped to and which fields it offers. */
export type CurrentSignal = Omit<OfferedFields, 'items'> & { id: string; offered: OfferedField[] }

/**
 * Reads the signal by its fields, never by its own address: that answer holds the webhook URL, which must not stand in
 * the log that Zapier keeps of every answer.
 */
export async function readSignal(z: ZObject, signalId: string): Promise<CurrentSignal> {
  const { items, ...signal } = await callApi(z, {
    request: requestOf('listInputFields', { params: { signalId } }),
    answer: OfferedFields,
  })
  return { ...signal, id: signalId, offered: items }
}
