import { LeadStore } from '../../../server/leads/leadStore'
import { importPeople } from '../../support/directory'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

const PEOPLE = 30
const ENTRIES = 20

let app: TestApp
let signal: BuiltSignal
beforeEach(async () => {
  app = await startApp()
  const people = Array.from({ length: PEOPLE }, (_, nth) => ({
    full_name: `Person ${'x'.repeat(nth + 1)}`,
    email: `person${nth}@acme.example`,
    company_name: 'Acme',
    company_domain: 'acme.example',
  }))
  await importPeople(app, people)
  signal = await buildLiveSignal(app, { target: 'companies' })
})
afterEach(async () => {
  jest.restoreAllMocks()
  await stopApps()
})

/** By how many keys leads of the people are looked for where so many entries are about their company. */
async function countKeys(entries: number): Promise<number> {
  const looking = jest.spyOn(LeadStore.prototype, 'listBrief')
  await post(`${signal.webhookUrl}/batch`, Array(entries).fill({ company_name: 'Acme' }))
  await app.work('runs')
  return looking.mock.calls.reduce((sum, [keys]) => sum + keys.length, 0)
}

test('the people of a company are judged once for all entries of a batch about it', async () => {
  const ofOne = await countKeys(1)
  jest.restoreAllMocks()
  const ofMany = await countKeys(ENTRIES)

  expect(ofOne).toBeGreaterThanOrEqual(PEOPLE)
  expect(ofMany).toBe(ofOne)
})
