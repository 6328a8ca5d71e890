import { makeAuthentication } from '../../../zapier-app/authentication'
import { App } from '../../../zapier-app/index'
import { stopListeners } from '../../support/listenForHooks'
import { stopApps } from '../../support/startApp'
import { fieldRules } from './fieldRules'
import { liveRules } from './liveRules'
import { platformRules } from './platformRules'
import { referenceRules } from './referenceRules'
import { runEveryPart } from './runEveryPart'
import { sampleRules } from './sampleRules'
import { textRules } from './textRules'
import { walkApp, type WalkedApp } from './walkedApp'

/** The checks of Zapier's own list that need neither its server nor an account. */
const rules = [...fieldRules, ...referenceRules, ...textRules, ...sampleRules, ...liveRules, ...platformRules]

let app: WalkedApp

/** Every part is run once, one after the other, which takes a busy machine a while. */
const EVERY_PART_MS = 60_000

beforeAll(async () => {
  // As it is published: with the website of whoever does.
  const published = { ...App, authentication: makeAuthentication('https://www.acme.example') }
  app = walkApp(published, await runEveryPart())
}, EVERY_PART_MS)
afterAll(async () => {
  await stopApps()
  await stopListeners()
})

test('every trigger, search and action was run, so that its check is about what it really gives', () => {
  expect(app.parts.filter(({ result }) => result === undefined)).toEqual([])
  expect(app.parts.filter(({ type, started }) => type === 'hook' && started === undefined)).toEqual([])
})

test('none of the checks that the list for publishing names is missing', () => {
  const numbered = (letter: string, from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => `${letter}${String(from + index).padStart(3, '0')}`)

  expect(rules.map(({ id }) => id).sort()).toEqual([
    ...numbered('D', 1, 18),
    ...numbered('D', 21, 28),
    ...numbered('T', 2, 6),
    ...numbered('Z', 1, 1),
  ])
})

describe.each(rules)('$id: $says', ({ findViolations, plant }) => {
  test('holds', () => {
    expect(findViolations(app)).toEqual([])
  })

  test('is seen to be broken where it is', () => {
    expect(findViolations(plant(app))).not.toEqual([])
  })
})
