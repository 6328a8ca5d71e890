import { identityWords } from './identityWords'
import { roleWords } from './roleWords'
import { structureWords } from './structureWords'
import { thingWords } from './thingWords'

const themes = { ...identityWords, ...roleWords, ...thingWords, ...structureWords }

/** What a word of a field's name says; a word may say several things ("business": a company, or at work). */
export type Tag = keyof typeof themes

const tagsByWord = collectWords()

/** The longest entry of the vocabulary in letters; longer joins of words need not be looked up. */
export const WORD_LENGTH_MAX = Math.max(...[...tagsByWord.keys()].map((word) => word.length))

/** What a squashed word says, or undefined for one that is not known. */
export function lookUpWord(word: string): readonly Tag[] | undefined {
  return tagsByWord.get(word)
}

function collectWords(): Map<string, Tag[]> {
  const collected = new Map<string, Tag[]>()
  for (const [tag, words] of typedEntries(themes)) {
    for (const word of words.split(/\s+/)) {
      if (word === '') continue
      const tags = collected.get(word) ?? []
      if (!tags.includes(tag)) tags.push(tag)
      collected.set(word, tags)
    }
  }
  return collected
}

function typedEntries<Key extends string>(record: Record<Key, string>): [Key, string][] {
  const entries: [Key, string][] = []
  for (const key in record) entries.push([key, record[key]])
  return entries
}
