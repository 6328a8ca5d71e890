import type { Sequence, SequenceCheck } from '../../../shared/contract/sequences'
import { basisOf } from '../../../server/sequences/checks/basisOf'
import { checkSequence } from '../../../server/sequences/checks/checkSequence'
import { DEFAULT_STEPS } from '../../../server/sequences/defaults/defaultSteps'
import { languageOf } from '../../../server/sequences/language/languageOf'
import type { GoldenLead } from './goldenLeads'

export type Judged = {
  lead: GoldenLead
  sequence: Sequence
  failed: SequenceCheck[]
  /** Of a message, on average. */
  words: number
  /** Words of a sentence and the share of long ones, put together (LIX): under 40 is easy, in any of the languages. */
  difficulty: number
  usesContext: boolean | null
}

const LONG_WORD_LENGTH = 7
const TELLING_LENGTH_MIN = 5

/** What reached the feed, held against every check once more. */
export function judgeSequence(lead: GoldenLead, sequence: Sequence): Judged {
  const { input } = lead
  const language = languageOf(input)
  const basis = basisOf(input, { plan: DEFAULT_STEPS[language], language, instruction: null, systemText: '' })
  const bodies = sequence.steps.map(({ body }) => body)
  const all = bodies.join('\n')
  return {
    lead,
    sequence,
    failed: checkSequence(sequence.steps, basis)
      .map(({ name }) => name)
      // Step templates quote the lead's own words in two messages, on purpose.
      .filter((name) => sequence.writer === 'llm' || name !== 'repetition'),
    words: wordsIn(all).length / bodies.length,
    difficulty: difficultyOf(all),
    usesContext: usesContext(lead, all),
  }
}

function difficultyOf(text: string): number {
  const words = wordsIn(text)
  const sentences = text.split(/[.!?:]\s|\n+/).filter((part) => part.trim() !== '')
  const long = words.filter((word) => word.length >= LONG_WORD_LENGTH)
  return words.length / sentences.length + (long.length * 100) / words.length
}

/** Null where there is no context to use. */
function usesContext({ input }: GoldenLead, text: string): boolean | null {
  const telling = input.context.flatMap(({ value }) => wordsIn(String(value)))
  const words = telling.filter((word) => word.length >= TELLING_LENGTH_MIN).map((word) => word.toLowerCase())
  if (words.length === 0) return null
  const said = new Set(wordsIn(text).map((word) => word.toLowerCase()))
  return words.some((word) => said.has(word))
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}
