import { LeaseStore } from '../../../server/leases/leaseStore'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

const LASTS_MS = 30_000

let app: TestApp
let nowMs: number
let leases: LeaseStore
beforeEach(async () => {
  app = await startApp()
  nowMs = 0
  leases = new LeaseStore(app.database, () => nowMs)
})
afterEach(stopApps)

const take = (holder: string) => leases.take('work', holder, LASTS_MS)

test('of two that want a lease at the same moment one gets it', async () => {
  const taken = await Promise.all([take('one'), take('other')])

  expect(taken.filter(Boolean)).toHaveLength(1)
})

test('a holder that goes on beating keeps its lease, however long it works', async () => {
  await take('one')
  for (let minute = 0; minute < 5; minute += 1) {
    expect(await take('other')).toBe(false)
    nowMs += LASTS_MS + 1
    expect(await take('one')).toBe(true)
  }
})

test('a lease that has not beaten for its time is taken over, and its holder of before loses it', async () => {
  await take('one')
  await take('other')
  nowMs += LASTS_MS + 1

  expect(await take('other')).toBe(true)
  expect(await take('one')).toBe(false)
})

test('whoever has just come waits a whole time, whatever the clock of another server said', async () => {
  await take('one')
  nowMs += 365 * 86_400_000

  expect(await take('other')).toBe(false)
})

test('a lease that was given back is free at once', async () => {
  await take('one')
  await leases.release('work', 'one')

  expect(await take('other')).toBe(true)
})
