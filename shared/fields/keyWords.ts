/** Longer keys are prose or hostile; their beginning says enough. */
const KEY_LENGTH_MAX = 200

/** The words of a key in any spelling: `pagesVisited`, `pages_visited`, `Pages-Visited`. */
export function keyWords(key: string): string[] {
  return key
    .slice(0, KEY_LENGTH_MAX)
    .replace(/[\p{Ll}\d](?=\p{Lu})|\p{Lu}(?=\p{Lu}\p{Ll})/gu, '$& ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
}
