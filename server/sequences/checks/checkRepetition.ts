import { wordsOf } from '../signs/plainForm'
import { type Check } from './check'
import { sentencesOf } from './sentencesOf'

/** Greetings and closings are shorter, and come again in each step. */
const SENTENCE_WORDS_MIN = 6
const RUN_WORDS = 12

/** No sentence, and no dozen words in a row, comes twice in a sequence. */
export const checkRepetition: Check = (steps) => {
  const sentences = steps.flatMap(({ body }) => sentencesOf(body)).filter(isLong)
  const twice = findTwice(sentences.map((sentence) => wordsOf(sentence).join(' ')))
  if (twice !== undefined) return `A sentence is repeated: "${twice.slice(0, 60)}".`
  const run = findTwice(steps.flatMap(({ body }) => runsOf(wordsOf(body), RUN_WORDS)))
  return run === undefined ? null : `A passage is repeated: "${run.slice(0, 60)}".`
}

function isLong(sentence: string): boolean {
  return wordsOf(sentence).length >= SENTENCE_WORDS_MIN
}

function findTwice(texts: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return texts.find((text) => seen.size === seen.add(text).size)
}

/** Every so many words in a row. */
export function runsOf(words: readonly string[], length: number): string[] {
  return words.flatMap((_, start) =>
    start + length <= words.length ? [words.slice(start, start + length).join(' ')] : [],
  )
}
