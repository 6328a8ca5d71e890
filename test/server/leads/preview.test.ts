import { importPeople } from '../../support/directory'
import { type BuiltSignal, buildLiveSignal, buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let signal: BuiltSignal
beforeEach(async () => {
  app = await startApp()
  signal = await buildLiveSignal(app)
  await importPeople(app, [{ full_name: 'Ada Lovelace', title: 'CTO', email: 'ada@acme.example' }])
})
afterEach(stopApps)

async function send(payload: unknown): Promise<string> {
  return (await post(signal.webhookUrl, payload)).body.id
}

async function leadCount(): Promise<number> {
  return (await app.call('GET', '/leads')).body.items.length
}

test('the preview of an entry shows the lead that it would become, and makes none', async () => {
  const id = await send({ email: 'ada@acme.example' })

  const preview = await app.call('POST', `/entries/${id}/preview`)

  expect(preview.status).toBe(200)
  expect(preview.body).toMatchObject({
    outcome: 'lead',
    reason: null,
    trace: [
      { stage: 'received', result: 'ok' },
      { stage: 'identify', result: 'ok' },
      { stage: 'match', result: 'ok' },
      { stage: 'filter', result: 'ok' },
      { stage: 'deal', result: 'ok' },
      { stage: 'write', result: 'ok', reason: 'The step templates wrote it.' },
    ],
    leads: [{ person: { fullName: 'Ada Lovelace' }, sequence: { writer: 'template' } }],
  })
  expect(preview.body.leads[0]).not.toHaveProperty('id')
  expect(await leadCount()).toBe(0)
  expect((await app.call('GET', '/me')).body.user.leadsToday).toBe(0)
})

test('a test entry of a signal in set-up can be previewed', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const { body } = await post(webhookUrl, { email: 'ada@acme.example' })
  await app.call('POST', `/signals/${id}/refresh`)

  const preview = await app.call('POST', `/entries/${body.id}/preview`, { spend: false })

  expect(preview.body).toMatchObject({ outcome: 'lead', leads: [{ person: { fullName: 'Ada Lovelace' } }] })
})

test('an entry that has become a lead is previewed as if it came now', async () => {
  const id = await send({ email: 'ada@acme.example' })
  await app.work('runs')

  const { body } = await app.call('POST', `/entries/${id}/preview`)

  expect(body).toMatchObject({
    outcome: 'lead',
    leads: [{ entryId: id, person: { fullName: 'Ada Lovelace' } }],
  })
})

test('the preview of an entry that would be skipped says why', async () => {
  const id = await send({ email: 'nobody@acme.example' })

  const { body } = await app.call('POST', `/entries/${id}/preview`)

  expect(body).toMatchObject({ outcome: 'skipped', reason: 'not_found', leads: [] })
  expect(body.trace).toMatchObject([
    { stage: 'received' },
    { stage: 'identify' },
    { stage: 'match', result: 'stopped' },
  ])
})

test('an entry that was skipped becomes a lead when it is replayed after what held it back has changed', async () => {
  const id = await send({ email: 'grace@acme.example' })
  await app.work('runs')
  await importPeople(app, [{ full_name: 'Grace Hopper', email: 'grace@acme.example' }])

  const replayed = await app.call('POST', `/entries/${id}/replay`)
  await app.work('runs')

  expect(replayed.status).toBe(202)
  expect(replayed.body).toMatchObject({ id, outcome: 'pending', reason: null })
  expect((await app.call('GET', `/entries/${id}`)).body).toMatchObject({ outcome: 'lead' })
  expect(await leadCount()).toBe(1)
})

test('an entry that is replayed gives nobody a second lead', async () => {
  const id = await send({ email: 'ada@acme.example' })
  await app.work('runs')
  const before = await app.call('GET', `/entries/${id}`)

  await app.call('POST', `/entries/${id}/replay`)
  await app.work('runs')

  const after = await app.call('GET', `/entries/${id}`)
  expect(after.body).toMatchObject({ outcome: 'lead', reason: null, leadIds: before.body.leadIds })
  expect(await leadCount()).toBe(1)
})

test.each([
  { reason: 'excluded', keepBack: () => app.call('POST', '/exclusions', { email: 'ada@acme.example' }) },
  {
    reason: 'recently_contacted',
    keepBack: async () => {
      await send({ email: 'ada@acme.example' })
      await app.work('runs')
      const [lead] = (await app.call('GET', '/leads')).body.items
      await app.call('PATCH', `/leads/${lead.id}`, { status: 'approved' })
    },
  },
])('a replay may let an entry past $reason', async ({ reason, keepBack }) => {
  await keepBack()
  const id = await send({ email: 'ada@acme.example' })
  await app.work('runs')
  expect((await app.call('GET', `/entries/${id}`)).body).toMatchObject({ outcome: 'skipped', reason })

  await app.call('POST', `/entries/${id}/replay`, { override: [reason] })
  await app.work('runs')

  expect((await app.call('GET', `/entries/${id}`)).body).toMatchObject({ outcome: 'lead' })
})

test('a test entry cannot be replayed, and one that is pending stays as it is', async () => {
  const { webhookUrl } = await buildSignal(app)
  const { body: tested } = await post(webhookUrl, { email: 'ada@acme.example' })
  const pending = await send({ email: 'ada@acme.example' })

  expect(await app.call('POST', `/entries/${tested.id}/replay`)).toMatchObject({
    status: 409,
    body: { error: { code: 'wrong_state' } },
  })
  expect(await app.call('POST', `/entries/${pending}/replay`)).toMatchObject({
    status: 202,
    body: { outcome: 'pending' },
  })
})

test('the preview of filters counts and shows who in the directory would pass', async () => {
  await importPeople(app, [
    { full_name: 'Dora Director', title: 'Director of Sales', email: 'dora@acme.example' },
    { full_name: 'Mo Managing', title: 'Managing Director', email: 'mo@acme.example' },
  ])

  const { status, body } = await app.call('POST', `/signals/${signal.id}/filters/preview`, {
    filters: { titles: ['Director'] },
  })

  expect(status).toBe(200)
  expect(body).toMatchObject({
    count: 2,
    people: [{ title: 'Managing Director' }, { title: 'Director of Sales' }],
    looked: 3,
    isComplete: true,
  })
})

test('who I am says how many leads I have got today', async () => {
  await send({ email: 'ada@acme.example' })
  await app.work('runs')

  expect((await app.call('GET', '/me')).body.user).toMatchObject({ leadsToday: 1, dailyLeadLimit: 50 })
})
