import { findPlaceholder } from './placeholders'
import { readDomain } from './readDomain'
import { readEmail } from './readEmail'
import { readCompanyLinkedin, readPersonLinkedin } from './readLinkedinUrl'
import { readCompanyName, readPersonName } from './readNames'
import type { ReadResult } from './readResult'
import type { Slot } from './slots'

const readers = {
  linkedin_url: readPersonLinkedin,
  email: readEmail,
  full_name: readPersonName,
  first_name: readPersonName,
  last_name: readPersonName,
  company_name: readCompanyName,
  company_domain: readDomain,
  company_linkedin_url: readCompanyLinkedin,
} satisfies Record<Slot, (text: string) => ReadResult>

/** What a value from a payload is worth for a slot: the normalised identifier, or why it counts as empty. */
export function readIdentifier(slot: Slot, value: string | number | boolean | null): ReadResult {
  if (value === null) return { empty: 'is null' }
  if (typeof value === 'boolean') return { empty: `is ${String(value)}, not a text` }
  // Companies are named by numbers (1648, 3); nothing else that a slot takes ever is.
  if (typeof value === 'number' && slot !== 'company_name') return { empty: `is the number ${value}` }
  const text = String(value)
  const placeholder = findPlaceholder(text)
  return placeholder === null ? readers[slot](text) : { empty: placeholder }
}
