import { relative } from 'node:path'
import { z } from 'zod'
import { ROOT } from '../../support/programs'
import type { Results } from './runTests'

const MESSAGE_LENGTH_MAX = 1_500

/** Tests by file and name, with the reason: some fail on that server, of others nobody knows who wins a race. */
export const KnownDifferences = z.array(
  z.strictObject({
    why: z.string(),
    fails: z.array(z.string()).default([]),
    races: z.array(z.string()).default([]),
  }),
)

type Kind = 'fails' | 'races'

/** Prints how the tests went beside the list of known differences; true when nothing is otherwise than listed. */
export function compareResults(
  { testResults }: Results,
  known: z.infer<typeof KnownDifferences> = [],
): boolean {
  const listed = new Map(
    known.flatMap(({ fails, races }) => [
      ...fails.map((name): [string, Kind] => [name, 'fails']),
      ...races.map((name): [string, Kind] => [name, 'races']),
    ]),
  )
  const counts = { passed: 0, fails: 0, races: 0 }
  const faults: string[] = []
  for (const file of testResults) {
    const fileName = relative(ROOT, file.name)
    if (file.assertionResults.length === 0)
      faults.push(`${fileName} did not run:\n${file.message.slice(0, MESSAGE_LENGTH_MAX)}`)
    for (const test of file.assertionResults) {
      const name = `${fileName} › ${test.fullName}`
      const kind = listed.get(name)
      listed.delete(name)
      const fault = judge(test, kind)
      if (fault === null) counts[kind ?? 'passed'] += 1
      else faults.push(`${name}\n${fault}`)
    }
  }
  for (const name of listed.keys()) faults.push(`${name}\nis listed as a known difference, but is no test`)
  for (const fault of faults) console.log(`FAULT: ${fault}`)
  console.log(
    `${counts.passed} passed, ${counts.fails} failed as known, ${counts.races} depend on chance, ` +
      `${faults.length} otherwise than listed`,
  )
  return faults.length === 0 && counts.passed > 0
}

type Test = Results['testResults'][number]['assertionResults'][number]

/** What is wrong with the test's result; null for what was to be expected. */
function judge({ status, failureMessages }: Test, kind: Kind | undefined): string | null {
  if (kind === 'races') return null
  if (status === 'passed') return kind === 'fails' ? 'passed, but is listed as a known difference' : null
  if (status === 'failed')
    return kind === 'fails' ? null : failureMessages.join('\n').slice(0, MESSAGE_LENGTH_MAX)
  return 'was not run'
}
