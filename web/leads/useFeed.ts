import { useMediaQuery } from '@mantine/hooks'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useMemo, useRef } from 'react'
import type { Lead } from '../../shared/contract/leads'
import { useMayWrite } from '../session/useMayWrite'
import { useMe } from '../session/useMe'
import { type FeedSearch, queryOf } from './feedSearch'
import { useLeadChanges } from './useLeadChanges'
import { useLeadList } from './useLeadList'
import { useOpenLead } from './useOpenLead'
import { useNews, useShowNews } from './useNews'
import { useRecipientName } from './useRecipientName'
import { useSelection } from './useSelection'
import { useWoken } from './useWoken'

/** As the shell has it: below this the lead is a page of its own. */
const PHONE = '(max-width: 48em)'

/** The feed: what is shown, which lead is open, which are selected, and what can be done with them. */
export function useFeed() {
  const address = useFeedAddress()
  const { id, role } = useMe().user
  const isPhone = useMediaQuery(PHONE, window.matchMedia(PHONE).matches)
  const mayWrite = useMayWrite()
  const query = useMemo(() => queryOf(address.search, { id, role }), [address.search, id, role])
  const list = useLeadList(query)
  const { leadId, goTo } = address
  const openId = leadId ?? (isPhone ? undefined : list.leads[0]?.id)
  const { openLead, opening } = useOpenLead(openId, list)
  const isOfOthers = query.userId === undefined || (openLead !== undefined && openLead.userId !== id)
  const recipientNameOf = useRecipientName(isOfOthers)
  /** Set where the focus is to follow to the lead that opens next. */
  const wantsFocus = useRef(false)
  const open = (lead: Lead | undefined) => {
    wantsFocus.current = true
    goTo(lead?.id)
  }
  const changes = useLeadChanges(query, open)
  const selection = useSelection(list, query)
  const woken = useWoken(query, list)
  const news = useNews(query, list, woken)
  const showNews = useShowNews({ news, woken, list, putLeads: changes.putLeads })
  const who = { mayWrite, isPhone, recipientNameOf }
  const shown = { list, openId, openLead, opening, selection, news }
  return { ...address, ...who, ...shown, query, open, wantsFocus, showNews, ...changes }
}

export type Feed = ReturnType<typeof useFeed>

function useFeedAddress() {
  const search = useSearch({ from: '/feed' })
  const { leadId } = useParams({ strict: false })
  const navigate = useNavigate()
  return {
    search,
    leadId,
    goTo: (id: string | undefined) => {
      // What scrolls is the list and the lead, not the page.
      const how = { search, resetScroll: false } as const
      if (id === undefined) void navigate({ to: '/feed', ...how, replace: true })
      // A phone's back leads to the list; beside it, one lead after the other is no way to go back.
      else
        void navigate({ to: '/feed/$leadId', params: { leadId: id }, ...how, replace: leadId !== undefined })
    },
    filter: (patch: FeedSearch) => {
      void navigate({ to: '/feed', search: { ...search, ...patch }, replace: true })
    },
  }
}
