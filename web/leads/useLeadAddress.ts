import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { FeedSearch } from './feedSearch'

/** Stands for the id of a lead in an address, in which it occurs nowhere else: the page may lie at an address that has "lead" in it. */
const ANY = '~lead~'

/** The address of each lead of a list: made once, where the router's links would each look at every step of the way. */
export function useLeadAddress(search: FeedSearch): (leadId: string) => string {
  const router = useRouter()
  return useMemo(() => {
    const { publicHref } = router.buildLocation({ to: '/feed/$leadId', params: { leadId: ANY }, search })
    const pattern = router.history.createHref(publicHref)
    return (leadId) => pattern.replace(`/${ANY}`, `/${leadId}`)
  }, [router, search])
}
