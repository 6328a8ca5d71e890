import type { Preview } from '../../shared/contract/entries'
import type { Lead } from '../../shared/contract/leads'
import type { StoredEntry } from '../entries/store'
import { makeId } from '../ids'
import type { StoredLead } from '../leads/leadStore'
import { decide, type DecideDeps } from './generateLeads'
import type { RunningSignal } from './item'
import { type MakeDeps, writeLeads } from './makeLeads'

export type PreviewDeps = DecideDeps &
  MakeDeps & { leads: { present: (lead: StoredLead) => Omit<Lead, 'id'> } }

/**
 * What would become of an entry if it came now, whatever became of it: the steps of a run, which store and count nothing.
 */
export async function previewEntry(
  deps: PreviewDeps,
  { entry, bytes, signal }: { entry: StoredEntry; bytes: Buffer; signal: RunningSignal },
): Promise<Omit<Preview, 'trace'> & { trace: StoredEntry['trace'] }> {
  const untaken = { ...deps.leads, takePlaces: () => Promise.resolve(new Set<string>()) }
  const _id = makeId('ent', deps.now())
  const fresh = { ...entry, _id, bytes, override: [], leadIds: [], boundTo: null, waiting: null }
  const [item] = await decide({ ...deps, leads: untaken }, [{ entry: fresh, signal }])
  if (!item?.plan) {
    const outcome = item?.end?.outcome === 'waiting' ? 'pending' : 'skipped'
    return { outcome, reason: item?.end?.reason ?? null, trace: item?.trace ?? [], leads: [] }
  }
  const leads = await writeLeads(deps, [{ entry, signal, plan: item.plan }])
  return {
    outcome: 'lead',
    reason: null,
    trace: item.trace,
    leads: leads.map((lead) => deps.leads.present(lead)),
  }
}
