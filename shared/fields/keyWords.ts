/** Longer keys are prose or hostile; their beginning says enough. */
const KEY_LENGTH_MAX = 200

/** The words of a key in any spelling: `pagesVisited`, `pages_visited`, `Pages-Visited`. */
export function keyWords(key: string): string[] {
  const beginning = key.slice(0, KEY_LENGTH_MAX)
  return joinSpelledOut(split(beginning).filter((word) => word !== ''))
}

/** Most keys are ASCII, for which the classes of Unicode would take several times as long. */
function split(key: string): string[] {
  return /^[\0-\x7f]*$/.test(key)
    ? key.replace(/[a-z\d](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, '$& ').split(/[^A-Za-z\d]+/)
    : key
        .normalize('NFKC')
        .replace(/[\p{Ll}\d](?=\p{Lu})|\p{Lu}(?=\p{Lu}\p{Ll})/gu, '$& ')
        .replace(whereScriptsMeet, '$& ')
        .split(/[^\p{L}\p{M}\p{N}]+/u)
}

/** Scripts without spaces are set apart from Latin words only: 担当者名Email. */
const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}ー]'
const whereScriptsMeet = new RegExp(`${UNSPACED}(?=\\p{Script=Latin})|\\p{Script=Latin}(?=${UNSPACED})`, 'gu')

/** O_N_A_M_A_E is one word, spelled letter by letter. */
function joinSpelledOut(words: string[]): string[] {
  const isSpelledOut = words.length > 3 && words.every((word) => /^\p{Lu}$/u.test(word))
  return isSpelledOut ? [words.join('')] : words
}
