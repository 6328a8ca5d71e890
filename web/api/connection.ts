import { useSyncExternalStore } from 'react'

/** A server that is started anew is back sooner. */
const LOST_AFTER_MS = 5_000

let isLost = false
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** Told by the stream of events, which is open as long as the server can be reached. */
export function noteConnection(isOpen: boolean): void {
  if (isOpen) {
    clearTimeout(timer)
    timer = undefined
    setLost(false)
  } else timer ??= setTimeout(setLost, LOST_AFTER_MS, true)
}

/** Whether the server has not been heard of for a while. */
export function useIsLost(): boolean {
  return useSyncExternalStore(listen, () => isLost)
}

function setLost(next: boolean): void {
  isLost = next
  for (const tell of listeners) tell()
}

function listen(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}
