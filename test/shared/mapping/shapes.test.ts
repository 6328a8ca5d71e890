import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { suggestMapping } from '../../../shared/mapping/suggestMapping'
import { readCases } from '../../bench/readCases'
import { hitsContext, judge, share, sumUp } from '../../bench/scoreCases'

const NOBODY = { name: '', domains: [] }
const lotsIn = (folder: string, from = 0, to = Infinity) =>
  readdirSync(join(__dirname, folder))
    .filter((lot) => Number(lot) >= from && Number(lot) <= to)
    .map((lot) => join(__dirname, folder, lot))
/** Read, and mended until nearly nothing was left. */
const { scores, sure, sureRight } = judgeAll([join(__dirname, 'shapes'), ...lotsIn('lots', 1, 27)])
const toldWhose = judgeAll(lotsIn('lots', 22, 27), { isTold: true })
/** Read for what their misses had in common; what only one payload asked for was left. */
const readOnce = judgeAll(lotsIn('lots', 28, 37))
const readOnceTold = judgeAll(lotsIn('lots', 28, 37), { isTold: true })
const readLast = judgeAll(lotsIn('lots', 38), { isTold: true })
/** Each of one kind that the others hold little of. */
const themes = readdirSync(join(__dirname, 'themes')).map((theme) => join(__dirname, 'themes', theme))
const ofThemes = judgeAll(themes)
const ofThemesTold = judgeAll(themes, { isTold: true })
/** Nobody who made rules has looked at these. */
const unread = judgeAll(lotsIn('unread'))
const unreadWithOwn = judgeAll(lotsIn('unread'), { isTold: true })

/** `isTold`: whose workspace it is, as the server tells it. */
function judgeAll(folders: readonly string[], { isTold = false } = {}) {
  const judged = folders
    .flatMap((folder) => readCases(folder) ?? [])
    .map(({ own = NOBODY, ...one }) => {
      const { mapping, suggestions, contextFields } = suggestMapping(isTold ? { ...one, own } : one)
      const confidence = Object.fromEntries(
        suggestions.map((suggestion) => [suggestion.slot, suggestion.confidence]),
      )
      const answer = { mapping, confidence, contextFields }
      return { verdicts: judge(one, answer), hit: hitsContext(one, answer) }
    })
  const verdicts = judged.flatMap((one) => one.verdicts)
  const sure = verdicts.filter(({ got, confidence }) => got !== null && (confidence ?? 0) >= 0.9)
  const hits = judged.map(({ hit }) => hit)
  return { scores: sumUp(verdicts, hits), sure, sureRight: share(sure, ({ isRight }) => isRight) }
}

test('payloads of many kinds of tools and in seventy languages are mapped above the floor', () => {
  expect(scores.cases).toBeGreaterThanOrEqual(3_570)
  expect(scores.precision).toBeGreaterThanOrEqual(0.995)
  expect(scores.recall).toBeGreaterThanOrEqual(0.995)
  expect(scores.fullyRight).toBeGreaterThanOrEqual(0.985)
  expect(scores.contextHit).toBeGreaterThanOrEqual(0.8)
})

test('payloads whose misses were read for what they have in common are mapped above the floor', () => {
  expect(readOnce.scores.cases).toBe(660)
  expect(readOnce.scores.precision).toBeGreaterThanOrEqual(0.975)
  expect(readOnce.scores.recall).toBeGreaterThanOrEqual(0.985)
  expect(readOnce.scores.fullyRight).toBeGreaterThanOrEqual(0.93)
  expect(readOnce.sureRight).toBeGreaterThanOrEqual(0.985)
  expect(readOnceTold.scores.precision).toBeGreaterThanOrEqual(0.99)
  expect(readOnceTold.scores.fullyRight).toBeGreaterThanOrEqual(0.965)
  expect(readOnceTold.sureRight).toBeGreaterThanOrEqual(0.99)
})

test('the last payloads that were read are mapped above the floor', () => {
  expect(readLast.scores.cases).toBe(1_913)
  expect(readLast.scores.precision).toBeGreaterThanOrEqual(0.99)
  expect(readLast.scores.recall).toBeGreaterThanOrEqual(0.975)
  expect(readLast.scores.fullyRight).toBeGreaterThanOrEqual(0.945)
  expect(readLast.sureRight).toBeGreaterThanOrEqual(0.995)
})

test('payloads that tell of nobody, of several people, of other firms, and lists of answers are mapped above the floor', () => {
  expect(ofThemes.scores.cases).toBe(240)
  expect(ofThemes.scores.precision).toBeGreaterThanOrEqual(0.94)
  expect(ofThemes.scores.recall).toBeGreaterThanOrEqual(0.97)
  expect(ofThemes.scores.fullyRight).toBeGreaterThanOrEqual(0.89)
  expect(ofThemesTold.scores.precision).toBeGreaterThanOrEqual(0.965)
  expect(ofThemesTold.scores.fullyRight).toBeGreaterThanOrEqual(0.92)
  expect(ofThemesTold.sureRight).toBeGreaterThanOrEqual(0.985)
})

test('payloads that nobody has made rules for are mapped as well as when the mapper first met them', () => {
  expect(unread.scores.cases).toBe(197)
  expect(unread.scores.precision).toBeGreaterThanOrEqual(0.96)
  expect(unread.scores.recall).toBeGreaterThanOrEqual(0.965)
  expect(unread.scores.fullyRight).toBeGreaterThanOrEqual(0.88)
  expect(unread.scores.contextHit).toBeGreaterThanOrEqual(0.965)
  expect(unread.sure.length).toBeGreaterThan(440)
  expect(unread.sureRight).toBeGreaterThanOrEqual(0.98)
})

test('and better where it is known whose workspace it is', () => {
  expect(unreadWithOwn.scores.precision).toBeGreaterThanOrEqual(0.98)
  expect(unreadWithOwn.scores.recall).toBeGreaterThanOrEqual(0.97)
  expect(unreadWithOwn.scores.fullyRight).toBeGreaterThanOrEqual(0.91)
  expect(unreadWithOwn.sureRight).toBeGreaterThanOrEqual(0.99)
})

test('payloads are mapped better where it is known whose workspace it is', () => {
  expect(toldWhose.scores.cases).toBe(396)
  expect(toldWhose.scores.precision).toBeGreaterThanOrEqual(0.99)
  expect(toldWhose.scores.recall).toBeGreaterThanOrEqual(0.99)
  expect(toldWhose.scores.fullyRight).toBeGreaterThanOrEqual(0.975)
  expect(toldWhose.sureRight).toBeGreaterThanOrEqual(0.98)
})

test('of the suggestions with a confidence of 0.9 and more at least 99.5 % are right', () => {
  expect(sure.length).toBeGreaterThan(7_000)
  expect(sureRight).toBeGreaterThanOrEqual(0.995)
})
