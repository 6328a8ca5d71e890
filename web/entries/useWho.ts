import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Lead } from '../../shared/contract/leads'
import { newsQuery } from '../leads/leadQueries'
import { nameOf } from '../leads/nameOf'

/** Whom the newest leads of a signal are about, by the entry that each came of. */
export function useWho(signalId: string): ReadonlyMap<string, string> {
  // The server tells when leads change, and they are read anew then.
  const { data } = useQuery({ ...newsQuery({ signalId }), refetchInterval: false })
  return useMemo(() => {
    const who = new Map<string, string>()
    for (const lead of data?.items ?? [])
      who.set(lead.entryId, [who.get(lead.entryId), describe(lead)].filter(Boolean).join(', '))
    return who
  }, [data])
}

function describe(lead: Lead): string {
  return [nameOf(lead), lead.company?.name].filter(Boolean).join(' · ')
}
