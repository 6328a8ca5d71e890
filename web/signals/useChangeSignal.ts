import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SignalPatch } from '../../shared/contract/signals'
import { call } from '../api/call'
import { CallError } from '../api/callError'
import { texts } from '../texts/texts'
import { sampleQuery } from './sampleQueries'
import { signalQuery } from './signalQueries'

/**
 * Stores a change at once, made from the version that is shown. Changes of one page go one after the other, so that only somebody
 * else's can be in between; that is told, and nothing of theirs is overwritten.
 */
export function useChangeSignal(signalId: string) {
  const client = useQueryClient()
  const { queryKey } = signalQuery(signalId)
  return useMutation({
    scope: { id: `signal ${signalId}` },
    mutationFn: (patch: SignalPatch) => {
      const version = client.getQueryData(queryKey)?.version
      return call('changeSignal', {
        params: { signalId },
        body: { ...patch, ...(version === undefined ? {} : { version }) },
      })
    },
    onSuccess: (signal, patch) => {
      client.setQueryData(queryKey, signal)
      void client.invalidateQueries({ queryKey: ['signals', 'list'] })
      if (patch.target) void client.invalidateQueries(sampleQuery(signal))
    },
    onError: (error) => {
      const isConflict = error instanceof CallError && error.code === 'changed_meanwhile'
      // It stays: what is not stored is not to be overlooked.
      notifications.show({
        autoClose: false,
        color: isConflict ? 'yellow' : 'red',
        title: isConflict ? texts.signal.changedMeanwhile : texts.signal.notStored,
        message: isConflict ? texts.signal.changedMeanwhileText : explain(error),
      })
      const reading = client.invalidateQueries({ queryKey })
      // What waits behind it is made from what is stored by then; a server that is away is not waited for.
      return isConflict ? reading : undefined
    },
  })
}

function explain(error: Error): string {
  return [error.message, error instanceof CallError && error.hint].filter(Boolean).join(' ')
}
