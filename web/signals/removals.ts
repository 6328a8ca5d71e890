import { REMOVALS } from './areRemovalsKept'

/** A deletion that is held back, and until when. */
export type Removal = { id: string; name: string; userId: string; until: number }

/** Those of this window, which a reload does not lose. */
export function listRemovals(): readonly Removal[] {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(REMOVALS) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isRemoval) : []
  } catch {
    return []
  }
}

export function keepRemoval(removal: Removal): void {
  store([...listRemovals().filter(({ id }) => id !== removal.id), removal])
}

export function forgetRemoval(id: string): void {
  store(listRemovals().filter((each) => each.id !== id))
}

function store(removals: readonly Removal[]): void {
  try {
    if (removals.length === 0) window.sessionStorage.removeItem(REMOVALS)
    else window.sessionStorage.setItem(REMOVALS, JSON.stringify(removals))
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
