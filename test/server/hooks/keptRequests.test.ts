import { type BuiltHook, buildHook } from '../../support/hooks'
import { type Listener, listenForHooks, stopListeners } from '../../support/listenForHooks'
import { readAll } from '../../support/readAll'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let listener: Listener
let signal: BuiltSignal
let hook: BuiltHook
beforeEach(async () => {
  app = await startApp()
  listener = await listenForHooks()
  signal = await buildLiveSignal(app)
  hook = await buildHook(app, listener)
})
afterEach(async () => {
  await stopApps()
  await stopListeners()
})

const readLog = async () => (await app.call('GET', `/hooks/${hook.id}/deliveries`)).text

test('of what was sent the headers are kept without what signs it, and the beginning of the body', async () => {
  await post(signal.webhookUrl, { note: 'x'.repeat(3_000) })

  await app.deliver()

  const { items } = JSON.parse(await readLog())
  const [{ request }] = items[0].attempts
  const [sent] = listener.received
  expect(request.headers).toMatchObject({
    'webhook-id': items[0].id,
    'webhook-timestamp': sent?.headers['webhook-timestamp'],
    'webhook-signature': '…',
    'signalpost-mark': '…',
  })
  expect(request.body).toBe(`${sent?.text.slice(0, 1_000)}…`)
})

test('what a hook was sent goes from its log, also where only the rest of it, which is not kept, had the address', async () => {
  const said = { name: 'Lou Lane', note: 'x'.repeat(3_000), email: 'lou@engines.example' }
  await post(signal.webhookUrl, said)
  await app.deliver()
  const before = await readLog()

  await app.call('POST', '/privacy/delete', { email: 'lou@engines.example' })
  await app.work('privacy')

  const after = await readLog()
  expect(before).toContain('Lou Lane')
  expect(after).toContain('"request":null')
  expect(await readAll(app)).not.toMatch(/lou@engines|lou lane/i)
})
