import { readEmail } from '../identifiers/readEmail'

/**
 * The address in its one spelling. Dots and plus tags stay: only the provider of a mailbox knows whether they make
 * another one.
 */
export function emailKey(text: string): string | null {
  const email = readEmail(text)
  return 'value' in email ? email.value : null
}
