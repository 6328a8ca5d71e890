import { z } from 'zod'
import type { Refusal } from '../../shared/contract/refusals'
import type { RefusalStore, StoredRefusal } from './store'

export type ListRefusalsDeps = {
  refusals: Pick<RefusalStore, 'list'>
  /** Throws when there is no such signal. */
  requireSignal: (signalId: string) => Promise<unknown>
  /** Writes what this server has noted and not yet written. */
  flush: () => Promise<void>
}

/** A page of the signal's refusals, newest first. */
export async function listRefusals(
  { refusals, requireSignal, flush }: ListRefusalsDeps,
  { signalId, limit, cursor }: { signalId: string; limit: number; cursor?: string | undefined },
): Promise<{ items: Refusal[]; nextCursor: string | null }> {
  await requireSignal(signalId)
  await flush()
  const newestFirst = await refusals.list(signalId)
  const older = cursor === undefined ? newestFirst : newestFirst.filter(({ id }) => id < cursor)
  const items = older.slice(0, limit).map(presentRefusal)
  return { items, nextCursor: older.length > limit ? (items.at(-1)?.id ?? null) : null }
}

const Details = z.record(z.string(), z.unknown())

export function presentRefusal({ receivedAt, details, ...rest }: StoredRefusal): Refusal {
  return {
    ...rest,
    receivedAt: receivedAt.toISOString(),
    details: details === null ? null : Details.parse(JSON.parse(details)),
  }
}
