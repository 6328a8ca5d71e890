import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { ListedSignal, Signal } from '../../shared/contract/signals'
import type { User } from '../../shared/contract/users'
import { NAME_LENGTH_MAX } from '../../shared/limits'
import { getsLeads } from '../../shared/rights'
import { call } from '../api/call'
import { usersQuery } from '../settings/userQueries'
import { texts } from '../texts/texts'
import { notifyFailure } from '../ui/notifyFailure'
import { signalQuery } from './signalQueries'

/** Makes a signal in set-up that has everything of another but its URL and what it received. */
export function useDuplicateSignal() {
  const client = useQueryClient()
  const router = useRouter()
  return useMutation({
    mutationFn: async (signal: ListedSignal) => duplicate(signal, await client.query(usersQuery)),
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

/** Of its recipients those who still get leads; where none is left, whoever makes the copy. */
async function duplicate(signal: ListedSignal, users: { items: User[] }): Promise<Signal> {
  const { label, target, mapping, contextFields, prompt, enrichment, sequences } = signal
  const { requestsPerMinute } = signal
  const found = users.items.filter((user) => getsLeads(user) && signal.recipients.includes(user.id))
  const recipients = found.length === 0 ? null : found.map((user) => user.id)
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
