import type { ZObject } from 'zapier-platform-core'
import { requestOf } from '../../shared/client/requestOf'
import { callApiOrNull } from '../http/callApi'
import { OfferedFields } from '../signals/offeredFields'
import type { ReadLead, ToldLead } from './readLead'

/** As notifications tell them, with the names of their signals. A lead outlives its signal, and is called by its label then. */
export async function tellLeads(z: ZObject, leads: readonly ReadLead[]): Promise<ToldLead[]> {
  const nameOf = new Map<string, string | null>()
  const signalIds = new Set(leads.map(({ signalId }) => signalId))
  await Promise.all([...signalIds].map(async (id) => nameOf.set(id, await readName(z, id))))
  return leads.map((lead) => ({ ...lead, signalName: nameOf.get(lead.signalId) ?? lead.label }))
}

/** Not by the signal's own address, whose answer holds the webhook URL. */
async function readName(z: ZObject, signalId: string): Promise<string | null> {
  const signal = await callApiOrNull(z, {
    request: requestOf('listInputFields', { params: { signalId } }),
    answer: OfferedFields.pick({ name: true }),
  })
  return signal?.name ?? null
}
