import type { Page } from 'playwright-core'

/**
 * Looks, in the page itself, for the moment at which something is drawn and the page has nothing else to do: the picture after
 * the change, and then the first turn that is free. What is asked from outside would add the way there and back.
 */
export const WATCH = `{
  const drawn = () => new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
  })
  const whenever = (isThere) => new Promise((resolve) => {
    const look = () => {
      if (!isThere()) return
      observer.disconnect()
      resolve(drawn())
    }
    const observer = new MutationObserver(look)
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    look()
  })
  window.bench = {
    whenThere: (selector) => whenever(() => document.querySelector(selector)),
    /** From an event to another text in that place. */
    arm(type, selector) {
      const text = () => document.querySelector(selector)?.textContent ?? null
      const before = text()
      let startedMs
      addEventListener(type, (event) => { startedMs = event.timeStamp }, { capture: true, once: true })
      this.acted = whenever(() => startedMs !== undefined && text() !== null && text() !== before)
        .then((atMs) => atMs - startedMs)
    },
    /** How long each picture is shown, until told to stop. */
    countFrames() {
      this.frames = []
      let lastMs = performance.now()
      const next = (nowMs) => {
        this.frames.push(nowMs - lastMs)
        lastMs = nowMs
        if (this.frames) this.counting = requestAnimationFrame(next)
      }
      this.counting = requestAnimationFrame(next)
    },
    stopFrames() {
      cancelAnimationFrame(this.counting)
      return this.frames.slice(1)
    },
    loaded() {
      const files = performance.getEntriesByType('resource')
      return { requests: files.length, bytes: files.reduce((sum, { transferSize }) => sum + transferSize, 0) }
    },
  }
}`

/** Milliseconds from the event to the picture with what came of it. */
export async function timeAction(
  page: Page,
  { event, place, act }: { event: 'keydown' | 'click'; place: string; act: () => Promise<void> },
): Promise<number> {
  await page.evaluate(`bench.arm('${event}', '${place}')`)
  await act()
  return page.evaluate<number>('bench.acted')
}
