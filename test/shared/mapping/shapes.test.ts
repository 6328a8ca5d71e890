import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { suggestMapping } from '../../../shared/mapping/suggestMapping'
import { readCases } from '../../bench/readCases'
import { hitsContext, judge, share, sumUp } from '../../bench/scoreCases'

const lots = readdirSync(join(__dirname, 'lots')).map((lot) => join(__dirname, 'lots', lot))
const { scores, sure, sureRight } = judgeAll([join(__dirname, 'shapes'), ...lots])

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

test('payloads of many kinds of tools and in seventy languages are mapped above the floor', () => {
  expect(scores.cases).toBeGreaterThanOrEqual(2_690)
  expect(scores.precision).toBeGreaterThanOrEqual(0.995)
  expect(scores.recall).toBeGreaterThanOrEqual(0.995)
  expect(scores.fullyRight).toBeGreaterThanOrEqual(0.985)
  expect(scores.contextHit).toBeGreaterThanOrEqual(0.8)
})

test('of the suggestions with a confidence of 0.9 and more at least 99.5 % are right', () => {
  expect(sure.length).toBeGreaterThan(7_000)
  expect(sureRight).toBeGreaterThanOrEqual(0.995)
})
