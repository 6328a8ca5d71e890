import { useIsMutating, useMutation, type UseMutationOptions } from '@tanstack/react-query'
import { useState } from 'react'
import { dropUnsent, listUnsent, LOSES_NOTHING } from '../api/leaving'
import { goOnWithAll } from '../signals/holdBack'

type SigningOut = Pick<UseMutationOptions, 'onError' | 'onSettled'> & { leave: () => Promise<unknown> }

const SIGN_OUT = ['sign-out']

/** Signs out; where something would be lost by that, it is told first, and done at the second press. */
export function useSigningOut({ leave, ...options }: SigningOut) {
  const [lost, setLost] = useState<readonly string[]>([])
  const { mutate, isPending } = useMutation({
    ...options,
    mutationKey: SIGN_OUT,
    meta: LOSES_NOTHING,
    mutationFn: async () => {
      // It was asked for by whoever is still signed in.
      await goOnWithAll()
      return leave()
    },
  })
  const isWaiting = useIsMutating({ mutationKey: SIGN_OUT, predicate: ({ state }) => state.isPaused }) > 0
  const press = () => {
    if (isWaiting) return
    const unsent = lost.length > 0 ? [] : listUnsent()
    setLost(unsent)
    if (unsent.length > 0) return
    if (lost.length > 0) dropUnsent()
    mutate()
  }
  return { lost, isPending, isWaiting, press }
}
