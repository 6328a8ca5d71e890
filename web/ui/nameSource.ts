import { texts } from '../texts/texts'

const known = new Map<string, string>(Object.entries(texts.names.providers))

/** Where somebody is known from, as it is called; imports go by the name of their own. */
export function nameSource(source: string): string {
  return known.get(source) ?? source
}
