import type { LeafValue } from '../../fields/field'
import { looksTechnical } from '../clues/looksTechnical'
import type { Party } from '../parties/parties'
import type { Clue } from '../clues/readClues'
import type { Word, WordsOf } from '../clues/word'
import { hasTag } from '../parties/roles'
import { allLanguages } from '../vocabulary/allLanguages'
import { foldPhrase } from '../vocabulary/foldName'
import { contextWords, machineWords } from '../vocabulary/contextWords'
import { CONTEXT, CONTEXT_WORD } from '../weights'

const scoreOfWord = collectScores()

/** How much a field helps to say why its payload came, between 0 and 1. */
export function scoreContext(clue: Clue, party: Party, wordsOf: WordsOf): number {
  if (party.role === 'staff' || party.role === 'other' || isIdentity(clue)) return 0
  if (clue.shape.kind === 'empty' || looksTechnical(clue.field.value)) return 0
  if (isPageAddress(clue)) return CONTEXT.page
  if (isMachineField(clue)) return 0
  const place = placeWords(clue, wordsOf)
  const isAside = clue.isPast || party.isPast || party.role === 'employment' || isElsewhere(clue.words)
  const aside = isAside ? CONTEXT.asideFactor : 1
  return Math.min(1, baseScore(clue, [...clue.words, ...place]) * valueFactor(clue) * aside)
}

function baseScore(clue: Clue, words: readonly Word[]): number {
  const named = scoreWords(words)
  // A question that the form's owner thought of is asked because the answer matters.
  if (isQuestion(clue)) return Math.max(named, CONTEXT.question)
  if (clue.isAnswer) return Math.max(named, CONTEXT.answer)
  if (isProse(clue)) return Math.max(named, CONTEXT.prose)
  return Math.max(named, isOwnField(clue) ? CONTEXT.ownField : CONTEXT.anyField)
}

function scoreWords(words: readonly Word[]): number {
  let best = 0
  for (const [index, { text }] of words.entries()) {
    const pair = text + (words[index + 1]?.text ?? '')
    best = Math.max(best, scoreOfWord.get(text) ?? 0, scoreOfWord.get(pair) ?? 0)
  }
  return best
}

/** Some tools write the question as the key. */
function isQuestion({ words, named, isAnswer }: Clue): boolean {
  return named.includes('?') || (words.length >= 4 && (isAnswer || named.includes(' ')))
}

function valueFactor(clue: Clue): number {
  const { value } = clue.field
  if (typeof value === 'boolean') return value ? CONTEXT.yesFactor : CONTEXT.noFactor
  if (isDate(value)) return CONTEXT.dateFactor
  if (typeof value === 'number') return value === 0 ? CONTEXT.zeroFactor : CONTEXT.numberFactor
  if (isProse(clue)) return CONTEXT.proseFactor
  return clue.shape.kind === 'site' ? CONTEXT.siteFactor : 1
}

function isIdentity({ shape, words }: Clue): boolean {
  if (shape.kind === 'email' || shape.kind === 'personLinkedin' || shape.kind === 'companyLinkedin')
    return true
  return hasTag(words, 'firstName', 'lastName', 'fullName', 'companyName', 'domain', 'email')
}

function isMachineField(clue: Clue): boolean {
  return !isQuestion(clue) && clue.words.some(({ text }) => machineWords.has(text))
}

/** Under a key of nobody's vocabulary stands what the tool's user chose to collect. */
function isOwnField({ words }: Clue): boolean {
  return words.length > 0 && words.every(({ tags }) => tags.length === 0)
}

const networks = new Set([
  'facebook',
  'twitter',
  'instagram',
  'youtube',
  'github',
  'crunchbase',
  'tiktok',
  'gravatar',
])

function isElsewhere(words: readonly Word[]): boolean {
  return words.some(({ text }) => networks.has(text))
}

/** "name" alone says nothing; of a campaign it says what the person came by. */
function placeWords(clue: Clue, wordsOf: WordsOf): readonly Word[] {
  const { key } = clue.place
  const container = typeof key === 'number' ? clue.place.parent?.key : key
  return typeof container === 'string' ? wordsOf(container) : []
}

const pageWords = new Set(
  'page pages pageurl pageuri captured landing landingpage sourceurl current begin visited pagina seite'.split(
    ' ',
  ),
)

function isPageAddress({ shape, words }: Clue): boolean {
  return shape.kind === 'site' && words.some(({ text }) => pageWords.has(text)) && !isElsewhere(words)
}

function isProse({ field }: Clue): boolean {
  return (
    typeof field.value === 'string' && field.value.length >= 12 && field.value.split(/\s+/, 4).length >= 3
  )
}

/** Calendar dates with or without a time, and the seconds or milliseconds that machines count in. */
export function isDate(value: LeafValue): boolean {
  if (typeof value === 'number') return value > 1_000_000_000
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d|^\d{10,13}$/.test(value)
}

function collectScores(): Map<string, number> {
  const scores = new Map<string, number>()
  for (const [name, score] of Object.entries(CONTEXT_WORD)) {
    const words = Object.entries(contextWords).find(([key]) => key === name)?.[1] ?? ''
    for (const word of words.split(/\s+/)) if (word !== '' && !scores.has(word)) scores.set(word, score)
  }
  for (const { said } of Object.values(allLanguages)) {
    for (const phrase of said?.split(',') ?? [])
      for (const word of foldPhrase(phrase)) if (!scores.has(word)) scores.set(word, CONTEXT_WORD.said)
  }
  return scores
}
