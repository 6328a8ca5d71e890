import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { suggestMapping } from '../../../shared/mapping/suggestMapping'
import { readCases } from '../../bench/readCases'
import { hitsContext, judge, share, sumUp } from '../../bench/scoreCases'

const lotsIn = (folder: string) =>
  readdirSync(join(__dirname, folder)).map((lot) => join(__dirname, folder, lot))
const read = judgeAll([join(__dirname, 'shapes'), ...lotsIn('lots')])
/** Nobody who made rules has looked at these. */
const unread = judgeAll(lotsIn('unread'))

function judgeAll(folders: readonly string[]) {
  const judged = folders
    .flatMap((folder) => readCases(folder) ?? [])
    .map((one) => {
      const { mapping, suggestions, contextFields } = suggestMapping(one)
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

test('payloads of many kinds of tools and in sixty languages are mapped above the floor', () => {
  const { scores } = read

  expect(scores.cases).toBeGreaterThanOrEqual(1_840)
  expect(scores.precision).toBeGreaterThanOrEqual(0.99)
  expect(scores.recall).toBeGreaterThanOrEqual(0.99)
  expect(scores.fullyRight).toBeGreaterThanOrEqual(0.98)
  expect(scores.contextHit).toBeGreaterThanOrEqual(0.8)
})

test('payloads that nobody has made rules for are mapped as well as when the mapper first met them', () => {
  const { scores } = unread

  expect(scores.cases).toBe(132)
  expect(scores.precision).toBeGreaterThanOrEqual(0.96)
  expect(scores.recall).toBeGreaterThanOrEqual(0.94)
  expect(scores.fullyRight).toBeGreaterThanOrEqual(0.835)
  expect(scores.contextHit).toBeGreaterThanOrEqual(0.98)
})

test('of the suggestions with a confidence of 0.9 and more at least 98 % are right', () => {
  expect(read.sure.length).toBeGreaterThan(4_500)
  expect(read.sureRight).toBeGreaterThanOrEqual(0.98)
  expect(unread.sure.length).toBeGreaterThan(300)
  expect(unread.sureRight).toBeGreaterThanOrEqual(0.98)
})
