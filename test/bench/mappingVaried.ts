import { resolve } from 'node:path'
import { readCases } from './readCases'
import { variations } from './variations'
import { readRight, varyCases } from './varyCases'

const SHOWN_MAX = 5

const folders = process.argv.slice(2)
const cases = folders.flatMap((folder) => readCases(resolve(folder)) ?? [])
if (cases.length === 0) {
  console.error(
    'Name folders of labelled payloads: npm run bench:mapping:varied -- test/shared/mapping/lots/1',
  )
  process.exitCode = 2
} else {
  console.log('| payloads that are mapped rightly, varied | bodies | come out otherwise | such as |')
  console.log('|---|---|---|---|')
  const right = cases.flatMap(readRight)
  for (const name of Object.keys(variations)) {
    const { bodies, changed } = varyCases(right, name)
    const share = bodies === 0 ? 0 : changed.length / bodies
    const shown = changed.slice(0, SHOWN_MAX).join(', ')
    console.log(`| ${name} | ${bodies} | ${(100 * share).toFixed(2)} % | ${shown} |`)
  }
}
