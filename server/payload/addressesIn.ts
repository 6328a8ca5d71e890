export type FoundAddress = { email: string } | { linkedinUrl: string }

/**
 * Both are looked for from the one sign that each has, so far to both sides as one may be long: from every character on, a text
 * without a space would take its length squared.
 */
const EMAILS =
  /@(?<=([^\s"'<>()[\]{}|,;:=&@]{1,64})@)([^\s"'<>()[\]{}|,;:=&@/?#]{0,252}[^\s"'<>()[\]{}|,;:=&@/?#.!])/g
const PROFILES = /\/(?<=([^\s"'<>()]{0,200}\b(?:in|pub))\/)([^\s"'<>()]{1,1000})/gi

/** What may be somebody's address in a text, each once. */
export function addressesIn(text: string): FoundAddress[] {
  const emails = new Set([...text.matchAll(EMAILS)].map(([, name, host]) => `${name}@${host}`))
  const profiles = new Set([...text.matchAll(PROFILES)].map(([, start, end]) => `${start}/${end}`))
  return [
    ...[...emails].map((email) => ({ email })),
    ...[...profiles].map((linkedinUrl) => ({ linkedinUrl })),
  ]
}
