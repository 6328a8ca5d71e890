import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { ListedSignal, Signal } from '../../shared/contract/signals'
import { NAME_LENGTH_MAX } from '../../shared/limits'
import { call } from '../api/call'
import { texts } from '../texts/texts'
import { notifyFailure } from '../ui/notifyFailure'
import { signalQuery } from './signalQueries'

/** Makes a signal in set-up that has everything of another but its URL and what it received. */
export function useDuplicateSignal() {
  const client = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: duplicate,
    onMutate: () => router.latestLocation.href,
    onSuccess: async (copy, _signal, askedAt) => {
      client.setQueryData(signalQuery(copy.id).queryKey, copy)
      void client.invalidateQueries({ queryKey: ['signals', 'list'] })
      // Whoever went elsewhere meanwhile stays there.
      if (router.latestLocation.href !== askedAt) return
      await router.navigate({
        to: '/signals/$signalId/setup/$step',
        params: { signalId: copy.id, step: 'appearance' },
      })
    },
    onError: notifyFailure,
  })
}

async function duplicate(signal: ListedSignal): Promise<Signal> {
  const { label, target, mapping, contextFields, prompt, enrichment, sequences } = signal
  const { recipients, requestsPerMinute } = signal
  const name = texts.signal.copyOf(signal.name).slice(0, NAME_LENGTH_MAX)
  const { id } = await call('createSignal', { body: { name, label, target } })
  const params = { signalId: id }
  try {
    return await call('changeSignal', {
      params,
      body: { mapping, contextFields, prompt, enrichment, sequences, recipients, requestsPerMinute },
    })
  } catch (error) {
    // Half a copy would pass for a whole one.
    await call('deleteSignal', { params }).catch(() => undefined)
    throw error
  }
}
