import { findSecrets } from './findSecrets'

const LENGTH_MIN = 8
/** So much of a secret tells whoever reads of a leak which it is. */
const BEGINNING_LENGTH = 6

const given = new Set<string>()
const leaks: string[] = []

/** Remembers what is to be found nowhere from now on; what is shorter stands anywhere by chance. */
export function keepSecret(secret: string): void {
  if (secret.length >= LENGTH_MIN) given.add(secret)
}

/** Notes the secrets that stand in a text; those that begin so are shown on purpose. */
export function lookForSecrets(place: string, text: string, shown: readonly string[] = []): void {
  const found = [...findSecrets(text), ...[...given].filter((secret) => text.includes(secret))]
  for (const secret of found) {
    if (shown.some((beginning) => secret.startsWith(beginning))) continue
    leaks.push(`${secret.slice(0, BEGINNING_LENGTH)}… in ${place}`)
  }
}

/** Where secrets were found since the last call. */
export function takeLeaks(): string[] {
  return [...new Set(leaks.splice(0))]
}
