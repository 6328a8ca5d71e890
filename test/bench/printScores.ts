import type { Case } from './readCases'
import { groupBy, share, sumUp } from './scoreCases'
import type { Scores, Verdict } from './scoreCases'

export function printScores(rows: [string, Scores][]): void {
  console.log(
    '| mapper | cases | precision | recall | fully right | context hit |\n|---|---|---|---|---|---|',
  )
  for (const [name, { cases: count, precision, recall, fullyRight, contextHit }] of rows) {
    console.log(
      `| ${[name, count, three(precision), three(recall), three(fullyRight), contextHit === null ? '-' : three(contextHit)].join(' | ')} |`,
    )
  }
}

export function printGroups(title: string, verdicts: Verdict[], groupOf: (verdict: Verdict) => string): void {
  console.log(`\n| ${title} | named | expected | precision | recall |\n|---|---|---|---|---|`)
  for (const [group, own] of groupBy(verdicts, groupOf)) {
    const { precision, recall } = sumUp(own, [])
    const named = own.filter(({ got }) => got !== null).length
    const expected = own.filter((verdict) => verdict.expected !== null).length
    console.log(`| ${[group, named, expected, three(precision), three(recall)].join(' | ')} |`)
  }
}

export function printConfidence(verdicts: Verdict[]): void {
  console.log('\n| confidence | suggestions | right |\n|---|---|---|')
  const named = verdicts.filter(({ got }) => got !== null)
  for (const [from, to] of [
    [0.9, 1.01],
    [0.8, 0.9],
    [0.7, 0.8],
    [0.6, 0.7],
  ] as const) {
    const own = named.filter(({ confidence }) => confidence !== null && confidence >= from && confidence < to)
    console.log(
      `| ${from} and more | ${own.length} | ${own.length === 0 ? '-' : three(share(own, ({ isRight }) => isRight))} |`,
    )
  }
}

export function printMisses(verdicts: Verdict[], all: Case[], hits: (boolean | null)[]): void {
  console.log('\nMisses:')
  for (const { caseId, slot, expected, got, isRight } of verdicts) {
    if (!isRight) console.log(`- ${caseId}: ${slot} should be ${expected ?? 'empty'}, is ${got ?? 'empty'}`)
  }
  for (const [index, { id }] of all.entries())
    if (hits[index] === false) console.log(`- ${id}: no context field among the labelled ones`)
}

function three(value: number): string {
  return value.toFixed(3)
}
