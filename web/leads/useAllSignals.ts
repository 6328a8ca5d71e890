import { useInfiniteQuery } from '@tanstack/react-query'
import { signalsQuery } from '../signals/signalQueries'

const NONE: never[] = []

/** The first hundred, which is all of them for nearly everybody. */
export function useAllSignals() {
  const { data } = useInfiniteQuery(signalsQuery)
  return data?.pages[0]?.items ?? NONE
}
