import type { Candidate } from '../scores/candidate'
import type { Party } from '../parties/parties'
import type { Clue } from '../clues/readClues'
import type { WordsOf } from '../clues/word'
import { isDate } from '../scores/contextEvidence'
import { scoreContext } from '../scores/scoreContext'
import { CONTEXT } from '../weights'

/** More than this many the writer of a sequence would not use, and a person would not check. */
const CONTEXT_FIELDS_MAX = 5
/** Lists of the same kind (tags, page views) get this many places. */
const SAME_KIND_MAX = 2
/** Dates say little: they are offered only where there is hardly anything else. */
const FIELDS_BEFORE_DATES = 2
/** A key that stands in more places than this is written by the tool beside every property. */
const SAME_KEY_MAX = 6

/** The fields that say why this person or company is a lead or what they did, best first. */
export function suggestContext(input: {
  parties: readonly Party[]
  taken: ReadonlySet<Candidate>
  wordsOf: WordsOf
}): string[] {
  const taken = new Set([...input.taken].map(({ clue }) => valueOf(clue)))
  const clues = input.parties.flatMap((party) => party.clues)
  const repeated = findRepeatedKeys(clues)
  const scored = input.parties
    .flatMap((party) =>
      party.clues.map((clue) => ({ clue, score: scoreContext(clue, party, input.wordsOf) })),
    )
    .filter(
      ({ clue, score }) =>
        score >= CONTEXT.least && !taken.has(valueOf(clue)) && !repeated.has(placelessKey(clue)),
    )
    .sort((one, other) => other.score - one.score || compareStanding(one.clue, other.clue))
  return pickDistinct(scored.map(({ clue }) => clue)).map(({ field }) => field.path)
}

/** Nearer to the root first, then in the order of the payload. */
function compareStanding(one: Clue, other: Clue): number {
  return one.field.segments.length - other.field.segments.length || one.order - other.order
}

function pickDistinct(clues: readonly Clue[]): Clue[] {
  const picked: Clue[] = []
  const seen = new Set<string>()
  const kinds = new Map<string, number>()
  for (const clue of clues) {
    const kind = clue.field.segments
      .map((segment) => (typeof segment === 'number' ? '*' : segment))
      .join('\u0000')
    const count = clue.isAnswer ? 0 : (kinds.get(kind) ?? 0)
    const isLateDate = picked.length >= FIELDS_BEFORE_DATES && isDate(clue.field.value)
    if (seen.has(valueOf(clue)) || count >= SAME_KIND_MAX || isLateDate) continue
    kinds.set(kind, count + 1)
    seen.add(valueOf(clue))
    picked.push(clue)
    if (picked.length === CONTEXT_FIELDS_MAX) break
  }
  return picked
}

function findRepeatedKeys(clues: readonly Clue[]): Set<string> {
  const counts = new Map<string, number>()
  for (const clue of clues) {
    if (clue.isAnswer) continue
    const key = placelessKey(clue)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > SAME_KEY_MAX).map(([key]) => key))
}

/** The last key where it names the field; a key such as "value" stands for what is around it. */
function placelessKey({ field, named }: Clue): string {
  const key = field.segments.at(-1)
  return key === named && typeof key === 'string' ? key : `\u0000${field.indexPath}`
}

function valueOf({ field }: Clue): string {
  return String(field.value).slice(0, 200).trim().toLowerCase()
}
