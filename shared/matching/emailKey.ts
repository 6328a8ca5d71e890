import { readEmail } from '../identifiers/readEmail'
import { rememberKey } from './rememberKey'

/**
 * The address in its one spelling. Dots and plus tags stay: only the provider of a mailbox knows whether they make
 * another one.
 */
export const emailKey = rememberKey((text) => {
  const email = readEmail(text)
  return 'value' in email ? email.value : null
})
