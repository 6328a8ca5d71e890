import type { Mutation } from '@tanstack/react-query'
import { shellTexts as texts } from '../texts/shell'
import { queryClient } from './queryClient'

type Check = { isUnsaved: () => boolean; nameLost: () => readonly string[] }

const checks = new Set<Check>()
let isBegunAnew = false
/** Until the browser has asked whether it may go to what a link leads to. */
const FOLLOWED_MS = 1_000
let followedAt = -Infinity

/** For what a mutation sends that can be asked for again, or goes on without the page. */
export const LOSES_NOTHING = { losesNothing: true }

/**
 * Keeps the page from being closed or loaded anew without a question, as long as this tells that something would be lost; and
 * says by what names, for whoever signs out.
 */
export function holdPage(
  isUnsaved: () => boolean,
  nameLost: () => readonly string[] = () => [texts.signOut.something],
): () => void {
  const check = { isUnsaved, nameLost }
  checks.add(check)
  return () => {
    checks.delete(check)
  }
}

/** What would be lost if nobody were signed in any more: each by its name, and all that has none as one. */
export function listUnsent(): readonly string[] {
  const names = [...checks].filter(({ isUnsaved }) => isUnsaved()).flatMap(({ nameLost }) => nameLost())
  return [...new Set(names)]
}

/** What waits to be sent is not sent any more: whoever it was of wants to be signed out. */
export function dropUnsent(): void {
  queryClient.getMutationCache().clear()
}

/** The same until what was sent is answered. */
export function holdPageFor(sent: Promise<unknown>): void {
  const letGo = holdPage(() => true)
  sent.then(letGo, letGo)
}

/** What is decided offline and what is being sent are in memory only. */
export function askOnLeaving(): void {
  holdPage(
    () => listSent().length > 0,
    () => listSent().map(({ state }) => nameOf(state.variables)),
  )
  window.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a[href^="mailto:"]')) followedAt = performance.now()
  })
  window.addEventListener('beforeunload', (event) => {
    // A mail is written elsewhere: the browser asks, but the page stays.
    const isMail = performance.now() - followedAt < FOLLOWED_MS
    if (!isBegunAnew && !isMail && [...checks].some(({ isUnsaved }) => isUnsaved())) event.preventDefault()
  })
}

/** What is being sent, or waits for a connection. */
function listSent() {
  const isOurs = ({ meta }: Mutation) => meta?.losesNothing !== true
  return queryClient.getMutationCache().findAll({ status: 'pending', predicate: isOurs })
}

/** What is sent with the words for it. */
function nameOf(variables: unknown): string {
  const isNamed = typeof variables === 'object' && variables !== null && 'what' in variables
  return isNamed && typeof variables.what === 'string' ? variables.what : texts.signOut.something
}

/** Loads the page anew, without a question: nothing of whoever was signed in is to be left. */
export function beginAnew(): void {
  isBegunAnew = true
  window.location.assign(document.baseURI)
}
