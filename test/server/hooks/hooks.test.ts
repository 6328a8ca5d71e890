import { Webhook } from 'standardwebhooks'
import { PendingStore } from '../../../server/entries/pendingStore'
import { buildClock, buildHook } from '../../support/hooks'
import {
  answering,
  isSignedWith,
  type Listener,
  listenForHooks,
  stopListeners,
} from '../../support/listenForHooks'
import { buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

const DAY_MS = 86_400_000

let clock: ReturnType<typeof buildClock>
let app: TestApp
let listener: Listener
beforeEach(async () => {
  clock = buildClock()
  app = await startApp({ now: clock.now })
  listener = await listenForHooks()
})
afterEach(async () => {
  await stopApps()
  await stopListeners()
})

test('a hook whose making fails half-way is not there, so that asking again makes no second one', async () => {
  jest.spyOn(PendingStore.prototype, 'markAwaited').mockRejectedValueOnce(new Error('away'))

  const { status } = await app.call('POST', '/hooks', { url: listener.url, event: 'entry.finished' })

  expect(status).toBe(500)
  expect((await app.call('GET', '/hooks')).body.items).toEqual([])
})

test('a new hook is answered with its secret, and never again', async () => {
  const created = await app.call('POST', '/hooks', { url: listener.url, event: 'entry.received' })
  const { secret, ...hook } = created.body

  expect(created.status).toBe(201)
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(hook).toEqual({
    id: expect.stringMatching(/^hok_/),
    url: listener.url,
    event: 'entry.received',
    signalId: null,
    mode: null,
    entryId: null,
    statuses: null,
    waitMinutes: null,
    isEnabled: true,
    disabledReason: null,
    disabledAt: null,
    lastDeliveredAt: null,
    createdAt: expect.stringMatching(/Z$/),
    updatedAt: expect.stringMatching(/Z$/),
  })
  expect((await app.call('GET', `/hooks/${hook.id}`)).body).toEqual(hook)
  expect((await app.call('GET', '/hooks')).body).toEqual({ items: [hook], nextCursor: null })
})

test.each([
  ['return=minimal', false],
  ['respond-async, Return = "minimal"; foo=bar', false],
  ['return=representation, return=minimal', true],
  ['respond-async', true],
])('with `Prefer: %s` the secret of a hook is answered: %j', async (prefer, isAnswered) => {
  const answer = await app.call('POST', '/hooks', { url: listener.url, event: 'entry.received' }, { prefer })

  expect(answer.status).toBe(201)
  expect('secret' in answer.body).toBe(isAnswered)
  expect(answer.headers.get('preference-applied')).toBe(isAnswered ? null : 'return=minimal')
})

test('neither the database nor the log holds a secret', async () => {
  const signal = await buildSignal(app)
  const { id, secret } = await buildHook(app, listener)
  const { body: rotated } = await app.call('POST', `/hooks/${id}/rotate-secret`)
  const secrets: string[] = [secret, rotated.secret]
  await post(signal.webhookUrl, { n: 1 })
  await app.deliver()

  const collections = await app.database.connection.listCollections()
  const contents = await Promise.all(
    collections.map(({ name }) => app.database.connection.collection(name).find({}).toArray()),
  )
  const kept = JSON.stringify(contents) + app.log.join('')

  expect(kept).toContain('"hook.attempted"')
  expect(secrets.filter((each) => kept.includes(each.replace('whsec_', '')))).toEqual([])
})

test('the log names no address that is notified', async () => {
  const signal = await buildSignal(app)
  await buildHook(app, { url: `${listener.url}?zap=5ecret` })
  await post(signal.webhookUrl, { n: 1 })
  listener.answer = answering(500)

  await app.deliver()

  expect(app.log.join('')).not.toContain('5ecret')
})

test('hooks are listed in pages, the newest first', async () => {
  const made = [
    await buildHook(app, listener),
    await buildHook(app, listener),
    await buildHook(app, listener),
  ]

  const { body: first } = await app.call('GET', '/hooks?limit=2')
  const { body: second } = await app.call('GET', `/hooks?limit=2&cursor=${first.nextCursor}`)

  const listed: { id: string }[] = [...first.items, ...second.items]
  expect(listed.map(({ id }) => id)).toEqual(made.map(({ id }) => id).reverse())
  expect(second.nextCursor).toBeNull()
})

test('a hook is changed by what is given, and keeps the rest', async () => {
  const signal = await buildSignal(app)
  const hook = await buildHook(app, listener, { mode: 'live' })

  const { body } = await app.call('PATCH', `/hooks/${hook.id}`, { signalId: signal.id, isEnabled: false })

  expect(body).toMatchObject({ url: listener.url, signalId: signal.id, mode: 'live', isEnabled: false })
})

test.each([
  ['an unknown event', { event: 'entry.removed' }],
  ['no event', { event: undefined }],
  ['no address', { url: undefined }],
  ['an address without end', { url: `https://acme.example/${'x'.repeat(2_000)}` }],
  ['an unknown mode', { mode: 'all' }],
  ['an unknown property', { colour: 'red' }],
])('%s is refused', async (_, overrides) => {
  const answer = await app.call('POST', '/hooks', {
    url: listener.url,
    event: 'entry.received',
    ...overrides,
  })

  expect(answer).toMatchObject({ status: 422, body: { error: { code: 'invalid_request' } } })
})

test('a hook for a signal that is not there is refused', async () => {
  const answer = await app.call('POST', '/hooks', {
    url: listener.url,
    event: 'entry.received',
    signalId: 'sig_gone',
  })

  expect(answer).toMatchObject({ status: 404, body: { error: { code: 'signal_not_found' } } })
})

test.each([
  ['GET', ''],
  ['PATCH', ''],
  ['DELETE', ''],
  ['POST', '/test'],
  ['POST', '/rotate-secret'],
  ['GET', '/deliveries'],
])('%s of a hook%s that is not there is 404', async (method, path) => {
  const answer = await app.call(method, `/hooks/hok_gone${path}`, method === 'PATCH' ? {} : undefined)

  expect(answer).toMatchObject({ status: 404, body: { error: { code: 'hook_not_found' } } })
})

test('a deleted hook is gone', async () => {
  const hook = await buildHook(app, listener)

  const answers = [
    await app.call('DELETE', `/hooks/${hook.id}`),
    await app.call('DELETE', `/hooks/${hook.id}`),
    await app.call('GET', `/hooks/${hook.id}`),
  ]

  expect(answers.map(({ status }) => status)).toEqual([204, 404, 404])
})

test('a test sends a made-up entry at once, and the answer says what came of it', async () => {
  const hook = await buildHook(app, listener)

  const { status, body } = await app.call('POST', `/hooks/${hook.id}/test`)

  const [sent] = listener.received
  expect(status).toBe(200)
  expect(body).toMatchObject({
    isTest: true,
    outcome: 'delivered',
    attempts: [{ status: 200, answer: 'answered' }],
  })
  expect(sent?.body).toMatchObject({ type: 'entry.received', data: { mode: 'test' } })
  expect(sent && isSignedWith(hook.secret, sent)).toBe(true)
  expect((await app.call('GET', `/hooks/${hook.id}/deliveries`)).body.items).toEqual([body])
})

test('a test that fails is not repeated and leaves the hook as it is', async () => {
  const hook = await buildHook(app, listener)
  listener.answer = answering(410)

  const { body } = await app.call('POST', `/hooks/${hook.id}/test`)
  clock.advance(DAY_MS)
  await app.deliver()

  expect(body).toMatchObject({
    outcome: 'failed',
    attempts: [{ status: 410, error: 'The address answers 410.' }],
  })
  expect(listener.received).toHaveLength(1)
  expect((await app.call('GET', `/hooks/${hook.id}`)).body.isEnabled).toBe(true)
})

test('after a rotation both secrets verify for a day, and then only the new one', async () => {
  const hook = await buildHook(app, listener)
  const { body: rotated } = await app.call('POST', `/hooks/${hook.id}/rotate-secret`)

  await app.call('POST', `/hooks/${hook.id}/test`)
  clock.advance(DAY_MS)
  await app.call('POST', `/hooks/${hook.id}/test`)

  const verified = listener.received.map((each) =>
    [hook.secret, rotated.secret].map((secret) => isSignedWith(secret, each)),
  )
  expect(verified).toEqual([
    [true, true],
    [false, true],
  ])
  expect(() => new Webhook(rotated.secret)).not.toThrow()
})

test('a server with another SIGNALPOST_SECRET says so and sends nothing unsigned', async () => {
  const hook = await buildHook(app, listener)
  const stranger = await startApp({ databaseName: app.databaseName, secret: 'another secret for tests' })

  const { body } = await stranger.call('POST', `/hooks/${hook.id}/test`)

  expect(listener.received).toEqual([])
  expect(body.attempts).toMatchObject([
    { status: null, error: 'The secret cannot be read: it was kept with another SIGNALPOST_SECRET.' },
  ])
})

test('deliveries are listed in pages, the newest first', async () => {
  const hook = await buildHook(app, listener)
  const neighbour = await buildHook(app, listener)
  const tests = []
  for (let n = 0; n < 3; n += 1) tests.push((await app.call('POST', `/hooks/${hook.id}/test`)).body.id)
  await app.call('POST', `/hooks/${neighbour.id}/test`)

  const { body: first } = await app.call('GET', `/hooks/${hook.id}/deliveries?limit=2`)
  const { body: second } = await app.call(
    'GET',
    `/hooks/${hook.id}/deliveries?limit=2&cursor=${first.nextCursor}`,
  )

  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(tests.reverse())
  expect(second.nextCursor).toBeNull()
})

test('what was told is kept for a week, and then purged', async () => {
  clock.advance(-8 * DAY_MS)
  const hook = await buildHook(app, listener)
  await app.call('POST', `/hooks/${hook.id}/test`)
  clock.advance(8 * DAY_MS)
  const { body: recent } = await app.call('POST', `/hooks/${hook.id}/test`)

  await app.purge()

  expect((await app.call('GET', `/hooks/${hook.id}/deliveries`)).body.items).toEqual([recent])
})

test('the hooks of a deleted signal are purged with it, and no others', async () => {
  const [gone, other] = [await buildSignal(app), await buildSignal(app)]
  const ofGone = await buildHook(app, listener, { signalId: gone.id })
  const kept = [await buildHook(app, listener, { signalId: other.id }), await buildHook(app, listener)]
  await app.call('DELETE', `/signals/${gone.id}`)

  await app.purge()

  const ids = [ofGone, ...kept].map(({ id }) => id)
  const answers = await Promise.all(ids.map((id) => app.call('GET', `/hooks/${id}`)))
  expect(answers.map(({ status }) => status)).toEqual([404, 200, 200])
})

test.each([
  { event: 'entry.received', statuses: ['new'] },
  { event: 'entry.finished', statuses: ['approved'] },
  { event: 'entry.finished', mode: 'test' },
  { event: 'lead.created', mode: 'test' },
])('a hook that could never tell what it asks for is refused: %j', async (asked) => {
  const made = await app.call('POST', '/hooks', { url: listener.url, ...asked })

  expect(made).toMatchObject({ status: 422, body: { error: { code: 'invalid_request' } } })
})

test('a hook of entries is not changed to statuses of leads', async () => {
  const { body: hook } = await app.call('POST', '/hooks', { url: listener.url, event: 'entry.received' })

  const changed = await app.call('PATCH', `/hooks/${hook.id}`, { statuses: ['new'] })

  expect(changed.status).toBe(422)
  expect((await app.call('GET', `/hooks/${hook.id}`)).body.statuses).toBeNull()
})
