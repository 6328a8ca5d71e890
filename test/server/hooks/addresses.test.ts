import { readSettings } from '../../../server/env'
import { buildClock, buildHook } from '../../support/hooks'
import { type Listener, listenForHooks, stopListeners } from '../../support/listenForHooks'
import { buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp, type TestAppOptions } from '../../support/startApp'

let listener: Listener
beforeEach(async () => {
  listener = await listenForHooks()
})
afterEach(async () => {
  await stopApps()
  await stopListeners()
})

type Given = TestAppOptions['outgoing'] & { privateHosts?: readonly string[] }

/** An app for which every name leads where the test says. */
function startWith(addresses: string[], { privateHosts = [], ...outgoing }: Given = {}): Promise<TestApp> {
  const lookUp = () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })))
  return startApp({
    settings: { HOOK_PRIVATE_HOSTS: privateHosts.join(',') },
    outgoing: { lookUp, ...outgoing },
  })
}

const create = (app: TestApp, url: string) => app.call('POST', '/hooks', { url, event: 'entry.received' })

const PRIVATE = 'The address leads into a private network or to this machine.'

describe('an address that leads inside is refused when the hook is made', () => {
  let app: TestApp
  beforeEach(async () => {
    app = await startWith(['93.184.216.34'])
  })

  test.each([
    'http://127.0.0.1/hook',
    'http://127.1/hook',
    'http://2130706433/hook',
    'http://0x7f000001/hook',
    'http://0177.0.0.1/hook',
    'http://0.0.0.0/hook',
    'http://10.0.0.1/hook',
    'http://172.31.255.255/hook',
    'http://192.168.1.1/hook',
    'http://169.254.169.254/latest/meta-data',
    'http://168.63.129.16/machine',
    'http://100.64.0.1/hook',
    'http://198.18.0.1/hook',
    'http://224.0.0.1/hook',
    'http://255.255.255.255/hook',
    'http://[::]/hook',
    'http://[::1]/hook',
    'http://[::ffff:127.0.0.1]/hook',
    'http://[::ffff:10.0.0.1]/hook',
    'http://[::127.0.0.1]/hook',
    'http://[64:ff9b::10.0.0.1]/hook',
    'http://[2002:7f00:1::]/hook',
    'http://[fc00::1]/hook',
    'http://[fd12:3456::1]/hook',
    'http://[fe80::1]/hook',
    'http://[fec0::1]/hook',
    'http://[ff02::1]/hook',
    'http://[::ffff:0:127.0.0.1]/hook',
    'http://[2001:2::1]/hook',
    'http://[2001:10::1]/hook',
    'http://[2001:db8::1]/hook',
    'http://[3fff::1]/hook',
    'http://[4000::1]/hook',
    'http://[5f00::1]/hook',
  ])('%s', async (url) => {
    expect(await create(app, url)).toMatchObject({
      status: 422,
      body: { error: { code: 'address_refused', message: PRIVATE } },
    })
  })

  test.each([
    'https://93.184.216.34/hook',
    'https://[2606:2800:220:1:248:1893:25c8:1946]/hook',
    'https://acme.example:8443/hook?zap=1',
    'http://172.32.0.1/hook',
    'http://11.0.0.1/hook',
  ])('and one outside is not: %s', async (url) => {
    expect(await create(app, url)).toMatchObject({ status: 201, body: { url } })
  })
})

test.each([
  ['127.0.0.1'],
  ['10.1.2.3'],
  ['::1'],
  ['fd00::1'],
  ['::ffff:169.254.169.254'],
  ['93.184.216.34', '10.0.0.1'],
])('a name that leads to %s is refused', async (...addresses) => {
  const app = await startWith(addresses)

  expect(await create(app, 'https://inside.acme.example/hook')).toMatchObject({
    status: 422,
    body: { error: { code: 'address_refused', message: PRIVATE } },
  })
})

test.each([
  ['ftp://acme.example/hook', 'The address must begin with https:// or http://.'],
  ['file:///etc/passwd', 'The address must begin with https:// or http://.'],
  ['https://ada:secret@acme.example/hook', 'The address may hold no user name and no password.'],
  ['https://acme.example/hook#top', 'The address may hold no fragment, which is never sent.'],
  ['acme.example/hook', 'The address is not a valid web address.'],
  ['', 'The address is not a valid web address.'],
])('%j is no address to post to', async (url, message) => {
  const app = await startWith(['93.184.216.34'])

  expect(await create(app, url)).toMatchObject({
    status: 422,
    body: { error: { code: 'address_refused', message } },
  })
})

test('a name that leads nowhere is refused', async () => {
  const app = await startWith([], { lookUp: () => Promise.reject(new Error('ENOTFOUND')) })

  expect(await create(app, 'https://gone.acme.example/hook')).toMatchObject({
    status: 422,
    body: { error: { code: 'address_refused', message: 'The host of the address is unknown.' } },
  })
})

test('a name whose look-up never ends is given up', async () => {
  const patience = { connectMs: 100, wholeMs: 200 }
  const app = await startWith([], { patience, lookUp: () => new Promise(() => undefined) })

  expect(await create(app, 'https://stuck.acme.example/hook')).toMatchObject({
    status: 422,
    body: {
      error: { code: 'address_refused', message: 'The host of the address could not be looked up in time.' },
    },
  })
})

test('an address is checked when it is changed, too', async () => {
  const app = await startWith(['93.184.216.34'])
  const hook = await buildHook(app, { url: 'https://acme.example/hook' })

  const answer = await app.call('PATCH', `/hooks/${hook.id}`, { url: 'http://10.0.0.1/hook' })

  expect(answer).toMatchObject({ status: 422, body: { error: { code: 'address_refused' } } })
})

test('a name that led outside when the hook was made and leads inside later is not posted to', async () => {
  const addresses = ['93.184.216.34']
  const app = await startWith(addresses)
  const signal = await buildSignal(app)
  const hook = await buildHook(app, { url: `http://rebind.acme.example:${listener.port}/hook` })
  await post(signal.webhookUrl, { n: 1 })

  addresses.splice(0, 1, '127.0.0.1')
  await app.deliver()

  const { body } = await app.call('GET', `/hooks/${hook.id}/deliveries`)
  expect(listener.received).toEqual([])
  expect(body.items).toMatchObject([{ outcome: 'pending', attempts: [{ status: null, error: PRIVATE }] }])
})

test('a name is looked up once for an attempt, and what it gave is connected to', async () => {
  let lookUps = 0
  const app = await startApp({
    settings: { HOOK_PRIVATE_HOSTS: 'inside.acme.example' },
    outgoing: {
      lookUp: () => {
        lookUps += 1
        return Promise.resolve([{ address: '127.0.0.1', family: 4 }])
      },
    },
  })
  const signal = await buildSignal(app)
  await buildHook(app, { url: `http://inside.acme.example:${listener.port}/hook` })
  await post(signal.webhookUrl, { n: 1 })
  const before = lookUps

  await app.deliver()

  expect(lookUps - before).toBe(1)
  expect(listener.received[0]?.headers.host).toBe(`inside.acme.example:${listener.port}`)
})

test('a private host is allowed by its name and no other with it', async () => {
  const app = await startWith(['10.0.0.1'], { privateHosts: ['crm.acme.example', '10.0.0.7', '::1'] })

  const answers = await Promise.all(
    ['http://CRM.acme.example/hook', 'http://10.0.0.7/hook', 'http://[::1]/hook', 'http://10.0.0.8/hook'].map(
      (url) => create(app, url),
    ),
  )

  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 422])
})

test.each([
  ['::1', 'http://[::1]/hook'],
  ['[::1]', 'http://[0:0:0:0:0:0:0:1]/hook'],
  ['0:0:0:0:0:0:0:1', 'http://[::1]/hook'],
  ['10.0.0.9, [FD00:0::00aB]', 'http://[fd00::ab]/hook'],
  ['::ffff:127.0.0.1', 'http://[::ffff:7f00:1]/hook'],
  ['127.1', 'http://127.0.0.1/hook'],
  ['CRM.Acme.example,', 'http://crm.acme.example/hook'],
])('the setting %s allows %s, however the two are spelled', async (setting, url) => {
  process.env['HOOK_PRIVATE_HOSTS'] = setting
  const { hookPrivateHosts: privateHosts } = readSettings()
  delete process.env['HOOK_PRIVATE_HOSTS']
  const app = await startWith(['10.0.0.1'], { privateHosts })

  const answers = [await create(app, url), await create(app, 'http://[::2]/hook')]

  expect(answers.map(({ status }) => status)).toEqual([201, 422])
})

test('a notification that comes back to a webhook of its own server becomes no entry, and its hook is told to stop', async () => {
  const app = await startApp()
  const signal = await buildSignal(app)
  await buildHook(app, listener)
  const { body: sent } = await post(signal.webhookUrl, { n: 1 })
  await app.deliver()
  const [told] = listener.received

  const sendBack = (mark: unknown) => post(signal.webhookUrl, told?.text, { 'signalpost-mark': String(mark) })
  const answer = await sendBack(told?.headers['signalpost-mark'])
  const forged = await sendBack('Mjp4')

  const entries = await app.call('GET', `/signals/${signal.id}/entries`)
  const refusals = await app.call('GET', `/signals/${signal.id}/refusals`)
  expect(answer).toMatchObject({ status: 410, body: { error: { code: 'own_notification' } } })
  expect(entries.body.items).toMatchObject([{ id: forged.body.id }, { id: sent.id }])
  expect(refusals.body.items).toEqual([])
})

test('a host that is allowed no more is not posted to', async () => {
  const clock = buildClock()
  const app = await startApp({ now: clock.now })
  const signal = await buildSignal(app)
  await buildHook(app, listener)
  await post(signal.webhookUrl, { n: 1 })

  const stricter = await startApp({ databaseName: app.databaseName, settings: { HOOK_PRIVATE_HOSTS: '' } })
  await stricter.deliver()

  expect(listener.received).toEqual([])
})
