import { queryClient } from './queryClient'

const checks = new Set<() => boolean>()
let isBegunAnew = false
/** Until the browser has asked whether it may go to what a link leads to. */
const FOLLOWED_MS = 1_000
let followedAt = -Infinity

/** For what a mutation sends that can be asked for again, or goes on without the page. */
export const LOSES_NOTHING = { losesNothing: true }

/** Keeps the page from being closed or loaded anew without a question, as long as this tells that something would be lost. */
export function holdPage(isUnsaved: () => boolean): () => void {
  checks.add(isUnsaved)
  return () => {
    checks.delete(isUnsaved)
  }
}

/** The same until what was sent is answered. */
export function holdPageFor(sent: Promise<unknown>): void {
  const letGo = holdPage(() => true)
  sent.then(letGo, letGo)
}

/** What is decided offline and what is being sent are in memory only. */
export function askOnLeaving(): void {
  holdPage(() => queryClient.isMutating({ predicate: ({ meta }) => meta?.losesNothing !== true }) > 0)
  window.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a[href^="mailto:"]')) followedAt = performance.now()
  })
  window.addEventListener('beforeunload', (event) => {
    // A mail is written elsewhere: the browser asks, but the page stays.
    const isMail = performance.now() - followedAt < FOLLOWED_MS
    if (!isBegunAnew && !isMail && [...checks].some((isUnsaved) => isUnsaved())) event.preventDefault()
  })
}

/** Loads the page anew, without a question: nothing of whoever was signed in is to be left. */
export function beginAnew(): void {
  isBegunAnew = true
  window.location.assign(document.baseURI)
}
