import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Lead } from '../../shared/contract/leads'
import { ME } from '../session/useMe'
import type { LeadsQuery } from './feedSearch'
import { tellWoken } from './changeNotes'
import { newsQuery } from './leadQueries'
import type { LeadListed } from './useLeadList'
import type { Woken } from './useWoken'

export type News = {
  fresh: readonly Lead[]
  /** Those who were snoozed. */
  back: readonly Lead[]
  /** Whether more came in than are read at once: between them and what is shown there is a gap. */
  hasMore: boolean
}

/** What has come in since. It waits until it is asked for, so that nothing moves under the pointer. */
export function useNews(query: LeadsQuery, list: LeadListed, { due, early }: Woken): News {
  const client = useQueryClient()
  const { leads, isPending, hasNextPage } = list
  const { data, dataUpdatedAt } = useQuery({ ...newsQuery(query), enabled: !isPending })
  /** Also what has left the list by now, which an answer from before would bring back. */
  const seen = useRef(new Set<string>())
  useEffect(() => {
    // How many of today's there are; known where it has just been read.
    void client.refetchQueries({ queryKey: ME, stale: true })
  }, [client, dataUpdatedAt])
  return useMemo(() => {
    for (const { id } of leads) seen.current.add(id)
    const isLoaded = rangeOf(leads, hasNextPage)
    const back = [...due, ...early].filter(isLoaded)
    for (const { id } of back) seen.current.add(id)
    const items = isPending || !data ? [] : data.items
    const fresh = items.filter((lead) => !seen.current.has(lead.id) && isLoaded(lead))
    const hasMore = fresh.length > 0 && fresh.length === items.length && data?.nextCursor !== null
    return { fresh, back, hasMore }
  }, [data, leads, isPending, hasNextPage, due, early])
}

/** What is older than all that was loaded comes with the pages that follow. */
function rangeOf(leads: readonly Lead[], hasNextPage: boolean): (lead: Lead) => boolean {
  if (!hasNextPage) return () => true
  const oldest = leads.reduce<string | null>(
    (before, { createdAt }) => (before === null || createdAt < before ? createdAt : before),
    null,
  )
  return ({ createdAt }) => oldest !== null && createdAt >= oldest
}

type ShowNewsDeps = {
  news: News
  woken: Woken
  list: LeadListed
  putLeads: (leads: readonly Lead[]) => void
}

/** Puts the news where they belong; the list is read again where they are not all that came, or not as they are now. */
export function useShowNews({ news, woken, list: { refetch }, putLeads }: ShowNewsDeps): () => void {
  return useCallback(() => {
    if (!news.hasMore && news.back.length === 0) {
      putLeads(news.fresh)
      return
    }
    if (woken.early.length > 0) tellWoken(woken.early)
    woken.forget()
    void refetch()
  }, [news, woken, refetch, putLeads])
}
