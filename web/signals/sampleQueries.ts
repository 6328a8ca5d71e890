import { type QueryClient, queryOptions } from '@tanstack/react-query'
import type { Refresh } from '../../shared/contract/refresh'
import type { Signal } from '../../shared/contract/signals'
import { call } from '../api/call'
import { CallError } from '../api/callError'
import { mayWriteSignal } from './mayWriteSignal'
import { signalQuery } from './signalQueries'

/** The samples that somebody chose among the entries, by their signals. They hold as long as the page is open. */
const chosenSamples = new Map<string, string>()

/** The last refresh of each signal that was asked for. They go one after the other: in set-up each writes what it suggests. */
const refreshes = new Map<string, Promise<unknown>>()

/** In set-up the sample is the latest entry by itself, until somebody chooses one; afterwards it moves only when it is asked to. */
export function followsEntries({ id, status }: Pick<Signal, 'id' | 'status'>): boolean {
  return status === 'setup' && !chosenSamples.has(id)
}

/** Takes that entry for the sample, or again the latest one. */
export async function takeSample(
  client: QueryClient,
  { signal, entryId }: { signal: Signal; entryId: string | null },
): Promise<void> {
  if (entryId === null) chosenSamples.delete(signal.id)
  else chosenSamples.set(signal.id, entryId)
  await client.refetchQueries({ ...latestQuery(signal.id), type: 'all' })
  // One that is under way reads another entry, and would answer for this one.
  await client.cancelQueries({ queryKey: sampleQuery(signal).queryKey })
  await client.query({ ...sampleQuery(signal), staleTime: 0 })
}

/** An entry as the sample; null before the first one. In set-up, suggestions are taken over by this, unless one only looks. */
export function sampleQuery({ id, status }: Pick<Signal, 'id' | 'status'>) {
  const isSetUp = status === 'setup'
  return queryOptions({
    // What is told of the entries makes that of a signal in set-up stale, and no other.
    queryKey: ['signals', id, isSetUp ? 'entries' : 'mapped', 'sample'],
    ...(isSetUp ? {} : { staleTime: Infinity, meta: { isKept: true } }),
    queryFn: async ({ client }) => {
      const { queryKey } = signalQuery(id)
      const signal = client.getQueryData(queryKey)
      if (signal && !mayWriteSignal(signal)) return await readSample(signal)
      // Asked first where nothing may be there: the browser would write down the refusal as an error.
      if (signal?.lastEntryAt === null && !(await readLatest(id))) return null
      const sample = await refreshInTurn(id)
      if (signal?.status === 'setup') await client.invalidateQueries({ queryKey })
      return sample
    },
  })
}

/** The newest entry of a signal, whatever the sample is. */
export function latestQuery(signalId: string) {
  return queryOptions({
    queryKey: ['signals', signalId, 'entries', 'latest'],
    queryFn: () => readLatest(signalId),
  })
}

async function readLatest(signalId: string) {
  const { items } = await call('listEntries', { params: { signalId }, query: { limit: 1 } })
  return items[0] ?? null
}

function refreshInTurn(signalId: string): Promise<Refresh | null> {
  const turn = (refreshes.get(signalId) ?? Promise.resolve())
    .catch(() => undefined)
    .then(() => refresh(signalId))
  refreshes.set(signalId, turn)
  return turn
}

async function refresh(signalId: string): Promise<Refresh | null> {
  const entryId = chosenSamples.get(signalId)
  try {
    return await call('refreshSignal', {
      params: { signalId },
      body: entryId === undefined ? {} : { entryId },
    })
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    if (error.code === 'nothing_received') return null
    // It was deleted meanwhile.
    if (error.code === 'entry_not_found' && chosenSamples.delete(signalId)) return refresh(signalId)
    throw error
  }
}

/** What a refresh says without its suggestions, which write: for whoever may not change the signal. */
async function readSample({ id, mapping, contextFields }: Signal): Promise<Refresh | null> {
  const latest = await readLatest(id)
  if (!latest) return null
  const { fields, warnings } = await call('getEntry', { params: { entryId: latest.id } })
  return {
    ...{ entryId: latest.id, fields, warnings, mapping, contextFields },
    ...{ suggestedMapping: {}, suggestions: [], suggestedContextFields: [], absentPaths: [] },
  }
}
