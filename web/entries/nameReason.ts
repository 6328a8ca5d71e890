import { texts } from '../texts/texts'

const names = new Map<string, string>(Object.entries(texts.reasons))

/** A reason in words; one of a newer server as it is. */
export function nameReason(reason: string): string {
  return names.get(reason) ?? reason.replaceAll('_', ' ')
}
