import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ListedSignal } from '../../shared/contract/signals'
import { call } from '../api/call'
import { notifyFailure } from '../ui/notifyFailure'
import { signalQuery } from './signalQueries'

/** Pauses a live signal, and resumes a paused one. */
export function useMoveSignal({ id, status }: Pick<ListedSignal, 'id' | 'status'>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(status === 'live' ? 'pauseSignal' : 'resumeSignal', { params: { signalId: id } }),
    onSuccess: (moved) => {
      client.setQueryData(signalQuery(id).queryKey, moved)
      return client.invalidateQueries({ queryKey: ['signals', 'list'] })
    },
    onError: notifyFailure,
  })
}
