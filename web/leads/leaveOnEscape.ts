import type { KeyboardEvent } from 'react'

/** The letters are for the lead again. */
export function leaveOnEscape(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || !(event.target instanceof HTMLElement)) return
  event.stopPropagation()
  event.target.blur()
}
