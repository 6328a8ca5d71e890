import { exclusionKeyOf } from './exclusionKeys'

/** The keys of the addresses that are one person's own: `em:ada@acme.example`, `li:ada-lovelace`. */
export function addressKeysOf({
  email,
  linkedinUrl,
}: {
  email?: string | null | undefined
  linkedinUrl?: string | null | undefined
}): string[] {
  const keys = [exclusionKeyOf({ email: email ?? '' }), exclusionKeyOf({ linkedinUrl: linkedinUrl ?? '' })]
  return keys.filter((key) => key !== null)
}
