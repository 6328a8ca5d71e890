import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call'
import { useMe } from '../session/useMe'

export const workspaceQuery = queryOptions({
  queryKey: ['workspace'],
  queryFn: () => call('getWorkspace'),
})

/** Others read the settings, and change nothing. */
export function useMayChangeWorkspace(): boolean {
  return useMe().user.role === 'owner'
}
