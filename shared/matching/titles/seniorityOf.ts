import { rememberKey } from '../rememberKey'
import { Seniority } from './levels'
import { findPhrases, makePhraseTable } from './phraseTable'
import { assistants, beginners, notSeniority, seniorityWords } from './seniorityWords'
import { readOwnParts } from './titleWords'

type Found = Seniority | 'none' | 'assistant' | 'beginner'

const table = makePhraseTable<Found>([
  ...Seniority.options.map((level) => [level, seniorityWords[level]] as const),
  ['none', notSeniority],
  ['assistant', assistants],
  ['beginner', beginners],
])

/** How high somebody with this title stands; null where it does not say ("Accountant"). */
export const seniorityOf = rememberKey((title): Seniority | null => {
  const found = new Set(readOwnParts(title).flatMap(findIn))
  if (found.has('intern')) return 'intern'
  if (found.has('assistant')) return 'entry'
  const highest = Seniority.options.find((level) => found.has(level)) ?? null
  const isBeginner = found.has('beginner') && (highest === null || rankOf(highest) >= rankOf('manager'))
  return isBeginner ? 'entry' : highest
})

/** 0 for the highest; who stands where is unknown comes last. */
export function rankOf(seniority: Seniority | null): number {
  return seniority === null ? Seniority.options.length : Seniority.options.indexOf(seniority)
}

function findIn(words: string[]): Found[] {
  // Chief happiness officer, chief customer officer: new ones are made up all the time.
  const chief = words.indexOf('chief')
  return chief >= 0 && words.indexOf('officer') > chief ? ['c_level'] : findPhrases(words, table)
}

/** What sources call the levels, beside our own names of them. */
const otherNames = new Map<string, Seniority>(
  Object.entries({
    cxo: 'c_level',
    'c suite': 'c_level',
    csuite: 'c_level',
    executive: 'c_level',
    'vice president': 'vp',
    lead: 'senior',
    mid: 'senior',
    'mid level': 'senior',
    'mid senior': 'senior',
    junior: 'entry',
    training: 'intern',
    unpaid: 'intern',
  } as const),
)

/** A level as a source of people names it ("VP", "C-Suite", "cxo"); null when it names none. */
export function readSeniority(text: string): Seniority | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
  const own = Seniority.safeParse(plain.replace(/ /g, '_'))
  return own.success ? own.data : (otherNames.get(plain) ?? seniorityOf(text))
}
