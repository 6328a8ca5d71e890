import { useSyncExternalStore } from 'react'
import { holdPage } from '../api/leaving'
import { isTyping } from '../ui/isTyping'

/** The way back from each that is held back, and the way on, the latest last. */
const held = new Map<string, { takeBack: () => void; goOn: () => Promise<void> }>()
const watchers = new Set<() => void>()

// Whoever leaves the page before is asked: nothing is done then that can still be taken back. By signing out nothing is lost.
holdPage(
  () => held.size > 0,
  () => [],
)

type HeldBack = { id: string; forMs: number; act: () => Promise<void>; onEnd: () => void }

/** Acts after that time, unless it is taken back before: by what this gives, or by Ctrl or Cmd and Z. */
export function holdBack({ id, forMs, act, onEnd }: HeldBack): () => void {
  // Asked for once more, it waits anew.
  held.get(id)?.takeBack()
  const end = () => {
    clearTimeout(timer)
    held.delete(id)
    if (held.size === 0) window.removeEventListener('keydown', takeBackByKey)
    tellWatchers()
    onEnd()
  }
  const goOn = () => {
    end()
    return act()
  }
  const timer = setTimeout(() => void goOn(), forMs)
  held.set(id, { takeBack: end, goOn })
  window.addEventListener('keydown', takeBackByKey)
  tellWatchers()
  return end
}

export function useIsHeldBack(id: string): boolean {
  return useSyncExternalStore(watch, () => held.has(id))
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => {
    watchers.delete(watcher)
  }
}

function tellWatchers(): void {
  for (const watcher of watchers) watcher()
}

/** Before whoever asked for them signs out. */
export async function goOnWithAll(): Promise<void> {
  await Promise.all([...held.values()].map(({ goOn }) => goOn()))
}

/** Where somebody else is signed in by now: they were not asked for by them. */
export function takeAllBack(): void {
  for (const { takeBack } of [...held.values()]) takeBack()
}

/** The latest of them, where nobody else has a use for the key: a text that is written, or the feed. */
function takeBackByKey(event: KeyboardEvent): void {
  const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'z'
  if (!isUndo || event.defaultPrevented || isTyping(event)) return
  event.preventDefault()
  ;[...held.values()].at(-1)?.takeBack()
}
