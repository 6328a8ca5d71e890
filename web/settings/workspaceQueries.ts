import { notifications } from '@mantine/notifications'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { WorkspacePatch } from '../../shared/contract/workspace'
import { call } from '../api/call'
import { ME, useMe } from '../session/useMe'
import { texts } from '../texts/texts'

export const workspaceQuery = queryOptions({
  queryKey: ['workspace'],
  queryFn: () => call('getWorkspace'),
})

export function useChangeWorkspace() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: WorkspacePatch) => call('changeWorkspace', { body }),
    onSuccess: async (workspace) => {
      client.setQueryData(workspaceQuery.queryKey, workspace)
      notifications.show({ message: texts.workspace.saved })
      await client.invalidateQueries({ queryKey: ME })
    },
  })
}

/** Others read the settings, and change nothing. */
export function useMayChangeWorkspace(): boolean {
  return useMe().user.role === 'owner'
}
