const PLACE = 'signalpost-api-key'

/** A key that somebody pasted, for as long as the tab is open. */
export function storedKey(): string | null {
  return sessionStorage.getItem(PLACE)
}

export function storeKey(key: string | null): void {
  if (key === null) sessionStorage.removeItem(PLACE)
  else sessionStorage.setItem(PLACE, key)
}
