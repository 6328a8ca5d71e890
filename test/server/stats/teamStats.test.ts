import { importPeople } from '../../support/directory'
import { sendEntry } from '../../support/leads'
import { buildLiveSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

const HOUR_MS = 3_600_000

let app: TestApp
let at = new Date('2026-03-02T09:00:00Z')
beforeAll(async () => {
  app = await startApp({ now: () => at })
})
afterAll(stopApps)

const read = async () => (await app.call('GET', '/stats?days=2')).body

test('what came, what became of it and how soon it was decided on is counted for all signals, and an undone decision is not', async () => {
  const first = await buildLiveSignal(app)
  const second = await buildLiveSignal(app)
  await importPeople(app, [
    { full_name: 'Ada Lovelace', email: 'ada@acme.example' },
    { full_name: 'Ben Babbage', email: 'ben@rival.example' },
    { full_name: 'Cleo Clerk', email: 'cleo@other.example' },
  ])
  const ada = await sendEntry(app, first, { email: 'ada@acme.example' })
  const ben = await sendEntry(app, first, { email: 'ben@rival.example' })
  const cleo = await sendEntry(app, second, { email: 'cleo@other.example' })
  await sendEntry(app, second, { note: 'nobody' })
  await app.catchUp()
  at = new Date(at.getTime() + 25 * HOUR_MS)
  const change = (entry: any, status: string, dismissReason?: string) =>
    app.call('POST', '/leads/changes', { leadIds: entry.leadIds, change: { status, dismissReason } })

  await change(ada, 'approved')
  await change(ada, 'contacted')
  await change(cleo, 'dismissed', 'other')
  const { body: undone } = await change(ben, 'approved')
  const before = await read()
  await app.call('POST', `/leads/changes/${undone.id}/undo`)
  const after = await read()

  expect(before.decided).toEqual({ approved: 2, dismissed: 1, meanMinutes: 25 * 60 })
  expect(after).toEqual({
    days: [
      { date: '2026-03-02', live: 4, leads: 3, skipped: 1, failed: 0, approved: 0, dismissed: 0 },
      { date: '2026-03-03', live: 0, leads: 0, skipped: 0, failed: 0, approved: 1, dismissed: 1 },
    ],
    skippedBy: { identifiers_missing: 1 },
    decided: { approved: 1, dismissed: 1, meanMinutes: 25 * 60 },
    signals: [
      { signalId: first.id, leads: 2, leadsLastDay: 0, approved: 1, dismissed: 0, meanMinutes: 25 * 60 },
      { signalId: second.id, leads: 1, leadsLastDay: 0, approved: 0, dismissed: 1, meanMinutes: 25 * 60 },
    ],
  })
})
