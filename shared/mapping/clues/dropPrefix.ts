import type { TreeNode } from './fieldTree'
import type { Clue } from './readClues'

/** Fewer keys begin alike by chance. */
const SHARED_MIN = 3
/** So many of the fields beside it must begin with a word for it to be a prefix. */
const SHARE_MIN = 0.5

/** Plugins put a word of their own before every key: {"mf-email": …, "mf-company": …, "mf-phone": …}. It says nothing. */
export function dropPrefixes(clues: readonly Clue[]): Clue[] {
  const byContainer = new Map<TreeNode, { all: number; counts: Map<string, number> }>()
  for (const { container, words } of clues) {
    const found = byContainer.get(container) ?? { all: 0, counts: new Map<string, number>() }
    byContainer.set(container, found)
    found.all += 1
    const [first] = words
    if (first?.tags.length === 0 && words.length > 1)
      found.counts.set(first.text, (found.counts.get(first.text) ?? 0) + 1)
  }
  return clues.map((clue) => {
    const { all, counts } = byContainer.get(clue.container) ?? { all: 0, counts: new Map<string, number>() }
    const count = counts.get(clue.words[0]?.text ?? '') ?? 0
    const isPrefix = clue.words.length > 1 && count >= SHARED_MIN && count >= all * SHARE_MIN
    return isPrefix ? { ...clue, words: clue.words.slice(1) } : clue
  })
}
