/**
 * A web address in its parts, or null where the text is none. Not by `URL.canParse`: on Node 20, once it has been called
 * some thousand times, that takes `ü` and the like for broken text and says no.
 */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
