import { hasTag } from '../parties/roles'
import type { Clue } from './readClues'
import type { Word } from './word'

const COMPANY: Word = { text: 'company', tags: ['company'] }
const firmographics = /^(?:industry|sector|employees?|headcount|revenue)$/

/**
 * A prefix with a name, a domain and an industry is a company, whatever word it is: `signal_name`, `signal_domain`,
 * `signal_industry`.
 */
export function nameFirms(clues: readonly Clue[]): readonly Clue[] {
  const firms = new Set(clues.filter(isDomain).map(prefixOf))
  if (firms.size === 0) return clues
  const described = new Set(
    clues
      .filter(({ words }) => words.slice(1).some(({ text }) => firmographics.test(text)))
      .map(prefixOf)
      .filter((prefix) => firms.has(prefix)),
  )
  if (described.size === 0) return clues
  return clues.map((clue) =>
    clue.words.length > 1 && described.has(prefixOf(clue))
      ? { ...clue, words: [COMPANY, ...clue.words.slice(1)] }
      : clue,
  )
}

function isDomain({ shape, words }: Clue): boolean {
  return (
    shape.kind === 'site' &&
    words.length === 2 &&
    hasTag(words.slice(0, 1), 'thing') &&
    hasTag(words.slice(1), 'domain')
  )
}

function prefixOf({ words }: Clue): string {
  return words[0]?.text ?? ''
}
