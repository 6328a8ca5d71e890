import { senderOf, type SignalReference } from './arrival'

/** A no is never remembered: the signal may be made the next instant. */
const REMEMBERED_MS = 5_000
const REMEMBERED_MAX = 10_000

/**
 * Whether a reference leads to a signal, asked before what it sends is judged. Those who are known are asked about once in a
 * while only, so that this costs nothing where much arrives: the store asks about each request anyway.
 */
export function rememberKnown(
  isKnown: (reference: SignalReference) => Promise<boolean>,
): (reference: SignalReference) => Promise<boolean> {
  const knownUntilMs = new Map<string, number>()
  return async (reference) => {
    const key = senderOf(reference)
    if ((knownUntilMs.get(key) ?? 0) > performance.now()) return true
    if (!(await isKnown(reference))) return false
    if (knownUntilMs.size >= REMEMBERED_MAX) knownUntilMs.clear()
    knownUntilMs.set(key, performance.now() + REMEMBERED_MS)
    return true
  }
}
