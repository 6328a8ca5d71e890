import { importPeople } from '../../support/directory'
import { readLeads, sendEntry } from '../../support/leads'
import { buildLiveSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let leadIds: string[]
beforeEach(async () => {
  app = await startApp()
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: 'ada@acme.example' }])
  const signal = await buildLiveSignal(app)
  ;({ leadIds } = await sendEntry(app, signal, { email: 'ada@acme.example' }))
})
afterEach(stopApps)

const change = (patch: unknown) => app.call('PATCH', `/leads/${leadIds[0] ?? ''}`, patch)
const snoozedUntil = '2099-01-11T08:00:00.000Z'

test.each([
  { decided: 'contacted', changes: [{ status: 'approved' }, { status: 'contacted' }] },
  { decided: 'dismissed', changes: [{ status: 'dismissed', dismissReason: 'other' }] },
])('a lead that is $decided cannot be snoozed', async ({ changes }) => {
  for (const each of changes) await change(each)

  const refused = { status: 409, body: { error: { code: 'wrong_state' } } }
  expect(await change({ snoozedUntil })).toMatchObject(refused)
  expect(await readLeads(app, { leadIds })).toMatchObject([{ snoozedUntil: null }])
})

test('one that is approved can', async () => {
  await change({ status: 'approved' })

  expect(await change({ snoozedUntil })).toMatchObject({ status: 200, body: { snoozedUntil } })
})
