import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { call } from '../api/call'
import type { LeadsQuery } from './feedSearch'

export const LEADS = ['leads']

export const SNOOZED = [...LEADS, 'news', 'snoozed']

/** Of all that changes leads: one after the other, so that what was written is saved before the lead is approved. */
export const IN_ORDER = { id: 'lead-changes' }

const PAGE = 100
const NEWS_PAGE = 50
const NEWS_MS = 15_000
const SNOOZED_PAGE = 200
const SNOOZED_MS = 60_000

/** Read once: what changes on the page changes here too, and what comes in is told by `newsQuery`. */
export function leadsQuery(query: LeadsQuery) {
  return infiniteQueryOptions({
    queryKey: [...LEADS, 'list', query],
    queryFn: async ({ pageParam, client }) => {
      const page = await call('listLeads', {
        query: { ...query, limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) },
      })
      // The newest, read this moment: nothing else has to ask for them yet.
      if (pageParam === null) client.setQueryData(newsQuery(query).queryKey, page)
      return page
    },
    initialPageParam: noCursor(),
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 60_000,
    meta: { isKept: true },
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}

/** The newest of a list, looked at again and again, so that nothing moves by itself. */
export function newsQuery(query: LeadsQuery) {
  return queryOptions({
    queryKey: [...LEADS, 'news', query],
    queryFn: () => call('listLeads', { query: { ...query, limit: NEWS_PAGE } }),
    refetchInterval: NEWS_MS,
    staleTime: NEWS_MS,
  })
}

/** What of a list is snoozed: read again whenever leads come in, which may have woken some. */
export function snoozedQuery(query: LeadsQuery) {
  return queryOptions({
    queryKey: [...SNOOZED, query],
    queryFn: () => call('listLeads', { query: { ...query, snoozed: 'true', limit: SNOOZED_PAGE } }),
    refetchInterval: SNOOZED_MS,
    staleTime: NEWS_MS,
  })
}

export function leadQuery(leadId: string) {
  return queryOptions({
    queryKey: [...LEADS, 'one', leadId],
    queryFn: () => call('getLead', { params: { leadId } }),
  })
}

function noCursor(): string | null {
  return null
}
