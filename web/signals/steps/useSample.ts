import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Signal } from '../../../shared/contract/signals'
import { LOSES_NOTHING } from '../../api/leaving'
import { followsEntries, latestQuery, sampleQuery, takeSample } from '../sampleQueries'

/** The sample of a signal, whether a newer request than that has come, and how to read the newest one. */
export function useSample(signal: Signal) {
  const client = useQueryClient()
  const { data: sample, error, refetch } = useQuery(sampleQuery(signal))
  const { data: latest } = useQuery(latestQuery(signal.id))
  const reading = useMutation({
    meta: LOSES_NOTHING,
    mutationFn: () => takeSample(client, { signal, entryId: null }),
  })
  const isFirst = sample === null && latest != null
  useEffect(() => {
    if (isFirst) void refetch()
  }, [isFirst, refetch])
  return {
    ...{ sample, error, refetch },
    latest: {
      isNewer: sample != null && latest != null && latest.id !== sample.entryId && !followsEntries(signal),
      isReading: reading.isPending,
      onRead: () => {
        reading.mutate()
      },
    },
  }
}
