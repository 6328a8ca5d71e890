import type { TreeNode } from './fieldTree'
import type { Clue } from './readClues'
import type { Word } from './word'

/** Fewer keys begin alike by chance. */
const SHARED_MIN = 3
/** More of the fields beside it must begin with a word for it to be a prefix. */
const SHARE_MIN = 0.5

type Names = { all: number; whole: Set<string>; prefixed: Map<string, string[]> }

/** Plugins put a word of their own before every key: {"mf-email": …, "mf-company": …, "mf-phone": …}. It says nothing. */
export function dropPrefixes(clues: readonly Clue[]): Clue[] {
  const byContainer = new Map<TreeNode, Names>()
  for (const { container, words } of clues) {
    const names: Names = byContainer.get(container) ?? { all: 0, whole: new Set(), prefixed: new Map() }
    byContainer.set(container, names)
    names.all += 1
    names.whole.add(textOf(words))
    const [first, ...rest] = words
    if (first?.tags.length !== 0 || rest.length === 0) continue
    const rests = names.prefixed.get(first.text) ?? []
    names.prefixed.set(first.text, rests)
    rests.push(textOf(rest))
  }
  const prefixes = new Map([...byContainer].map(([container, names]) => [container, prefixesOf(names)]))
  return clues.map((clue) => {
    const isPrefix = clue.words.length > 1 && prefixes.get(clue.container)?.has(clue.words[0]?.text ?? '')
    return isPrefix ? { ...clue, words: clue.words.slice(1) } : clue
  })
}

/** Where a name stands with and without the word, the word says whose it is: "landlord_name" beside "name". */
function prefixesOf({ all, whole, prefixed }: Names): Set<string> {
  const found = [...prefixed].filter(
    ([, rests]) =>
      rests.length >= SHARED_MIN && rests.length > all * SHARE_MIN && !rests.some((rest) => whole.has(rest)),
  )
  return new Set(found.map(([prefix]) => prefix))
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ')
}
