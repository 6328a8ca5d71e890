import type { SequenceLanguage, SequenceStep } from '../../../shared/contract/sequences'

/** What a text is judged by. */
export type Basis = {
  /** Which steps were asked for: how many, by which channel, after how many days. */
  plan: readonly Pick<SequenceStep, 'channel' | 'delayDays'>[]
  language: SequenceLanguage
  /** What the workspace itself wrote: its links, addresses and prices may be repeated. */
  trusted: string
  /** All that the writer was given, trusted or not. */
  given: string
  /** Of that, what is no prose of strangers: trusted text, names, places, and values that are a number themselves. */
  plain: string
  /** What the writer was told and must not tell. */
  instructions: readonly string[]
  /** By which the person may be called. */
  recipientNames: string
  /** By which the messages may be signed. */
  senderNames: string
  bannedWords: readonly string[]
}

/** A sentence on what is wrong, or null. It may be read by a user and by the model that is to do better. */
export type Check = (steps: readonly SequenceStep[], basis: Basis) => string | null

/** Says of the first step in which something is found what it is. */
export function firstFound(
  steps: readonly SequenceStep[],
  find: (text: string) => readonly string[],
  say: (found: string) => string,
): string | null {
  for (const [index, { subject, body }] of steps.entries()) {
    const [found] = find(`${subject}\n\n${body}`)
    if (found !== undefined) return `Step ${index + 1} ${say(quote(found))}`
  }
  return null
}

const QUOTE_LENGTH_MAX = 60

function quote(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return `"${line.length > QUOTE_LENGTH_MAX ? `${line.slice(0, QUOTE_LENGTH_MAX)}…` : line}"`
}
