import { clock } from '../../support/clock'
import { importPeople } from '../../support/directory'
import { sendEntry } from '../../support/leads'
import { buildLiveSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

const DAY_MS = 86_400_000

afterEach(stopApps)

async function listLeads(app: TestApp): Promise<any[]> {
  const { items, nextCursor } = (await app.call('GET', '/leads?limit=200')).body
  const { body: more } = await app.call('GET', `/leads?limit=200&cursor=${nextCursor}`)
  return [...items, ...more.items]
}

test('a snoozed lead wakes where hundreds are snoozed, and no other', async () => {
  const app = await startApp()
  const signal = await buildLiveSignal(app)
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 1_000 })
  const emails = Array.from({ length: 205 }, (_, index) => ({ email: `sam${index}@acme.example` }))
  await importPeople(
    app,
    emails.map((email) => ({ full_name: 'Sam Sleeper', ...email })),
  )
  await post(`${signal.webhookUrl}/batch`, emails)
  await app.work('runs')
  const leadIds = (await listLeads(app)).map(({ id }) => id)
  const snoozedUntil = new Date(clock.nowMs() + 7 * DAY_MS).toISOString()
  await app.call('POST', '/leads/changes', { leadIds, change: { snoozedUntil } })

  await sendEntry(app, signal, emails[7])

  const awake = (await listLeads(app)).filter((lead) => lead.snoozedUntil === null)
  expect(leadIds).toHaveLength(205)
  expect(awake.map(({ person }) => person.email)).toEqual(['sam7@acme.example', 'sam7@acme.example'])
})
