/** Longer keys are prose or hostile; their beginning says enough. */
const KEY_LENGTH_MAX = 200

/** The words of a key in any spelling: `pagesVisited`, `pages_visited`, `Pages-Visited`. */
export function keyWords(key: string): string[] {
  const beginning = key.slice(0, KEY_LENGTH_MAX)
  return split(beginning).filter((word) => word !== '')
}

/** Most keys are ASCII, for which the classes of Unicode would take several times as long. */
function split(key: string): string[] {
  return /^[\0-\x7f]*$/.test(key)
    ? key.replace(/[a-z\d](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, '$& ').split(/[^A-Za-z\d]+/)
    : key.replace(/[\p{Ll}\d](?=\p{Lu})|\p{Lu}(?=\p{Lu}\p{Ll})/gu, '$& ').split(/[^\p{L}\p{M}\p{N}]+/u)
}
