/** Where this window keeps the deletions that are held back. */
export const REMOVALS = 'signalpost-deletions'

export function areRemovalsKept(): boolean {
  try {
    return window.sessionStorage.getItem(REMOVALS) !== null
  } catch {
    return false
  }
}
