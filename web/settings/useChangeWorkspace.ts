import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { WorkspacePatch } from '../../shared/contract/workspace'
import { call } from '../api/call'
import { ME } from '../session/useMe'
import { accountTexts } from '../texts/accounts'
import { workspaceQuery } from './workspaceQueries'

export function useChangeWorkspace() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: WorkspacePatch) => call('changeWorkspace', { body }),
    onSuccess: async (workspace) => {
      client.setQueryData(workspaceQuery.queryKey, workspace)
      notifications.show({ message: accountTexts.workspace.saved })
      await client.invalidateQueries({ queryKey: ME })
    },
  })
}
