import { resolve } from 'node:path'
import type { Slot } from '../../shared/identifiers/slots'
import { assignSlots } from '../../shared/mapping/choice/assignSlots'
import { chooseLead, scoreParties } from '../../shared/mapping/choice/chooseLead'
import { collectCompany } from '../../shared/mapping/choice/collectCompany'
import { collectPerson } from '../../shared/mapping/choice/collectPerson'
import { doubtRivals } from '../../shared/mapping/choice/doubt'
import { dropPrefixes } from '../../shared/mapping/clues/dropPrefix'
import { nameFirms } from '../../shared/mapping/clues/nameFirms'
import { readClues } from '../../shared/mapping/clues/readClues'
import { correctParties } from '../../shared/mapping/parties/correctParties'
import { leadLikeness } from '../../shared/mapping/parties/leadLikeness'
import { isInboundMessage } from '../../shared/mapping/parties/messageDirection'
import { groupParties } from '../../shared/mapping/parties/parties'
import type { Party } from '../../shared/mapping/parties/parties'
import type { Candidate } from '../../shared/mapping/scores/candidate'
import { CONFIDENCE } from '../../shared/mapping/weights'
import { slotsOf } from '../../shared/identifiers/slotNames'
import { readCases } from './readCases'
import type { Case } from './readCases'
import { judge, share, sumUp } from './scoreCases'
import type { Verdict } from './scoreCases'
import { fit, predict } from './logisticRegression'
import type { Example } from './logisticRegression'

/**
 * Whether weights learned from the labelled payloads would choose better than the hand-set ones: a regularised logistic model over the
 * evidence of each candidate, judged on tools, and on folders, that it was not trained on; and whether the hand-set scores would say
 * better how sure they are when calibrated. Folders are its arguments, each left out in turn.
 */
type Rated = { candidate: Candidate; example: Example }
type RatedCase = { one: Case; rated: Rated[] }

const ROUNDS = 10
const HELD_OUT = 0.2
/** A wrong identifier costs more than several empty ones. */
const COST_OF_WRONG = 5
const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

function compareOnTools(): void {
  const tools = [...new Set(all.map(({ one }) => one.tool))]
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const out = new Set(tools.filter((_tool, index) => (index * 7 + round * 13) % 100 < HELD_OUT * 100))
    return compare(
      all.filter(({ one }) => !out.has(one.tool)),
      all.filter(({ one }) => out.has(one.tool)),
    )
  })
  for (const kind of ['hand-set', 'learned'] as const) {
    const scores = rounds.map((round) => sumUp(round[kind], []))
    const line = (['precision', 'recall', 'fullyRight'] as const).map((name) =>
      spread(scores.map((score) => score[name])),
    )
    const sure = spread(rounds.map((round) => shareOfSure(round[kind])))
    console.log(
      `${ROUNDS} splits by tool, ${kind}: precision, recall, fully right ${line.join(', ')}; sure ${sure}`,
    )
  }
}

function compareOnFolder(index: number): void {
  const test = byFolder[index] ?? []
  const result = compare(byFolder.filter((_folder, other) => other !== index).flat(), test)
  for (const kind of ['hand-set', 'calibrated', 'learned'] as const) {
    const { precision, recall, fullyRight } = sumUp(result[kind], [])
    const line = [precision, recall, fullyRight, shareOfSure(result[kind])].map((value) => value.toFixed(3))
    console.log(
      `${folders[index]} left out, ${kind}: precision, recall, fully right, sure ${line.join(', ')}`,
    )
  }
}

function compare(
  train: RatedCase[],
  test: RatedCase[],
): Record<'hand-set' | 'calibrated' | 'learned', Verdict[]> {
  const weights = fit(train.flatMap(({ rated }) => rated.map(({ example }) => example)))
  const learned = (one: RatedCase): Candidate[] =>
    one.rated.map(({ candidate, example }) => ({ ...candidate, score: predict(weights, example.features) }))
  const handSet = ({ rated }: RatedCase): Candidate[] => rated.map(({ candidate }) => candidate)
  const threshold = bestThreshold(train, learned)
  // Platt: the same choices, with the share of right ones that such a score had elsewhere as confidence.
  const line = fit(
    train.flatMap(({ rated }) =>
      rated.map(({ example: { features, isRight: right } }) => ({
        features: features.slice(0, 2),
        isRight: right,
      })),
    ),
  )
  return {
    'hand-set': test.flatMap((one) => decide(one.one, handSet(one), CONFIDENCE.use)),
    calibrated: test.flatMap((one) =>
      decide(one.one, handSet(one), CONFIDENCE.use, (score) => predict(line, [1, logit(score)])),
    ),
    learned: test.flatMap((one) => decide(one.one, learned(one), threshold)),
  }
}

function bestThreshold(train: RatedCase[], candidatesOf: (one: RatedCase) => Candidate[]): number {
  const values = THRESHOLDS.map((threshold) => {
    const verdicts = train.flatMap((one) => decide(one.one, candidatesOf(one), threshold))
    const named = verdicts.filter(({ got }) => got !== null)
    return (
      named.filter(({ isRight }) => isRight).length -
      COST_OF_WRONG * named.filter(({ isRight }) => !isRight).length
    )
  })
  return THRESHOLDS[values.indexOf(Math.max(...values))] ?? CONFIDENCE.use
}

function decide(
  one: Case,
  candidates: Candidate[],
  threshold: number,
  confide = (score: number): number => score,
): Verdict[] {
  const assigned = [...assignSlots(candidates)].filter(([, { score }]) => score >= threshold)
  const mapping = Object.fromEntries(assigned.map(([slot, { clue }]) => [slot, clue.field.path]))
  const confidence = Object.fromEntries(assigned.map(([slot, { score }]) => [slot, confide(score)]))
  return judge(one, { mapping, confidence, contextFields: [] })
}

function shareOfSure(verdicts: Verdict[]): number {
  const sure = verdicts.filter(({ got, confidence }) => got !== null && (confidence ?? 0) >= 0.9)
  return share(sure, ({ isRight }) => isRight)
}

function spread(values: number[]): string {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance =
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1)
  return `${mean.toFixed(3)} ± ${Math.sqrt(variance).toFixed(3)}`
}

/** The candidates that the mapper weighs for a case, with their evidence and whether they are right. */
function rate(one: Case): RatedCase {
  const { clues, wordsOf } = readClues(one.fields)
  const parties = correctParties(groupParties(nameFirms(dropPrefixes(clues)), wordsOf))
  const scored = scoreParties(parties, isInboundMessage(parties))
  const lead = one.target === 'people' ? chooseLead(scored, leadLikeness(parties)) : null
  const found = [
    ...(lead ? collectPerson(lead, scored) : []),
    ...collectCompany({ parties, lead, target: one.target }),
  ]
  const candidates = doubtRivals(found, lead, scored).filter(
    ({ slot, score }) => score > 0.05 && slotsOf[one.target].some((known) => known === slot),
  )
  const partyOf = new Map(parties.flatMap((party) => party.clues.map((clue) => [clue, party] as const)))
  const rated = candidates.map((candidate) => ({
    candidate,
    example: {
      features: describe({ candidate, candidates, party: partyOf.get(candidate.clue), lead: lead?.party }),
      isRight: isRight(one, candidate),
    },
  }))
  return { one, rated }
}

function isRight(one: Case, { slot, clue }: Candidate): boolean {
  const verdict = judge(one, { mapping: { [slot]: clue.field.path }, contextFields: [] })
  return verdict.find((other) => other.slot === slot)?.isRight ?? false
}

function logit(score: number): number {
  const bounded = Math.min(0.99, Math.max(0.01, score))
  return Math.log(bounded / (1 - bounded))
}

const roles = 'lead user staff other own from to company employment thing neutral unknown'.split(' ')
const slots: Slot[] = [...slotsOf.people]

type Seen = {
  candidate: Candidate
  candidates: Candidate[]
  party: Party | undefined
  lead: Party | undefined
}

/** The evidence as numbers; the hand-set score is one of them. */
function describe({ candidate, candidates, party, lead }: Seen): number[] {
  const { clue, slot, score } = candidate
  const others = candidates.filter((other) => other.slot === slot && other.clue !== clue)
  const margin = score - Math.max(0, ...others.map((other) => other.score))
  const { shape, words } = clue
  const has = (tag: string): boolean => words.some(({ tags }) => tags.some((own) => own === tag))
  const flags = [
    words.some(({ tags }) => tags.length === 0),
    has('noise'),
    has('thing'),
    has('lead'),
    clue.isPast || party?.isPast === true,
    clue.isAnswer,
    party === lead,
    shape.kind === 'placeholder',
    shape.kind === 'words' && shape.looksLikePerson,
    shape.kind === 'words' && shape.hasLegalForm,
    shape.kind === 'email' && shape.isFree,
    shape.kind === 'email' && shape.isGeneric,
    shape.kind === 'site' && shape.hasPath,
    others.length === 0,
  ]
  return [
    1,
    logit(score),
    margin,
    clue.field.segments.length / 5,
    ...flags.map(Number),
    ...slots.map((known) => Number(known === slot)),
    ...roles.map((role) => Number(party?.role === role)),
  ]
}

const folders = process.argv.slice(2)
const byFolder = folders.map((folder) => (readCases(resolve(folder)) ?? []).map(rate))
const all = byFolder.flat()
console.log(`${all.length} payloads, ${all.flatMap(({ rated }) => rated).length} candidates`)
compareOnTools()
folders.forEach((_folder, index) => {
  compareOnFolder(index)
})
