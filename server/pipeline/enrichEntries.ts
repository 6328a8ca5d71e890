import type { ProviderKind } from '../../shared/contract/workspace'
import type { DueStore } from '../entries/dueStore'
import type { FetchStore } from '../entries/fetchStore'
import { HOUR_MS, MINUTE_MS } from '../durations'
import { makeId } from '../ids'
import type { ActiveProvider, Away } from '../providers/askProviders'
import type { FoundCompany, FoundPerson, Sought } from '../providers/provider'
import { readEntry } from '../payload/readEntry'
import { type RunningSignal, soughtOf, type TraceRow } from './item'
import { keepFound, type KeepDeps } from './keepFound'
import { isKeptOut, type KeepOutDeps } from './keepOut'

/** Longer than the calls about one entry may take. */
const LEASE_MS = 5 * MINUTE_MS
/** Nothing is put off for longer. */
const PUT_OFF_MS_MAX = HOUR_MS
const LISTED_AT_ONCE = 40
const ASKED_AT_ONCE = 4

type Keep = (found: FoundPerson | FoundCompany, source: ProviderKind) => Promise<string | null>

export type AskAboutDeps = KeepOutDeps &
  KeepDeps & {
    workspace: { readProviders: () => Promise<ActiveProvider[]> }
    providers: {
      ask: (deps: { keep: Keep }, active: readonly ActiveProvider[], sought: Sought) => Promise<Away | null>
    }
  }

export type EnrichDeps = AskAboutDeps & {
  due: Pick<DueStore, 'hasAny'>
  fetching: FetchStore
  listLive: () => Promise<RunningSignal[]>
  now: () => Date
  noteFailure: (entryId: string, err: unknown) => void
}

/** Asks providers about those whom the directory does not know, and lets their entries go on; some at once. */
export async function enrichEntries(deps: EnrichDeps, stopping: AbortSignal): Promise<void> {
  for (const signal of await listDue(deps)) {
    const queue = await deps.fetching.list(signal._id, listTimes(deps), LISTED_AT_ONCE)
    const work = async () => {
      for (let entryId = queue.shift(); entryId && !stopping.aborted; entryId = queue.shift()) {
        await enrichOne(deps, { entryId, signal })
      }
    }
    await Promise.all(Array.from({ length: ASKED_AT_ONCE }, work))
    if (stopping.aborted) return
  }
}

/** The live signals of which there is something to ask; mostly there is nothing at all. */
async function listDue({ due: dueStore, fetching, listLive, now }: EnrichDeps): Promise<RunningSignal[]> {
  if (!(await dueStore.hasAny('fetch'))) return []
  const live = new Map((await listLive()).map((signal) => [signal._id, signal]))
  const due = await fetching.listSignals([...live.keys()], listTimes({ now }))
  return due.flatMap((signalId) => live.get(signalId) ?? [])
}

function listTimes(deps: Pick<EnrichDeps, 'now'>) {
  const { now, until } = leaseTimes(deps)
  return { now, until, latest: new Date(now.getTime() + PUT_OFF_MS_MAX) }
}

async function enrichOne(
  deps: EnrichDeps,
  { entryId, signal }: { entryId: string; signal: RunningSignal },
): Promise<void> {
  const holder = makeId('run', deps.now())
  const row = await deps.fetching.claim(entryId, { holder, ...leaseTimes(deps) })
  if (row === null) return
  try {
    const { identifiers } = await readEntry(row, signal)
    const away = await askAbout(deps, soughtOf(signal, identifiers))
    if (away === null) {
      await deps.fetching.finish(entryId, holder)
      return
    }
    const told: TraceRow = { stage: 'match', result: 'waiting', reason: away.message, at: deps.now() }
    const trace = [...row.trace.filter(({ stage }) => stage !== 'match'), told]
    await deps.fetching.putOff(entryId, { holder, retryAt: away.until, trace })
  } catch (err) {
    // Whoever looks after the lease is over tries again.
    deps.noteFailure(entryId, err)
  }
}

/** Has the providers asked, and keeps whom they know in the directory; null: there is nothing more to ask. */
export async function askAbout(deps: AskAboutDeps, sought: Sought): Promise<Away | null> {
  if (await isKeptOut(deps, sought.identifiers)) return null
  const keep: Keep = (found, source) => keepFound(deps, { found, source, asked: sought.identifiers })
  return deps.providers.ask({ keep }, await deps.workspace.readProviders(), sought)
}

function leaseTimes({ now }: Pick<EnrichDeps, 'now'>): { now: Date; until: Date } {
  const at = now()
  return { now: at, until: new Date(at.getTime() + LEASE_MS) }
}
