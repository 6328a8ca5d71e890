import { join } from 'node:path'
import { readCases } from '../../bench/readCases'
import { variations } from '../../bench/variations'
import { readRight, varyCases } from '../../bench/varyCases'

/** Of all kinds of tools and own back ends, in many languages. */
const lots = ['14', '19', '23']
const right = lots.flatMap((lot) => readCases(join(__dirname, 'lots', lot)) ?? []).flatMap(readRight)
const CHANGED_MAX = 0.015

test.each(Object.keys(variations))('the same values are found with %s', (name) => {
  const { bodies, changed } = varyCases(right, name)
  expect(bodies).toBeGreaterThan(100)
  expect(changed.length / bodies).toBeLessThanOrEqual(CHANGED_MAX)
})
