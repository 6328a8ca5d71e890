import { looksTechnical } from '../clues/looksTechnical'
import type { Party } from '../parties/parties'
import type { Clue } from '../clues/readClues'
import type { Word, WordsOf } from '../clues/word'
import { hasTag } from '../parties/roles'
import { allLanguages } from '../vocabulary/allLanguages'
import { foldPhrase } from '../vocabulary/foldName'
import { machineWords } from '../vocabulary/contextWords'
import { CONTEXT } from '../weights'
import {
  collectClasses,
  evidenceOf,
  isDate,
  isElsewhere,
  isProse,
  isQuestion,
  namesPage,
  weightOfEvidence,
  type WordClass,
} from './contextEvidence'

const classes = collectAllClasses()

/** How much a field helps to say why its payload came, between 0 and 1. */
export function scoreContext(clue: Clue, party: Party, wordsOf: WordsOf): number {
  if (party.role === 'staff' || party.role === 'other' || isIdentity(clue)) return 0
  if (clue.shape.kind === 'empty' || looksTechnical(clue.field.value)) return 0
  const words = textsOf(clue.words)
  if (clue.shape.kind === 'site' && namesPage(words)) return CONTEXT.page
  if (isMachineField(clue, words)) return 0
  const isAside = clue.isPast || party.isPast || party.role === 'employment' || isElsewhere(words)
  const aside = isAside ? CONTEXT.asideFactor : 1
  const { named, isAnswer } = clue
  const { value } = clue.field
  const around = textsOf(placeWords(clue, wordsOf))
  const evidence = evidenceOf({ value, named, words, around, isAnswer, isOwn: isOwnField(clue) }, classes)
  return Math.min(1, weightOfEvidence[evidence] * valueFactor(clue) * aside)
}

function textsOf(words: readonly Word[]): string[] {
  return words.map(({ text }) => text)
}

function valueFactor(clue: Clue): number {
  const { value } = clue.field
  if (typeof value === 'boolean') return value ? CONTEXT.yesFactor : CONTEXT.noFactor
  if (isDate(value)) return CONTEXT.dateFactor
  if (typeof value === 'number') return value === 0 ? CONTEXT.zeroFactor : CONTEXT.numberFactor
  if (isProse(value)) return CONTEXT.proseFactor
  return clue.shape.kind === 'site' ? CONTEXT.siteFactor : 1
}

function isIdentity({ shape, words }: Clue): boolean {
  if (shape.kind === 'email' || shape.kind === 'personLinkedin' || shape.kind === 'companyLinkedin')
    return true
  return hasTag(words, 'firstName', 'lastName', 'fullName', 'companyName', 'domain', 'email')
}

function isMachineField({ named, isAnswer }: Clue, words: readonly string[]): boolean {
  return !isQuestion({ named, isAnswer, words }) && words.some((text) => machineWords.has(text))
}

/** Under a key of nobody's vocabulary stands what the tool's user chose to collect. */
function isOwnField({ words }: Clue): boolean {
  return words.length > 0 && words.every(({ tags }) => tags.length === 0)
}

function placeWords(clue: Clue, wordsOf: WordsOf): readonly Word[] {
  const { key } = clue.place
  const container = typeof key === 'number' ? clue.place.parent?.key : key
  return typeof container === 'string' ? wordsOf(container) : []
}

/** What people write to say why is known in every language. */
function collectAllClasses(): ReadonlyMap<string, WordClass> {
  const all = collectClasses()
  for (const { said } of Object.values(allLanguages)) {
    for (const phrase of said?.split(',') ?? [])
      for (const word of foldPhrase(phrase)) if (!all.has(word)) all.set(word, 'said')
  }
  return all
}
