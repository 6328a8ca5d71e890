import { useSyncExternalStore } from 'react'
import { isTyping } from '../ui/isTyping'

const HELD_BACK_MS = 10_000

/** The way back from each that is held back, and the way on, the latest last. */
const held = new Map<string, { takeBack: () => void; goOn: () => void }>()
const watchers = new Set<() => void>()

/**
 * Acts after ten seconds, unless it is taken back before: by what this gives, or by Ctrl or Cmd and Z. Where the page is left
 * before, it acts then: it was asked for.
 */
export function holdBack({ id, act, onEnd }: { id: string; act: () => void; onEnd: () => void }): () => void {
  // Asked for once more, it waits anew.
  held.get(id)?.takeBack()
  const end = () => {
    clearTimeout(timer)
    held.delete(id)
    if (held.size === 0) {
      window.removeEventListener('keydown', takeBackByKey)
      window.removeEventListener('pagehide', goOnWithAll)
    }
    tellWatchers()
    onEnd()
  }
  const goOn = () => {
    end()
    act()
  }
  const timer = setTimeout(goOn, HELD_BACK_MS)
  held.set(id, { takeBack: end, goOn })
  window.addEventListener('keydown', takeBackByKey)
  window.addEventListener('pagehide', goOnWithAll)
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

function goOnWithAll(): void {
  for (const { goOn } of [...held.values()]) goOn()
}

/** The latest of them, where nobody else has a use for the key: a text that is written, or the feed. */
function takeBackByKey(event: KeyboardEvent): void {
  const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'z'
  if (!isUndo || event.defaultPrevented || isTyping(event)) return
  event.preventDefault()
  ;[...held.values()].at(-1)?.takeBack()
}
