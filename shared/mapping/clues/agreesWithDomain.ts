import { squash } from '../../identifiers/placeholders'
import { foldBothWays } from '../../matching/foldText'

/** Shorter names are in a domain by chance. */
const COMPANY_LENGTH_MIN = 4
const BRAND_LENGTH_MIN = 5

/** "Cedar Fork Logistics" is at cedarfork.com and at cedarfork-logistics.com. */
export function agreesWithDomain(value: string, domain: string): boolean {
  const host = domain.split('.')[0] ?? ''
  return foldBothWays(value).some((text) => agreesWithHost(squash(text), host))
}

function agreesWithHost(name: string, host: string): boolean {
  if (name.length < COMPANY_LENGTH_MIN) return false
  const label = squash(host)
  if (label.length >= COMPANY_LENGTH_MIN && (name.startsWith(label) || label.startsWith(name))) return true
  const [first = ''] = host.split('-').map(squash)
  return first.length >= BRAND_LENGTH_MIN && name.startsWith(first)
}
