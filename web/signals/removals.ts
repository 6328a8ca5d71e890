import { REMOVALS } from './areRemovalsKept'

/** A deletion that is held back, and until when. */
export type Removal = { id: string; name: string; userId: string; until: number }

/** Those of this window. */
const removals = new Map<string, Removal>()

// For the page that a reload makes of this one. Before it is left nothing is kept: a browser that duplicates a window copies that too.
window.addEventListener('pagehide', () => {
  if (removals.size > 0) keep([...removals.values()])
})
// It has come back as it was, and goes on by itself.
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) keep([])
})

export function noteRemoval(removal: Removal): void {
  removals.set(removal.id, removal)
}

export function forgetRemoval(id: string): void {
  removals.delete(id)
}

/** What was held back when the page was left, once. */
export function takeKept(): readonly Removal[] {
  const kept = readKept()
  keep([])
  return kept
}

function readKept(): readonly Removal[] {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(REMOVALS) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isRemoval) : []
  } catch {
    return []
  }
}

function keep(kept: readonly Removal[]): void {
  try {
    if (kept.length === 0) window.sessionStorage.removeItem(REMOVALS)
    else window.sessionStorage.setItem(REMOVALS, JSON.stringify(kept))
  } catch {
    // Where a browser keeps nothing, a reload takes it back.
  }
}

function isRemoval(value: unknown): value is Removal {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['id', 'name', 'userId'].every((key) => typeof Reflect.get(value, key) === 'string') &&
    typeof Reflect.get(value, 'until') === 'number'
  )
}
