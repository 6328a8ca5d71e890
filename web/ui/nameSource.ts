import { texts } from '../texts/texts'

const known = new Map<string, { name: string }>(Object.entries(texts.workspace.providers))

/** Where somebody is known from, as it is called; imports go by the name of their own. */
export function nameSource(source: string): string {
  return known.get(source)?.name ?? source
}
