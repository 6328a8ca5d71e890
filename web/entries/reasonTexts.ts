import { texts } from '../texts/texts'

const known = new Map<string, { short: string; next: string }>(Object.entries(texts.reasons))

/** A reason in words, and what to do about it; one of a newer server as it is. */
export function reasonTexts(reason: string): { short: string; next: string } {
  return known.get(reason) ?? { short: reason.replaceAll('_', ' '), next: '' }
}
