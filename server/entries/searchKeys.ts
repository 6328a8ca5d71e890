import { deriveIdentifiers } from '../../shared/identifiers/deriveIdentifiers'
import { readIdentifier } from '../../shared/identifiers/readIdentifier'
import { Slot } from '../../shared/identifiers/slots'

/** Longer values are no names and no addresses, and nobody types them into a search. */
const KEY_LENGTH_MAX = 200

/** What an entry is found by: its identifiers, and what these imply (the domain of an e-mail, a whole name and its parts). */
export function keysOfIdentifiers(identifiers: Partial<Record<Slot, string>>): string[] {
  return distinct(Object.values(deriveIdentifiers(identifiers)).map(foldKey))
}

/** The keys that a search text may mean, as any of the slots would read it. */
export function keysOfQuery(text: string): string[] {
  const email = readIdentifier('email', text)
  // Read as a domain too, an e-mail would find everybody else at that company.
  if ('value' in email) return distinct([foldKey(email.value)])
  const read = Slot.options.flatMap((slot) => {
    const result = readIdentifier(slot, text)
    return 'value' in result ? [result.value] : []
  })
  return distinct([text, ...read].map(foldKey))
}

/** One spelling for what people take for the same: case, accents, width and spaces make no difference. */
function foldKey(value: string): string {
  return value
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toLowerCase()
}

function distinct(keys: string[]): string[] {
  return [...new Set(keys)].filter((key) => key !== '' && key.length <= KEY_LENGTH_MAX)
}
