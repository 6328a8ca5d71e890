import { queryClient } from './queryClient'

const checks = new Set<() => boolean>()
let isBegunAnew = false

/** Keeps the page from being closed or loaded anew without a question, as long as this tells that something would be lost. */
export function holdPage(isUnsaved: () => boolean): () => void {
  checks.add(isUnsaved)
  return () => {
    checks.delete(isUnsaved)
  }
}

/** What is decided offline and what is being sent are in memory only. */
export function askOnLeaving(): void {
  holdPage(() => queryClient.isMutating() > 0)
  window.addEventListener('beforeunload', (event) => {
    if (!isBegunAnew && [...checks].some((isUnsaved) => isUnsaved())) event.preventDefault()
  })
}

/** Loads the page anew, without a question: nothing of whoever was signed in is to be left. */
export function beginAnew(): void {
  isBegunAnew = true
  window.location.assign(document.baseURI)
}
