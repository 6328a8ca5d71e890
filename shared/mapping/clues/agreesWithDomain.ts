import { squash } from '../../identifiers/placeholders'
import { foldBothWays } from '../../matching/foldText'

/** Shorter names are in a domain by chance. */
const COMPANY_LENGTH_MIN = 4
const BRAND_LENGTH_MIN = 5

/** What a domain is compared by: its whole first label, and the part before a hyphen. */
export type Host = { label: string; first: string }

/** "Cedar Fork Logistics" is at cedarfork.com and at cedarfork-logistics.com. */
export function agreesWithDomain(value: string, domain: string): boolean {
  return agreesWithHost(foldCompany(value), readHost(domain))
}

/** A company's name as it is compared, in both spellings; read once where it is held against many domains. */
export function foldCompany(value: string): string[] {
  return foldBothWays(value).map(squash)
}

/** A domain as it is compared; read once where it is held against many names. */
export function readHost(domain: string): Host {
  const host = domain.split('.')[0] ?? ''
  return { label: squash(host), first: squash(host.split('-')[0] ?? '') }
}

export function agreesWithHost(names: readonly string[], { label, first }: Host): boolean {
  return names.some((name) => {
    if (name.length < COMPANY_LENGTH_MIN) return false
    if (label.length >= COMPANY_LENGTH_MIN && (name.startsWith(label) || label.startsWith(name))) return true
    return first.length >= BRAND_LENGTH_MIN && name.startsWith(first)
  })
}
