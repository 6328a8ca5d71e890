import type { ZObject } from 'zapier-platform-core'
import { requestOf } from '../../shared/client/requestOf'
import type { InputFields } from '../../shared/contract/inputFields'
import { callApi } from '../http/callApi'
import { type OfferedField, OfferedFields } from './offeredFields'
import { listNames } from './readNames'

/** A signal as it is at this moment: what it is called, what it is mapped to and which fields it offers. */
export type CurrentSignal = Omit<OfferedFields, 'items' | 'name' | 'mapping'> &
  Pick<InputFields, 'name' | 'mapping'> & { id: string; offered: OfferedField[] }

/**
 * Reads the signal by its fields, never by its own address: that answer holds the webhook URL, which must not stand in
 * the log that Zapier keeps of every answer.
 */
export async function readSignal(z: ZObject, signalId: string): Promise<CurrentSignal> {
  const { items, name, mapping, ...signal } = await callApi(z, {
    request: requestOf('listInputFields', { params: { signalId } }),
    answer: OfferedFields,
  })
  return {
    ...signal,
    id: signalId,
    name: name ?? (await listNames(z)).get(signalId) ?? signalId,
    mapping: mapping ?? mappingOf(items),
    offered: items,
  }
}

/** As far as it can be told by the fields on offer. */
function mappingOf(items: readonly OfferedField[]): CurrentSignal['mapping'] {
  return Object.fromEntries(items.flatMap(({ slot, path }) => (slot === undefined ? [] : [[slot, path]])))
}
