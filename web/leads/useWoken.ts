import { useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Lead } from '../../shared/contract/leads'
import { belongs, isSnoozed, type LeadsQuery } from './feedSearch'
import { leadQuery, snoozedQuery } from './leadQueries'
import type { LeadListed } from './useLeadList'

/** Browsers count no further than some weeks; an hour is soon enough to look again. */
const WAIT_MS_MAX = 3_600_000
/** Each is looked at by itself. */
const EARLY_MAX = 20

export type Woken = {
  /** Whose time is over. */
  due: readonly Lead[]
  /** Who was woken before, because more came in about the same person. */
  early: readonly Lead[]
  forget: () => void
}

/** The leads that come back to a list while it is open, as long as it does not show them. */
export function useWoken(query: LeadsQuery, list: LeadListed): Woken {
  const { due, missing, forget } = useAsleep(query, list)
  const early = useQueries({
    queries: missing.slice(0, EARLY_MAX).map(({ id }) => leadQuery(id)),
    // Others may be missing because they were dismissed along with somebody.
    combine: (found) => found.flatMap(({ data }) => (data && belongs(data, query) ? [data] : [])),
  })
  return useMemo(() => ({ due, early, forget }), [due, early, forget])
}

/** What the page has heard of snoozed leads: whose time is over, and who is not among them any more. */
function useAsleep(query: LeadsQuery, { leads: listed, isPending }: LeadListed) {
  const isAsked = query.snoozed === 'false'
  const { data } = useQuery({ ...snoozedQuery(query), enabled: isAsked && !isPending })
  const [heardOf, setHeardOf] = useState({ query, asleep: new Map<string, Lead>() })
  if (heardOf.query !== query) setHeardOf({ query, asleep: new Map() })
  const { asleep } = heardOf
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const times = [...asleep.values()].map(({ snoozedUntil }) => Date.parse(snoozedUntil ?? ''))
    const next = Math.min(...times.filter((time) => time > now), now + WAIT_MS_MAX)
    const timer = setTimeout(() => {
      setNow(Date.now())
    }, next - Date.now())
    return () => {
      clearTimeout(timer)
    }
  }, [asleep, data, now])
  return useMemo(() => {
    const { items, nextCursor } = data ?? { items: [], nextCursor: '' }
    for (const lead of items) if (isSnoozed(lead, now)) asleep.set(lead.id, lead)
    for (const { id } of listed) asleep.delete(id)
    const still = new Set(items.map(({ id }) => id))
    const known = [...asleep.values()]
    const due = known.filter((lead) => !isSnoozed(lead, now))
    // Of more than are read at once, one that is not among them may sleep all the same.
    const missing =
      nextCursor === null ? known.filter((lead) => isSnoozed(lead, now) && !still.has(lead.id)) : []
    const forget = () => {
      for (const { id } of [...due, ...missing]) asleep.delete(id)
    }
    return { due, missing, forget }
  }, [asleep, data, listed, now])
}
