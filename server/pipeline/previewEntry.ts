import type { Preview, PreviewedLead } from '../../shared/contract/entries'
import type { Lead } from '../../shared/contract/leads'
import type { Sequence } from '../../shared/contract/sequences'
import type { StoredEntry } from '../entries/store'
import { makeId } from '../ids'
import type { StoredLead } from '../leads/leadStore'
import { askAbout, type AskAboutDeps } from './enrichEntries'
import { decide, type DecideDeps } from './generateLeads'
import { type Item, type RunningSignal, soughtOf, type TraceRow } from './item'
import { inputFor, isForModel, type MakeDeps, type WorkspaceTexts, writeLeads } from './makeLeads'
import { toBeWritten, written } from './writeRows'

export type PreviewDeps = DecideDeps &
  MakeDeps &
  AskAboutDeps & { leads: { present: (lead: StoredLead) => Omit<Lead, 'id'> } }

type PreviewedEntry = Omit<Preview, 'trace'> & { trace: StoredEntry['trace'] }
type Asked = { entry: StoredEntry; bytes: Buffer; signal: RunningSignal }
type Decided = Asked & {
  plan: NonNullable<Awaited<ReturnType<typeof decide>>[number]['plan']>
  workspace: WorkspaceTexts
}

/** `spend`: providers and models may be asked, in the turn of whoever asks. */
export type PreviewWish = { spend: boolean; askedBy: string }

const TIME_MS_MAX = 90_000
const OTHERS_WAIT = 'The daily limit leaves no place for the others; they wait for the next day.'
const TO_BE_WRITTEN = 'A language model is to write it; this preview has asked none.'

/**
 * What would become of an entry if it came now, whatever became of it: the steps of a run, which store and count nothing.
 * With `spend` a model is asked too, so that what both writers make of it can be compared.
 */
export async function previewEntry(
  deps: PreviewDeps,
  asked: Asked,
  wish: PreviewWish,
): Promise<PreviewedEntry> {
  const untaken = { ...deps.leads, takePlaces: () => Promise.resolve(new Set<string>()) }
  const _id = makeId('ent', deps.now())
  const { entry, bytes, signal } = asked
  const fresh = { ...entry, _id, bytes, override: [], leadIds: [], boundTo: null, waiting: null }
  const decideNow = () => decide({ ...deps, leads: untaken }, [{ entry: fresh, signal }])
  let [item] = await decideNow()
  if (item?.end?.reason === 'enriching') {
    const away = wish.spend
      ? ((await askAbout(deps, soughtOf(signal, item.identifiers)))?.message ?? null)
      : whyAway(entry)
    if (away !== null) return waitForProvider(item, away, deps.now())
    if (wish.spend) [item] = await decideNow()
  }
  if (!item?.plan) {
    const outcome = item?.end?.outcome === 'waiting' ? 'pending' : 'skipped'
    return { outcome, reason: item?.end?.reason ?? null, trace: item?.trace ?? [], leads: [] }
  }
  const workspace = await deps.workspace.read()
  const leads = await writeWithBoth(deps, { ...asked, plan: item.plan, workspace }, wish)
  const at = deps.now()
  const writers = leads.map(({ sequence }) => sequence?.writer)
  const isUnwritten = isForModel(signal, workspace) && !wish.spend
  const row = isUnwritten ? toBeWritten(at) : written(signal, writers, at)
  const trace = [...item.trace, row]
  if (!item.plan.isPartial) return { outcome: 'lead', reason: null, trace, leads }
  // As a run leaves an entry of which only some have a place today.
  const others: TraceRow = { stage: 'lead', result: 'waiting', reason: OTHERS_WAIT, at }
  return { outcome: 'pending', reason: 'daily_limit', trace: [...trace, others], leads }
}

/** Why the provider that the entry waits for is away; null where it waits for none. */
function whyAway({ outcome, reason, trace }: StoredEntry): string | null {
  if (outcome !== 'pending' || reason !== 'provider_unavailable') return null
  return trace.findLast(({ stage }) => stage === 'match')?.reason ?? null
}

/** As it is told of an entry that waits until the provider is back. */
function waitForProvider({ trace }: Item, why: string, at: Date): PreviewedEntry {
  const told: TraceRow = { stage: 'match', result: 'waiting', reason: why, at }
  const before = trace.filter(({ stage }) => stage !== 'match')
  return { outcome: 'pending', reason: 'provider_unavailable', trace: [...before, told], leads: [] }
}

async function writeWithBoth(
  deps: PreviewDeps,
  { entry, signal, plan, workspace }: Decided,
  { spend, askedBy }: PreviewWish,
): Promise<PreviewedLead[]> {
  const { endpoint, texts } = workspace
  const users = await deps.users.findRecipients([plan.userId])
  const leads = await writeLeads(deps, [{ entry, signal, plan }], plan.madeAt)
  return Promise.all(
    leads.map(async (lead) => {
      const person = plan.people.find(({ leadId }) => leadId === lead._id)
      const isAsked = spend && signal.isSequenced && endpoint !== null && person !== undefined
      const input = person && { ...inputFor({ signal, plan }, person, users), workspace: texts }
      const task = { endpoint, askedBy, instruction: null, previous: null, timeMsMax: TIME_MS_MAX }
      const llm =
        isAsked && input ? (await deps.sequences.writeWithModel(input, { ...task, endpoint })).sequence : null
      const template = lead.sequence
      const inForce = isForModel(signal, workspace) ? (llm ?? unwritten(template)) : template
      return { ...deps.leads.present({ ...lead, sequence: inForce }), sequences: { template, llm } }
    }),
  )
}

function unwritten(sequence: Sequence | null): Sequence | null {
  return sequence && { ...sequence, note: TO_BE_WRITTEN }
}
