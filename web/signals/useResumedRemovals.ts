import { useEffect } from 'react'
import { areRemovalsKept } from './areRemovalsKept'

let isDone = false

/** Goes on with what was held back when the page was loaded anew: it can still be taken back. */
export function useResumedRemovals(userId: string): void {
  useEffect(() => {
    if (isDone) return
    isDone = true
    if (!areRemovalsKept()) return
    void import('./removeSignal')
      .then(({ resumeRemovals }) => {
        resumeRemovals(userId)
      })
      .catch(() => undefined)
  }, [userId])
}
