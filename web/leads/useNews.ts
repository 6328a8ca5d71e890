import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { Lead } from '../../shared/contract/leads'
import { ME } from '../session/useMe'
import type { LeadsQuery } from './feedSearch'
import { newsQuery } from './leadQueries'

/** What has come in since. It waits until it is asked for, so that nothing moves under the pointer. */
export function useNews(query: LeadsQuery, list: { leads: readonly Lead[]; isPending: boolean }): Lead[] {
  const client = useQueryClient()
  const { data, dataUpdatedAt } = useQuery({ ...newsQuery(query), enabled: !list.isPending })
  /** Also what has left the list by now, which an answer from before would bring back. */
  const seen = useRef({ ids: new Set<string>(), newest: '' })
  useEffect(() => {
    // How many of today's there are; known where it has just been read.
    void client.refetchQueries({ queryKey: ME, stale: true })
  }, [client, dataUpdatedAt])
  return useMemo(() => {
    for (const { id, createdAt } of list.leads) {
      seen.current.ids.add(id)
      if (createdAt > seen.current.newest) seen.current.newest = createdAt
    }
    const { ids, newest } = seen.current
    return data?.items.filter(({ id, createdAt }) => !ids.has(id) && createdAt >= newest) ?? []
  }, [data, list.leads])
}
