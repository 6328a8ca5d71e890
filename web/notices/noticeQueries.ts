import { queryOptions } from '@tanstack/react-query'
import type { Notice } from '../../shared/contract/notices'
import { call } from '../api/call'

export const NOTICES = ['notices']

/** As often as the server looks. */
const LOOK_MS = 60_000
/** More at once nobody looks through. */
const SHOWN_MAX = 100

export const openNoticesQuery = queryOptions({
  queryKey: [...NOTICES, 'open'],
  queryFn: () => call('listNotices', { query: { isOpen: 'true', limit: SHOWN_MAX } }),
  refetchInterval: LOOK_MS,
})

export const passedNoticesQuery = queryOptions({
  queryKey: [...NOTICES, 'passed'],
  queryFn: () => call('listNotices', { query: { isOpen: 'false', limit: SHOWN_MAX } }),
})

export function isMuted({ mutedUntil }: Notice): boolean {
  return mutedUntil !== null && Date.parse(mutedUntil) > Date.now()
}
