import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call'
import { texts } from '../../texts/texts'
import { signalQuery } from '../signalQueries'

const words = texts.review

/** Ends the set-up, with force also by a mapping that no entry had yet. */
export function useSaveSignal(signalId: string) {
  const client = useQueryClient()
  return useMutation({
    scope: { id: `signal ${signalId}` },
    mutationFn: (force: boolean) => call('saveSignal', { params: { signalId }, body: { force } }),
    onSuccess: (saved) => {
      client.setQueryData(signalQuery(signalId).queryKey, saved)
      void client.invalidateQueries({ queryKey: ['signals', 'list'] })
      notifications.show({ color: 'green', title: words.isLive, message: words.isLiveText })
    },
  })
}
