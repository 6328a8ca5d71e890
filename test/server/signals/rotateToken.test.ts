import { clock } from '../../support/clock'
import { buildLiveSignal, buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

const HOUR_MS = 3_600_000
const entry = { email: 'ada@acme.example' }

function rotate(id: string, body?: unknown) {
  return app.call('POST', `/signals/${id}/rotate-token`, body)
}

test('the new webhook URL works at once and is the one that is shown from then on', async () => {
  const { id, webhookUrl } = await buildSignal(app)

  const rotated = await rotate(id)
  const read = await app.call('GET', `/signals/${id}`)
  const answer = await post(rotated.body.webhookUrl, entry)

  expect(rotated.status).toBe(200)
  expect(rotated.body.webhookUrl).not.toBe(webhookUrl)
  expect(read.body.webhookUrl).toBe(rotated.body.webhookUrl)
  expect(answer.status).toBe(202)
})

test.each(['test', 'live'])(
  'the old webhook URL goes on receiving %s entries of the same signal',
  async (mode) => {
    const { id, webhookUrl } = mode === 'live' ? await buildLiveSignal(app) : await buildSignal(app)
    await rotate(id)

    const answer = await post(webhookUrl, entry)
    const listed = await app.call('GET', `/signals/${id}/entries?limit=1`)

    expect(answer).toMatchObject({ status: 202, body: { mode } })
    expect(listed.body.items).toMatchObject([{ id: answer.body.id, signalId: id, mode }])
  },
)

test('the old webhook URL works for 48 hours where nothing else is asked', async () => {
  const { id } = await buildSignal(app)

  const { body } = await rotate(id)

  const hours = (Date.parse(body.previousWebhook.worksUntil) - Date.parse(body.updatedAt)) / HOUR_MS
  expect(Math.round(hours)).toBe(48)
})

test('the old webhook URL works for as many hours as asked', async () => {
  const { id } = await buildSignal(app)

  const { body } = await rotate(id, { graceHours: 2 })

  const hours = (Date.parse(body.previousWebhook.worksUntil) - Date.parse(body.updatedAt)) / HOUR_MS
  expect(Math.round(hours)).toBe(2)
})

test('the last use of the old webhook URL is noted', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const rotated = await rotate(id)
  const { body: receipt } = await post(webhookUrl, entry)

  const read = await app.call('GET', `/signals/${id}`)

  const { lastUsedAt } = read.body.previousWebhook
  const times = [rotated.body.updatedAt, lastUsedAt, receipt.receivedAt]
  expect([...times].sort()).toEqual(times)
})

test('the use of a webhook URL before the last old one is noted too, as long as it works', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await rotate(id)
  await rotate(id)
  const { body: receipt } = await post(webhookUrl, entry)

  const read = await app.call('GET', `/signals/${id}`)

  const { lastUsedAt } = read.body.previousWebhook
  expect(lastUsedAt <= receipt.receivedAt).toBe(true)
})

test('the use of the new webhook URL is no use of the old one', async () => {
  const { id } = await buildSignal(app)
  const rotated = await rotate(id)
  await post(rotated.body.webhookUrl, entry)

  const read = await app.call('GET', `/signals/${id}`)

  expect(read.body.previousWebhook.lastUsedAt).toBeNull()
})

test('without a grace period the old webhook URL is dead at once', async () => {
  const { id, webhookUrl } = await buildSignal(app)

  const rotated = await rotate(id, { graceHours: 0 })
  const answer = await post(webhookUrl, entry)

  expect(rotated.body.previousWebhook).toBeNull()
  expect(answer).toMatchObject({ status: 404, body: { error: { code: 'webhook_not_found' } } })
})

test('the old webhook URL is dead when its grace period has passed', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await rotate(id)
  const stored = await app.stores.signals.find(id)
  const oldTokens =
    stored?.oldTokens.map(({ hash }) => ({ hash, expiresAt: new Date(clock.nowMs() - 1) })) ?? []
  await app.stores.signals.update(
    { signalId: id, version: stored?.version ?? 0, at: clock.now() },
    { oldTokens },
  )

  const answer = await post(webhookUrl, entry)
  const read = await app.call('GET', `/signals/${id}`)

  expect(oldTokens).toHaveLength(1)
  expect(answer).toMatchObject({ status: 404, body: { error: { code: 'webhook_not_found' } } })
  expect(read.body.previousWebhook).toBeNull()
})

test('after two rotations all three webhook URLs work', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const { body: second } = await rotate(id)
  const { body: third } = await rotate(id)

  const answers = await Promise.all(
    [webhookUrl, second.webhookUrl, third.webhookUrl].map((url) => post(url, entry)),
  )

  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202])
})

test('a rotation without a grace period ends all earlier webhook URLs', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const { body: second } = await rotate(id)
  const { body: third } = await rotate(id, { graceHours: 0 })

  const answers = await Promise.all(
    [webhookUrl, second.webhookUrl, third.webhookUrl].map((url) => post(url, entry)),
  )

  expect(answers.map(({ status }) => status)).toEqual([404, 404, 202])
})

test('rotations at the same time leave every webhook URL they gave working', async () => {
  const { id } = await buildSignal(app)

  const rotated = await Promise.all([rotate(id), rotate(id), rotate(id)])
  const answers = await Promise.all(rotated.map(({ body }) => post(body.webhookUrl, entry)))

  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202])
})

test.each([-1, 721, '48', null])('a grace period of %p hours is refused with 422', async (graceHours) => {
  const { id } = await buildSignal(app)

  const answer = await rotate(id, { graceHours })

  expect(answer).toMatchObject({ status: 422, body: { error: { code: 'invalid_request' } } })
})

test('a signal that does not exist has no token to rotate', async () => {
  const answer = await rotate('sig_0')

  expect(answer).toMatchObject({ status: 404, body: { error: { code: 'signal_not_found' } } })
})
