import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Lead } from '../../shared/contract/leads'
import { useMe } from '../session/useMe'
import { usersQuery } from '../settings/userQueries'
import { texts } from '../texts/texts'

/** On whose feed a lead is; null where that is one's own. */
export function useRecipientName(isAsked: boolean): (lead: Lead) => string | null {
  const { user } = useMe()
  const { data } = useQuery({ ...usersQuery, enabled: isAsked })
  return useMemo(() => {
    const names = new Map(data?.items.map(({ id, name }) => [id, name]))
    return ({ userId }) => (userId === user.id ? null : (names.get(userId) ?? texts.feed.somebody))
  }, [data, user.id])
}
