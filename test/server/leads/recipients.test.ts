import { importPeople } from '../../support/directory'
import { addUser, readEntry, readLeads, sendEntry } from '../../support/leads'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let signal: BuiltSignal
let nextDay = Date.parse('2026-03-02T09:00:00Z')
let at = new Date(nextDay)

beforeAll(async () => {
  app = await startApp({ now: () => at })
  await importPeople(app, [
    { full_name: 'Ada Lovelace', email: 'ada@acme.example', title: 'CTO', company_name: 'Acme Ltd' },
    { full_name: 'Otto Owner', email: 'otto@acme.example', title: 'CEO', company_name: 'Acme Ltd' },
    { full_name: 'Pia Partner', email: 'pia@acme.example', title: 'Sales', company_name: 'Acme Ltd' },
    { full_name: 'Grace Hopper', email: 'grace@navy.example', title: 'CTO', company_name: 'Navy Inc' },
  ])
  await addUser(app, { id: 'usr_anna' })
  await addUser(app, { id: 'usr_bert' })
  await addUser(app, { id: 'usr_gone', dailyLeadLimit: 1_000 })
  await addUser(app, { id: 'usr_viewer', dailyLeadLimit: 1_000 })
})
afterAll(stopApps)

/** Each test has a day and a signal of its own. */
beforeEach(async () => {
  nextDay += 200 * 86_400_000
  at = new Date(nextDay)
  signal = await buildLiveSignal(app)
  await limit('usr_anna', 50)
  await limit('usr_bert', 50)
})

const limit = (userId: string, dailyLeadLimit: number) =>
  app.call('PATCH', `/users/${userId}`, { dailyLeadLimit })

const setRecipients = (...recipients: string[]) => app.call('PATCH', `/signals/${signal.id}`, { recipients })

/** Recipients of whom some get no leads any more, as after a change of their own. */
async function setOldRecipients(...recipients: string[]): Promise<void> {
  const users = app.database.connection.collection<{ _id: string }>('users')
  const set = (_id: string, $set: object) => users.updateOne({ _id }, { $set })
  await set('usr_gone', { isActive: true })
  await set('usr_viewer', { role: 'member' })
  expect((await setRecipients(...recipients)).status).toBe(200)
  await set('usr_gone', { isActive: false })
  await set('usr_viewer', { role: 'viewer' })
}

/** On whose feed the lead of an entry is. */
async function receiverOf(payload: unknown): Promise<string | undefined> {
  const [lead] = await readLeads(app, await sendEntry(app, signal, payload))
  return lead?.userId
}

const ADA = { email: 'ada@acme.example' }

test('a lead goes to the recipient who has most places left today', async () => {
  await setRecipients('usr_anna', 'usr_bert')
  await limit('usr_bert', 52)

  expect(await receiverOf(ADA)).toBe('usr_bert')
  expect(await receiverOf(ADA)).toBe('usr_bert')
  // Both have fifty left, and Anna has fewer leads of this signal.
  expect(await receiverOf(ADA)).toBe('usr_anna')
})

test('a recipient who has been deactivated gets no leads, and neither does a viewer', async () => {
  await setOldRecipients('usr_gone', 'usr_viewer', 'usr_anna')

  expect(await receiverOf(ADA)).toBe('usr_anna')
})

test('an entry of a signal whose recipients get no leads waits, and goes on once there is another one', async () => {
  await setOldRecipients('usr_gone')
  const waiting = await sendEntry(app, signal, ADA)
  expect(waiting).toMatchObject({ outcome: 'pending', reason: 'no_recipient' })

  await setRecipients('usr_anna')
  await app.work('runs')

  expect(await readEntry(app, waiting.id)).toMatchObject({ outcome: 'lead' })
})

test('whoever dismissed a person gets that person no more, and another recipient does', async () => {
  await setRecipients('usr_anna')
  const [lead] = await readLeads(app, await sendEntry(app, signal, ADA))
  await app.call('PATCH', `/leads/${lead.id}`, { status: 'dismissed', dismissReason: 'person' })

  await setRecipients('usr_anna', 'usr_bert')

  expect(await receiverOf(ADA)).toBe('usr_bert')
})

test('a waiting entry that only one recipient may get holds up neither a run nor the others', async () => {
  await setRecipients('usr_anna', 'usr_bert')
  const given = await readLeads(app, await sendEntry(app, signal, { email: 'grace@navy.example' }))
  const [dismissing, other] =
    given[0].userId === 'usr_anna' ? ['usr_anna', 'usr_bert'] : ['usr_bert', 'usr_anna']
  await app.call('PATCH', `/leads/${given[0].id}`, { status: 'dismissed', dismissReason: 'person' })
  await limit(other, 0)

  const waiting = await sendEntry(app, signal, { email: 'grace@navy.example' })
  const behind = await sendEntry(app, signal, ADA)

  expect(waiting).toMatchObject({ outcome: 'pending', reason: 'daily_limit' })
  expect((await readLeads(app, behind))[0].userId).toBe(dismissing)
})

describe('a company', () => {
  beforeEach(async () => {
    signal = await buildLiveSignal(app, { target: 'companies' })
    await setRecipients('usr_anna', 'usr_bert')
  })

  test('gives all its contacts to one recipient', async () => {
    const leads = await readLeads(app, await sendEntry(app, signal, { company_name: 'Acme' }))

    expect(leads).toHaveLength(3)
    expect(new Set(leads.map(({ userId }) => userId)).size).toBe(1)
  })

  test('gives the contacts beyond the limit to the same recipient on the next day', async () => {
    await limit('usr_anna', 2)
    await limit('usr_bert', 1)
    const today = await sendEntry(app, signal, { company_name: 'Acme' })
    expect(today).toMatchObject({
      outcome: 'pending',
      reason: 'daily_limit',
      leadIds: [expect.any(String), expect.any(String)],
    })

    await limit('usr_bert', 50)
    await app.work('runs')
    expect((await readEntry(app, today.id)).leadIds).toHaveLength(2)

    at = new Date(at.getTime() + 86_400_000)
    await app.work('runs')
    const done = await readEntry(app, today.id)
    const leads = await readLeads(app, done)
    expect(done).toMatchObject({ outcome: 'lead', reason: null })
    expect(leads.map(({ userId }) => userId)).toEqual(['usr_anna', 'usr_anna', 'usr_anna'])
  })

  test('is previewed as a run leaves it where only some of its contacts have a place', async () => {
    await setRecipients('usr_anna')
    await limit('usr_anna', 1)
    const { body: receipt } = await post(signal.webhookUrl, { company_name: 'Acme' })

    const { body: preview } = await app.call('POST', `/entries/${receipt.id}/preview`)
    await app.work('runs')

    const waiting = { outcome: 'pending', reason: 'daily_limit' }
    const { leadIds, ...entry } = await readEntry(app, receipt.id)
    expect(preview).toMatchObject(waiting)
    expect(entry).toMatchObject(waiting)
    expect([preview.leads.length, leadIds.length]).toEqual([1, 1])
  })

  test('gives no more contacts once the recipient of the first ones has dismissed it', async () => {
    await setRecipients('usr_anna')
    await limit('usr_anna', 1)
    const today = await sendEntry(app, signal, { company_name: 'Acme' })
    await app.call('PATCH', `/leads/${today.leadIds[0]}`, { status: 'dismissed', dismissReason: 'company' })
    await setRecipients('usr_anna', 'usr_bert')

    at = new Date(at.getTime() + 86_400_000)
    await app.work('runs')

    expect(await readEntry(app, today.id)).toMatchObject({ outcome: 'lead', leadIds: today.leadIds })
  })

  test('of whom one person is known is told so', async () => {
    const { trace } = await sendEntry(app, signal, { company_name: 'Navy Inc' })

    const found = { stage: 'match', reason: 'Found Navy Inc by company_name, with 1 person.' }
    expect(trace).toContainEqual(expect.objectContaining(found))
    expect(trace).toContainEqual(expect.objectContaining({ reason: '1 person passes every filter.' }))
  })

  test('gives the rest of its contacts to another recipient where the first one gets no more leads', async () => {
    await limit('usr_anna', 2)
    await limit('usr_bert', 1)
    const today = await sendEntry(app, signal, { company_name: 'Acme' })
    await setRecipients('usr_bert')

    at = new Date(at.getTime() + 86_400_000)
    await app.work('runs')

    const leads = await readLeads(app, await readEntry(app, today.id))
    expect(leads.map(({ userId }) => userId)).toEqual(['usr_anna', 'usr_anna', 'usr_bert'])
  })
})
