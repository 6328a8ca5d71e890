import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Identifiers } from '../../../shared/identifiers/deriveIdentifiers'
import { companyKeysOf } from '../../../shared/matching/companyKeys'
import { findCompanyContradiction, findContradiction } from '../../../shared/matching/findContradiction'
import { personKeysOf } from '../../../shared/matching/personKeys'

/** Two who are the same or only look it; `miss` says why a pair that is the same is not found. */
type Pair = {
  hazard: string
  target: 'person' | 'company'
  asked: Identifiers
  known: Identifiers
  same: boolean
  miss?: string
}

const pairs: Pair[] = readFileSync(join(__dirname, 'lookAlikes.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

function isMatch({ target, asked, known }: Pair): boolean {
  if (target === 'person') {
    const keys = new Set(personKeysOf(known).map(({ key }) => key))
    const shared = personKeysOf(asked).find(({ key }) => keys.has(key))
    return shared !== undefined && findContradiction(shared.by, asked, known) === null
  }
  const keys = new Set(companyKeysOf(known).map(({ key }) => key))
  const shared = companyKeysOf(asked).find(({ key }) => keys.has(key))
  return shared !== undefined && findCompanyContradiction(shared.by, asked, known) === null
}

const shown = ({ asked, known, target, ...rest }: Pair) =>
  `${target} ${JSON.stringify({ asked, known, ...rest })}`

test('there are at least 300 labelled pairs', () => {
  expect(new Set(pairs.map(shown)).size).toBe(pairs.length)
  expect(pairs.length).toBeGreaterThanOrEqual(300)
})

test('nobody is taken for somebody else', () => {
  expect(pairs.filter((pair) => !pair.same && isMatch(pair)).map(shown)).toEqual([])
})

test('whoever is not found though known is listed with the reason', () => {
  expect(pairs.filter((pair) => pair.same && pair.miss === undefined && !isMatch(pair)).map(shown)).toEqual(
    [],
  )
})

test('whoever is listed as not found is not found', () => {
  expect(pairs.filter((pair) => pair.miss !== undefined && (isMatch(pair) || !pair.same)).map(shown)).toEqual(
    [],
  )
})

test('who asks and who is known may change places', () => {
  const turned = pairs.map((pair) => ({ ...pair, asked: pair.known, known: pair.asked }))

  expect(turned.filter((pair, index) => isMatch(pair) !== isMatch(pairs[index] ?? pair)).map(shown)).toEqual(
    [],
  )
})
