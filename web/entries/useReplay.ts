import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { OverridableReason } from '../../shared/contract/entries'
import { call } from '../api/call'
import { entryPageTexts } from '../texts/entryPage'
import { notifyFailure } from '../ui/notifyFailure'

/** Lets an entry go its way once more, past the reasons that are named. */
export function useReplay(entryId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (override: OverridableReason[]) =>
      call('replayEntry', { params: { entryId }, body: { override } }),
    onSuccess: async () => {
      notifications.show({ message: entryPageTexts.entry.replayed })
      await client.invalidateQueries({ queryKey: ['entries', entryId, 'entry'] })
    },
    onError: notifyFailure,
  })
}
