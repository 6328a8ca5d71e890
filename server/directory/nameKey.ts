import { foldBothWays, foldText } from '../../shared/matching/foldText'

/** Those behind are found together with what stands before them. */
const WORDS_MAX = 6

/** The whole name, in one spelling. Never a key to match by. */
export function nameKeyOf(name: string): string | null {
  const folded = foldText(name)
  return folded === '' ? null : keyOf(folded)
}

/** What a person is searched for by: the name from each of its words on, with its umlauts spelled both ways. */
export function nameKeysOf(name: string): string[] {
  const keys = foldBothWays(name).flatMap((folded) =>
    startsOfWords(folded).flatMap((start) => (start < folded.length ? keyOf(folded.slice(start)) : [])),
  )
  return [...new Set(keys)]
}

/** What the keys of those begin with whose name, or one of its words, begins so. */
export function nameBeginningsOf(text: string): string[] {
  return foldBothWays(text.trim()).flatMap((folded) => (folded === '' ? [] : keyOf(folded)))
}

function startsOfWords(text: string): number[] {
  const behindSpaces = [...text.matchAll(/\s+/g)].map(({ index, 0: spaces }) => index + spaces.length)
  return [0, ...behindSpaces].slice(0, WORDS_MAX)
}

function keyOf(folded: string): string {
  return `na:${folded}`
}
