import { useIsMutating, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Lead } from '../../shared/contract/leads'
import { tellMeanwhile, tellWoken } from './changeNotes'
import { leadQuery } from './leadQueries'
import { textOf } from './sequenceDraft'
import type { LeadListed } from './useLeadList'

/** So often somebody who reads a lead hears what others do with it. */
const LOOK_MS = 15_000

/** From the list, or read by itself where the list does not hold it; and as others have changed it while it is open. */
export function useOpenLead(openId: string | undefined, list: LeadListed) {
  const listed = list.leads.find(({ id }) => id === openId)
  // What is being sent is ahead of what the server says.
  const isSending = useIsMutating() > 0
  const { data, error, refetch } = useQuery({
    ...leadQuery(openId ?? ''),
    enabled: openId !== undefined && !list.isPending,
    ...(listed === undefined ? {} : { initialData: listed }),
    staleTime: LOOK_MS,
    refetchInterval: isSending ? false : LOOK_MS,
  })
  const read = openId === undefined ? undefined : data
  const isNewer = !isSending && listed !== undefined && read !== undefined && read.version > listed.version
  useTellMeanwhile(read, isNewer && !isSame(listed, read))
  return { openLead: isNewer ? read : (listed ?? read), opening: { error, refetch } }
}

/** The list stays as it is, so that nothing moves; who reads the lead is told, of what happens from when it was opened. */
function useTellMeanwhile(read: Lead | undefined, isNews: boolean): void {
  const seen = useRef(read)
  useEffect(() => {
    const before = seen.current
    seen.current = read
    if (!read || before?.id !== read.id || before.version >= read.version || !isNews) return
    if (read.status === 'new' && read.wokenAt !== null && read.wokenAt !== before.wokenAt) tellWoken([read])
    else tellMeanwhile(read)
  }, [read, isNews])
}

function isSame(one: Lead, other: Lead): boolean {
  return (
    one.status === other.status && one.snoozedUntil === other.snoozedUntil && textOf(one) === textOf(other)
  )
}
