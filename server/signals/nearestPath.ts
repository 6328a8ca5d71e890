import { distance } from 'fastest-levenshtein'

/** Longer ones cost too much to compare, and nobody types them. */
const COMPARED_LENGTH_MAX = 200
/** So much of a path may be spelled differently. */
const DIFFERENT_SHARE_MAX = 0.4
/** The last key of a path tells something from this length on. */
const KEY_LENGTH_MIN = 3

/** The path that was most likely meant by one that is not there; null where none is alike. */
export function nearestPath(path: string, paths: Iterable<string>): string | null {
  const real = [...paths]
  const [nearest] = mostAlike(lettersOf(path), real, lettersOf)
  if (nearest !== undefined) return nearest
  const key = lettersOf(lastKeyOf(path))
  if (key.length < KEY_LENGTH_MIN) return null
  // The same key in another place, unless it stands in several.
  const [elsewhere, ...others] = mostAlike(key, real, (each) => lettersOf(lastKeyOf(each)))
  return others.length > 0 ? null : (elsewhere ?? null)
}

/** Those of the paths that are as near to the text as none of the others, in their order. */
function mostAlike(text: string, paths: string[], spell: (path: string) => string): string[] {
  if (text.length > COMPARED_LENGTH_MAX) return []
  let best = Math.max(1, Math.floor(text.length * DIFFERENT_SHARE_MAX))
  let nearest: string[] = []
  for (const path of paths) {
    const spelled = spell(path)
    if (Math.abs(spelled.length - text.length) > best) continue
    const away = distance(text, spelled)
    if (away < best) nearest = []
    if (away <= best) nearest.push(path)
    best = Math.min(best, away)
  }
  return nearest
}

/** Capitals, hyphens, dots and the like make no difference. */
function lettersOf(path: string): string {
  return path.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

function lastKeyOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}
