/** Prints how the tests went beside the list of known differences; true when nothing is otherwise than listed. */
export function compareResults({ testResults }, known, nameOf) {
  const listed = new Map(known.flatMap(listNames))
  const counts = { passed: 0, fails: 0, races: 0, tooSlow: 0 }
  const faults = []
  for (const file of testResults) {
    if (file.assertionResults.length === 0)
      faults.push(`${nameOf(file.name)} did not run:\n${file.message.slice(0, 1_500)}`)
    for (const test of file.assertionResults) {
      const name = `${nameOf(file.name)} › ${test.fullName}`
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
      `${counts.tooSlow} left out as too slow, ${faults.length} otherwise than listed`,
  )
  return faults.length === 0 && counts.passed > 0
}

function listNames({ fails = [], races = [], tooSlow = [] }) {
  const named = (names, kind) => names.map((name) => [name, kind])
  return [...named(fails, 'fails'), ...named(races, 'races'), ...named(tooSlow, 'tooSlow')]
}

/** What is wrong with the test's result; null for what was to be expected. */
function judge({ status, failureMessages }, kind) {
  if (kind === 'races' || kind === 'tooSlow') return null
  if (status === 'passed') return kind === 'fails' ? 'passed, but is listed as a known difference' : null
  if (status === 'failed') return kind === 'fails' ? null : failureMessages.join('\n').slice(0, 1_500)
  return 'was not run'
}
