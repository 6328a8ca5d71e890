/** Where this window keeps the deletions that were held back when its page was left. */
export const REMOVALS = 'signalpost-deletions'

export function areRemovalsKept(): boolean {
  try {
    return window.sessionStorage.getItem(REMOVALS) !== null
  } catch {
    return false
  }
}
