import { buildSignal, buildLiveSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

async function buildMapped(): Promise<{ id: string; webhookUrl: string }> {
  const signal = await buildLiveSignal(app)
  const mapping = { email: 'email', full_name: 'name', company_name: 'company', linkedin_url: 'profile' }
  await app.call('PATCH', `/signals/${signal.id}`, { mapping })
  return signal
}

const send = (id: string, body: unknown, query = '') =>
  app.call('POST', `/signals/${id}/entries${query}`, body)

test('an entry by API key is told whether it names somebody, and which values do not', async () => {
  const { id } = await buildMapped()

  const good = await send(id, { email: 'Ada <ada@acme.example>', name: '' })
  const bad = await send(id, { email: 'ada at acme', name: 'n/a', company: { name: 'Acme' }, profile: null })

  expect(good.body).toEqual({
    status: 202,
    id: expect.stringMatching(/^ent_/),
    mode: 'live',
    receivedAt: expect.stringMatching(/Z$/),
    identified: true,
    warnings: [],
  })
  expect(bad).toMatchObject({
    status: 202,
    body: {
      identified: false,
      warnings: [
        {
          code: 'identifier_unusable',
          path: 'email',
          message: 'The value at email "ada at acme" is not an e-mail address.',
        },
        { code: 'identifier_unusable', path: 'name' },
        {
          code: 'identifier_unusable',
          path: 'company',
          message: 'The value at company is a list or an object, not a single value.',
        },
      ],
    },
  })
})

test('half of what names somebody is not enough', async () => {
  const { id } = await buildMapped()

  expect((await send(id, { name: 'Ada Lovelace' })).body).toMatchObject({ identified: false, warnings: [] })
  expect((await send(id, { name: 'Ada Lovelace', company: 'Acme' })).body.identified).toBe(true)
})

test('what is remarkable about the body itself is told too, in a test as well', async () => {
  const { id } = await buildMapped()

  const answer = await app.call('POST', `/signals/${id}/entries?mode=test`)
  const doubled = await fetch(`${app.url}/api/v1/signals/${id}/entries?mode=test`, {
    method: 'POST',
    headers: { authorization: `Bearer ${app.apiKey}` },
    body: '{"email":"ada@acme.example","plan":1,"plan":2}',
  })

  expect(answer.status).toBe(400)
  expect(await doubled.json()).toMatchObject({
    mode: 'test',
    identified: true,
    warnings: [{ code: 'duplicate_key' }],
  })
})

test('the webhook and a batch are told nothing of it', async () => {
  const { id, webhookUrl } = await buildMapped()

  const webhook = await post(webhookUrl, { email: 'nobody' })
  const batch = await app.call('POST', `/signals/${id}/entries/batch`, [{ email: 'nobody' }])

  expect(Object.keys(webhook.body)).toEqual(['status', 'id', 'mode', 'receivedAt'])
  expect(Object.keys(batch.body.results[0])).toEqual(['status', 'id', 'mode'])
})

test('in set-up, before anything is mapped, nobody is named', async () => {
  const { id } = await buildSignal(app)

  expect((await send(id, { email: 'ada@acme.example' })).body).toMatchObject({
    identified: false,
    warnings: [],
  })
})
