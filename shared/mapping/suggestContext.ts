import type { Candidate } from './candidate'
import { looksTechnical } from './looksTechnical'
import type { Party } from './parties'
import type { Clue, WordsOf } from './readClues'
import type { Word } from './readName'
import { hasTag } from './roles'
import { contextWords, machineWords } from './vocabulary/contextWords'

/** More than this many the writer of a sequence would not use, and a person would not check. */
const CONTEXT_FIELDS_MAX = 5
/** Lists of the same kind (tags, page views) get this many places. */
const SAME_KIND_MAX = 2
const SCORE_MIN = 0.12

const scoreOfClass = { said: 0.9, did: 0.72, kind: 0.52, profile: 0.46, firm: 0.34 } as const

const scoreOfWord = collectScores()

/** The fields that say why this person or company is a lead or what they did, best first. */
export function suggestContext(input: {
  parties: readonly Party[]
  taken: ReadonlySet<Candidate>
  wordsOf: WordsOf
}): string[] {
  const taken = new Set([...input.taken].map(({ clue }) => valueOf(clue)))
  const scored = input.parties
    .flatMap((party) => party.clues.map((clue) => ({ clue, score: scoreClue(clue, party, input.wordsOf) })))
    .filter(({ clue, score }) => score >= SCORE_MIN && !taken.has(valueOf(clue)))
    .sort((one, other) => other.score - one.score || one.clue.order - other.clue.order)
  return pickDistinct(scored.map(({ clue }) => clue)).map(({ field }) => field.path)
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
    if (seen.has(valueOf(clue)) || count >= SAME_KIND_MAX) continue
    kinds.set(kind, count + 1)
    seen.add(valueOf(clue))
    picked.push(clue)
    if (picked.length === CONTEXT_FIELDS_MAX) break
  }
  return picked
}

function scoreClue(clue: Clue, party: Party, wordsOf: WordsOf): number {
  const { shape } = clue
  if (
    shape.kind === 'empty' ||
    shape.kind === 'email' ||
    shape.kind === 'personLinkedin' ||
    shape.kind === 'companyLinkedin'
  )
    return 0
  if (party.role === 'staff' || party.role === 'other' || isIdentity(clue.words)) return 0
  const words = [...clue.words, ...placeWords(clue, wordsOf)]
  if (looksTechnical(clue.field.value)) return 0
  const isMachine = clue.words.some(({ text }) => machineWords.has(text))
  if (isMachine && !clue.isAnswer) return isPageAddress(clue) ? 0.6 : 0
  return Math.min(
    1,
    baseScore(clue, words) *
      valueFactor(clue) *
      (clue.isPast || party.isPast ? 0.5 : 1) *
      (party.role === 'employment' ? 0.6 : 1),
  )
}

function baseScore(clue: Clue, words: readonly Word[]): number {
  const named = Math.max(0, ...words.map(({ text }) => scoreOfWord.get(text) ?? 0))
  // A question that the form's owner thought of is asked because the answer matters.
  if (clue.isAnswer) return Math.max(named, clue.words.length >= 4 ? 0.86 : 0.66)
  return Math.max(named, isProse(clue) ? 0.62 : 0.3)
}

function valueFactor(clue: Clue): number {
  const { value } = clue.field
  if (typeof value === 'boolean') return value ? 0.5 : 0.15
  if (isDate(value)) return 0.35
  if (typeof value === 'number') return value === 0 ? 0.35 : 0.85
  if (isProse(clue)) return 1.1
  return clue.shape.kind === 'site' && !isPageAddress(clue) ? 0.6 : 1
}

function isIdentity(words: readonly Word[]): boolean {
  return hasTag(words, 'firstName', 'lastName', 'fullName', 'companyName', 'domain', 'email', 'linkedin')
}

/** "name" alone says nothing; of a campaign it says what the person came by. */
function placeWords(clue: Clue, wordsOf: WordsOf): readonly Word[] {
  const { key } = clue.place
  const container = typeof key === 'number' ? clue.place.parent?.key : key
  return typeof container === 'string' ? wordsOf(container) : []
}

function isPageAddress({ shape, words }: Clue): boolean {
  const isPage = words.some(({ text }) =>
    /^(?:page|pages|pageurl|pageuri|captured|landing|landingpage|sourceurl|current|begin|visited)$/.test(
      text,
    ),
  )
  return isPage && shape.kind === 'site'
}

function isProse({ field }: Clue): boolean {
  return (
    typeof field.value === 'string' && field.value.length >= 12 && field.value.split(/\s+/, 4).length >= 3
  )
}

function isDate(value: unknown): boolean {
  if (typeof value === 'number') return value > 1_000_000_000
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d|^\d{10,13}$/.test(value)
}

function valueOf({ field }: Clue): string {
  return String(field.value).slice(0, 200).trim().toLowerCase()
}

function collectScores(): Map<string, number> {
  const scores = new Map<string, number>()
  for (const [name, score] of Object.entries(scoreOfClass)) {
    const words = Object.entries(contextWords).find(([key]) => key === name)?.[1] ?? ''
    for (const word of words.split(/\s+/)) if (word !== '' && !scores.has(word)) scores.set(word, score)
  }
  return scores
}
