import { isTyping } from '../ui/isTyping'

const HELD_BACK_MS = 10_000

/** The way back from each that is held back, the latest last. */
const waysBack = new Map<string, () => void>()

/** Acts after ten seconds, unless it is taken back before: by what this gives, or by Ctrl or Cmd and Z. */
export function holdBack({ id, act, onEnd }: { id: string; act: () => void; onEnd: () => void }): () => void {
  // Asked for once more, it waits anew.
  waysBack.get(id)?.()
  const end = () => {
    clearTimeout(timer)
    waysBack.delete(id)
    if (waysBack.size === 0) window.removeEventListener('keydown', takeBackByKey)
    onEnd()
  }
  const timer = setTimeout(() => {
    end()
    act()
  }, HELD_BACK_MS)
  waysBack.set(id, end)
  window.addEventListener('keydown', takeBackByKey)
  return end
}

/** The latest of them, where nobody else has a use for the key: a text that is written, or the feed. */
function takeBackByKey(event: KeyboardEvent): void {
  const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'z'
  if (!isUndo || event.defaultPrevented || isTyping(event)) return
  event.preventDefault()
  ;[...waysBack.values()].at(-1)?.()
}
