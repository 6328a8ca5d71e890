import type { Bundle, ZObject } from 'zapier-platform-core'
import type { LeadStatus } from '../../shared/contract/leads'
import { readSignalFilter } from '../bundle/readSignalId'
import { listLeads } from '../leads/listLeads'
import { outputOfLead } from '../leads/outputOfLead'
import type { ReadLead } from '../leads/readLead'
import { readStatuses } from '../leads/readStatuses'
import { tellLeads } from '../leads/tellLeads'

/** The editor shows three samples to choose from. */
const SAMPLES = 3

/** Those of a lead that somebody has worked with, where none are chosen. */
const LATER_STATUSES: LeadStatus[] = ['approved', 'contacted', 'dismissed']

/** The newest leads, in the shape in which a notification brings them. */
export async function listRecentLeads(z: ZObject, bundle: Bundle) {
  return show(z, bundle, await newestLeads(z, bundle))
}

/** The newest leads of the statuses. Which status they had before is told by a change alone. */
export async function listRecentChanges(z: ZObject, bundle: Bundle) {
  const statuses = readStatuses(z, bundle) ?? LATER_STATUSES
  const found = await Promise.all(statuses.map((status) => newestLeads(z, bundle, { status })))
  const changed = found.flat().sort((one, other) => other.createdAt.localeCompare(one.createdAt))
  // Whoever sets up a Zap before anybody has approved a lead maps the fields of a new one, which are the same.
  const leads = changed.length > 0 ? changed.slice(0, SAMPLES) : await newestLeads(z, bundle)
  const shown = await show(z, bundle, leads)
  return shown.map((lead) => ({ ...lead, previous_status: null }))
}

function newestLeads(z: ZObject, bundle: Bundle, of: { status?: LeadStatus } = {}): Promise<ReadLead[]> {
  const signalId = readSignalFilter(bundle)
  return listLeads(z, { ...of, limit: SAMPLES, ...(signalId === undefined ? {} : { signalId }) })
}

async function show(z: ZObject, bundle: Bundle, leads: ReadLead[]) {
  const told = await tellLeads(z, leads)
  return told.map((lead) => outputOfLead(z, bundle, lead))
}
