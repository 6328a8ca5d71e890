import type { ZObject } from 'zapier-platform-core'
import { readNames } from '../signals/readNames'
import type { ReadLead, ToldLead } from './readLead'

/** As notifications tell them, with the names of their signals. A lead outlives its signal, and is called by its label then. */
export async function tellLeads(z: ZObject, leads: readonly ReadLead[]): Promise<ToldLead[]> {
  const names = await readNames(
    z,
    leads.map(({ signalId }) => signalId),
  )
  return leads.map((lead) => ({ ...lead, signalName: names.get(lead.signalId) ?? lead.label }))
}
