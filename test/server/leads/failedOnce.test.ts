import { LeadStore } from '../../../server/leads/leadStore'
import { PendingStore } from '../../../server/entries/pendingStore'
import { importPeople } from '../../support/directory'
import { buildLiveSignal } from '../../support/signals'
import { standStill } from '../../support/standStill'
import { post, stopApps } from '../../support/startApp'
import { passTime, resetTime, startInTime } from '../../support/startInTime'

const EMAIL = 'ada@acme.example'
const HOUR_MS = 3_600_000

beforeEach(() => {
  resetTime()
})
afterEach(async () => {
  jest.restoreAllMocks()
  await stopApps()
})

test('an entry that another dealer ends in the moment in which it failed for good is counted once', async () => {
  const first = await startInTime()
  const second = await startInTime(first.databaseName)
  const { id, webhookUrl } = await buildLiveSignal(first)
  await importPeople(first, [{ full_name: 'Ada Lovelace', email: EMAIL }])
  const { body: entry } = await post(webhookUrl, { email: EMAIL })
  jest.spyOn(LeadStore.prototype, 'make').mockRejectedValue(new Error('spoilt'))
  for (let tries = 0; tries < 4; tries += 1) {
    await first.work('runs')
    passTime(HOUR_MS)
  }
  const still = standStill({ store: PendingStore.prototype, method: 'fail', when: 'before' })
  const working = first.work('runs')
  await still.reached
  jest.restoreAllMocks()

  await second.work('runs')
  passTime(HOUR_MS)
  await second.work('runs')
  still.goOn()
  await working

  const { body: stats } = await first.call('GET', `/signals/${id}/stats?days=2`)
  const { body: runs } = await first.call('GET', '/runs')
  const failedOf = (counted: { failed: number }[]) => counted.reduce((sum, { failed }) => sum + failed, 0)
  const counts = Array.from<any, { failed: number }>(runs.items, (run) => run.counts)
  expect((await first.call('GET', `/entries/${entry.id}`)).body).toMatchObject({ outcome: 'failed' })
  expect(failedOf(stats.days)).toBe(1)
  expect(failedOf(counts)).toBe(1)
})
