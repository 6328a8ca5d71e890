import { importPeople } from '../../support/directory'
import { readLeads, sendEntry } from '../../support/leads'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

const DAY_MS = 86_400_000

let app: TestApp
let signal: BuiltSignal
let at = new Date('2026-03-02T09:00:00Z')
/** Each test has somebody of its own, whom the directory does not know yet. */
let nth = 0
let email: string

beforeAll(async () => {
  app = await startApp({ now: () => at })
  signal = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${signal.id}`, { enrichment: { generateIfEnrichmentFails: true } })
})
afterAll(stopApps)
beforeEach(() => {
  nth += 1
  email = `ada@acme${nth}.example`
})

const send = () => sendEntry(app, signal, { email })
const change = (leadId: string, patch: unknown) => app.call('PATCH', `/leads/${leadId}`, patch)
const dismiss = (leadId: string, dismissReason: string) =>
  change(leadId, { status: 'dismissed', dismissReason })
const know = () => importPeople(app, [{ full_name: 'Ada Lovelace', email, company_name: `Acme${nth}` }])
const goOn = (days: number) => {
  at = new Date(at.getTime() + days * DAY_MS)
}
const heldBack = { outcome: 'skipped', reason: 'recently_contacted', leadIds: [] }

async function sendLead(): Promise<any> {
  const [lead] = await readLeads(app, await send())
  return lead
}

async function forget(): Promise<void> {
  const { items } = (await app.call('GET', `/directory/people?q=${email}`)).body
  expect((await app.call('DELETE', `/directory/people/${items[0].id}`)).status).toBe(204)
}

describe('somebody whom the directory comes to know later is the same person', () => {
  test('who was approved before', async () => {
    await change((await sendLead()).id, { status: 'approved' })
    await know()

    expect(await send()).toMatchObject(heldBack)
  })

  test('whose snoozed lead wakes', async () => {
    const { id } = await sendLead()
    await change(id, { snoozedUntil: new Date(at.getTime() + 7 * DAY_MS).toISOString() })
    await know()

    expect(await send()).toMatchObject({ outcome: 'lead' })

    expect((await app.call('GET', `/leads/${id}`)).body.snoozedUntil).toBeNull()
  })

  test('who was dismissed before, and whose open leads go with a later one', async () => {
    const first = await sendLead()
    await know()
    const second = await sendLead()

    const { body } = await app.call('POST', '/leads/changes', {
      leadIds: [second.id],
      change: { status: 'dismissed', dismissReason: 'person' },
    })

    expect([first.enriched, second.enriched]).toEqual([false, true])
    expect(body.alsoChanged).toEqual([first.id])
    await forget()
    expect(await send()).toMatchObject({ outcome: 'skipped', reason: 'dismissed' })
  })

  test('whom a replayed entry does not give again', async () => {
    const entry = await send()
    await know()

    await app.call('POST', `/entries/${entry.id}/replay`)
    await app.work('runs')

    expect((await app.call('GET', `/entries/${entry.id}`)).body.leadIds).toEqual(entry.leadIds)
  })
})

describe('somebody whom the directory comes to know by the page on LinkedIn, with another e-mail, is the same person', () => {
  let page: string
  beforeEach(async () => {
    page = `https://www.linkedin.com/in/ada-${nth}`
    await app.call('PATCH', `/signals/${signal.id}`, { mapping: { email: 'email', linkedin_url: 'page' } })
  })
  const sendBoth = () => sendEntry(app, signal, { email, page })
  const knowByPage = () =>
    importPeople(app, [{ full_name: 'Ada Lovelace', email: `other${nth}@looms.example`, linkedin_url: page }])

  test('who was approved before', async () => {
    const [lead] = await readLeads(app, await sendBoth())
    await change(lead.id, { status: 'approved' })
    await knowByPage()

    expect(lead.enriched).toBe(false)
    expect(await sendEntry(app, signal, { page })).toMatchObject(heldBack)
  })

  test('who was dismissed before', async () => {
    const [lead] = await readLeads(app, await sendBoth())
    await knowByPage()
    await dismiss(lead.id, 'person')

    expect(await sendEntry(app, signal, { page })).toMatchObject({ outcome: 'skipped', reason: 'dismissed' })
  })

  test('whom a replayed entry does not give again', async () => {
    const entry = await sendBoth()
    await knowByPage()

    await app.call('POST', `/entries/${entry.id}/replay`)
    await app.work('runs')

    expect((await app.call('GET', `/entries/${entry.id}`)).body.leadIds).toEqual(entry.leadIds)
  })
})

test('somebody whom the directory knows no more is still the one who was approved', async () => {
  await know()
  const lead = await sendLead()
  await change(lead.id, { status: 'approved' })
  await forget()

  expect(lead.enriched).toBe(true)
  expect(await send()).toMatchObject(heldBack)
})

test('whoever was approved stays approached once the lead is dismissed', async () => {
  const { id } = await sendLead()
  await change(id, { status: 'approved' })
  await dismiss(id, 'other')

  expect(await send()).toMatchObject(heldBack)
})

test('the days count from when the lead was approved, whatever else is done with it', async () => {
  const { id } = await sendLead()
  await change(id, { status: 'approved' })
  goOn(29)
  const steps = [{ channel: 'linkedin', delayDays: 0, subject: '', body: 'Mine' }]
  await change(id, { sequence: { steps }, snoozedUntil: new Date(at.getTime() + DAY_MS).toISOString() })
  expect(await send()).toMatchObject(heldBack)

  goOn(2)

  expect(await send()).toMatchObject({ outcome: 'lead' })
})

test('an approval that is undone counts no more', async () => {
  const { id } = await sendLead()
  const { body } = await change(id, { status: 'approved' })
  await app.call('POST', `/leads/changes/${body.change.id}/undo`)

  expect(await send()).toMatchObject({ outcome: 'lead' })
})

test('of leads that were approved before this was kept, the last change counts', async () => {
  const { id } = await sendLead()
  await change(id, { status: 'approved' })
  const leads = app.database.connection.collection<{ _id: string }>('leads')
  await leads.updateOne({ _id: id }, { $unset: { approachedAt: 1, emailKey: 1 } })
  expect(await send()).toMatchObject(heldBack)

  await dismiss(id, 'other')

  expect(await send()).toMatchObject(heldBack)
})
