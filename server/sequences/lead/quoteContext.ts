import { findPlaceholder, squash } from '../../../shared/identifiers/placeholders'
import type { ContextItem } from '../sequenceInput'
import { isFit } from './isFit'
import { oneLine } from './oneLine'

const LABEL_LENGTH_MAX = 80
const VALUE_LENGTH_MAX = 200
/** A longer value is looked at only so far. */
const READ_LENGTH_MAX = 2_000
const LETTERS_AND_DIGITS = /^(?=.*\d)(?=.*[\p{L}])[\p{L}\d_-]{12,}$/u
const TIMESTAMP = /^\d{4}-\d\d-\d\dT/

export type Quote = { label: string; value: string }

/** The context that a message may quote: what somebody can read, and what is not known from the person itself. */
export function quoteContext(context: readonly ContextItem[], known: readonly (string | null)[]): Quote[] {
  const seen = new Set(known.map((value) => squash(value ?? '')))
  return context.flatMap(({ label, value }) => {
    const quote = quoteItem(label, value)
    if (quote === null || seen.has(squash(quote.value))) return []
    seen.add(squash(quote.value))
    return [quote]
  })
}

function quoteItem(givenLabel: string, given: ContextItem['value']): Quote | null {
  if (given === null || typeof given === 'boolean') return null
  const label = oneLine(givenLabel).replace(/[\s:：?.]+$/, '')
  const text = oneLine(String(given).slice(0, READ_LENGTH_MAX))
  if (label === '' || label.length > LABEL_LENGTH_MAX || !isFit(label)) return null
  if (findPlaceholder(text) !== null || isTechnical(text) || !isFit(text)) return null
  return { label, value: shortenText(text) }
}

function isTechnical(text: string): boolean {
  return LETTERS_AND_DIGITS.test(text) || TIMESTAMP.test(text) || /^[[{]/.test(text)
}

/** At the end of a sentence where one fits, else behind a word. */
function shortenText(text: string): string {
  if (text.length <= VALUE_LENGTH_MAX) return text
  const start = text.slice(0, VALUE_LENGTH_MAX)
  const sentence = /^.{40,}[.!?](?=\s)/u.exec(start)?.[0]
  return sentence ?? `${start.replace(/\s*\S*$/u, '').replace(/[,;:\s–-]+$/u, '')}…`
}
