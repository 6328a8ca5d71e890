import { Alert, Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ProviderKind } from '../../shared/contract/workspace'
import { call } from '../api/call'
import { LOSES_NOTHING } from '../api/leaving'
import { accountTexts } from '../texts/accounts'
import { notifyFailure } from '../ui/notifyFailure'
import { workspaceQuery } from './workspaceQueries'

const words = accountTexts.workspace

/** Asks something small of what is stored, and says what came of it. */
export function useTest(part: 'llm' | ProviderKind) {
  const client = useQueryClient()
  const testing = useMutation({
    meta: LOSES_NOTHING,
    mutationFn: () => call('testWorkspacePart', { body: { part } }),
    onError: notifyFailure,
    onSettled: () => client.invalidateQueries({ queryKey: workspaceQuery.queryKey }),
  })
  return {
    button: (
      <Button
        variant="default"
        loading={testing.isPending}
        onClick={() => {
          testing.mutate()
        }}
      >
        {words.test}
      </Button>
    ),
    outcome: testing.data && (
      <Alert
        color={testing.data.isUsable ? 'green' : 'red'}
        title={testing.data.isUsable ? words.works : words.worksNot}
        role="status"
        className="foreign"
      >
        {testing.data.message} {words.took(testing.data.durationMs)}
      </Alert>
    ),
  }
}
