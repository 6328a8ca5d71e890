import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useMe } from '../session/useMe'
import { feedRows } from './feedRows'
import type { LeadsQuery } from './feedSearch'
import { leadsQuery } from './leadQueries'
import { useAllSignals } from './useAllSignals'

export type LeadListed = ReturnType<typeof useLeadList>

/** The leads of a filter, as far as they were loaded. */
export function useLeadList(query: LeadsQuery) {
  const { user } = useMe()
  const signals = useAllSignals()
  const { data, ...rest } = useInfiniteQuery(leadsQuery(query))
  const leads = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data])
  const companySignals = useMemo(
    () => new Set(signals.filter(({ target }) => target === 'companies').map(({ id }) => id)),
    [signals],
  )
  const rows = useMemo(
    () => feedRows(leads, { timeZone: user.timeZone, companySignals }),
    [leads, user.timeZone, companySignals],
  )
  /** As they stand on the screen, which is where the keys go. */
  const shown = useMemo(() => rows.flatMap((row) => (row.kind === 'day' ? [] : [row.lead])), [rows])
  const { isPending, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = rest
  return {
    leads: shown,
    rows,
    signals,
    companySignals,
    isPending,
    error,
    refetch,
    hasNextPage,
    isFetchingNextPage,
    fetchNextPage,
  }
}
