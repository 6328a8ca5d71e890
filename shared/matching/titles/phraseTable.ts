/** Phrases of titles and what they tell, looked up word by word. */
export type PhraseTable<Value> = {
  phrases: ReadonlyMap<string, Value>
  /** Of compound words: `*leiter` tells of Vertriebsleiter, `vertrieb*` of Vertriebsassistenz. */
  endings: ReadonlyMap<string, Value>
  beginnings: ReadonlyMap<string, Value>
}

const PHRASE_WORDS_MAX = 4
/** Shorter parts of words are there by chance. */
const PART_LENGTH_MIN = 3

/** Makes a table of texts that hold phrases between commas, folded and with a star where a word goes on. */
export function makePhraseTable<Value>(rows: Iterable<readonly [Value, string]>): PhraseTable<Value> {
  const [phrases, endings, beginnings] = [
    new Map<string, Value>(),
    new Map<string, Value>(),
    new Map<string, Value>(),
  ]
  for (const [value, text] of rows) {
    for (const phrase of text.split(',').map((one) => one.trim().replace(/\s+/g, ' '))) {
      if (phrase.startsWith('*')) endings.set(phrase.slice(1), value)
      else if (phrase.endsWith('*')) beginnings.set(phrase.slice(0, -1), value)
      else phrases.set(phrase, value)
    }
  }
  return { phrases, endings, beginnings }
}

/** What the phrases among some words tell, in their order; the longest counts where several begin. */
export function findPhrases<Value>(words: readonly string[], table: PhraseTable<Value>): Value[] {
  const found: Value[] = []
  for (let start = 0; start < words.length;) {
    const hit = findPhraseAt(words, start, table)
    if (hit) found.push(hit.value)
    start += hit?.count ?? 1
  }
  return found
}

function findPhraseAt<Value>(
  words: readonly string[],
  start: number,
  { phrases, endings, beginnings }: PhraseTable<Value>,
): { value: Value; count: number } | null {
  for (let count = Math.min(PHRASE_WORDS_MAX, words.length - start); count > 0; count -= 1) {
    const value = phrases.get(words.slice(start, start + count).join(' '))
    if (value !== undefined) return { value, count }
  }
  const word = words[start] ?? ''
  for (let cut = 1; cut <= word.length - PART_LENGTH_MIN; cut += 1) {
    const value = endings.get(word.slice(cut)) ?? beginnings.get(word.slice(0, -cut))
    if (value !== undefined) return { value, count: 1 }
  }
  return null
}
