import { once } from 'node:events'
import { connect } from 'node:net'
import { FeedStore } from '../../../server/leads/feedStore'
import { LeadStore } from '../../../server/leads/leadStore'
import { importPeople } from '../../support/directory'
import { sendEntry } from '../../support/leads'
import { ADA, Browser, PASSWORD, setUpOwner } from '../../support/people'
import { buildLiveSignal, buildSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

const DAY_MS = 86_400_000

let app: TestApp
let owner: Browser
let time: Date
beforeEach(async () => {
  time = new Date('2026-03-01T12:00:00.000Z')
  app = await startApp({ now: () => time })
  owner = await setUpOwner(app)
})
afterEach(stopApps)

const audit = async (query = '') => (await owner.call('GET', `/audit${query}`)).body.items

test('who did what to which object, by what and from where, newest first', async () => {
  const signal = await buildSignal(app)
  const { body: key } = await owner.call('POST', '/api-keys', { name: 'K', scopes: ['signals:read'] })
  await owner.call('DELETE', `/api-keys/${String(key.id)}`)

  const events = await audit()

  const session = expect.stringMatching(/^ses_/)
  const common = { at: '2026-03-01T12:00:00.000Z', actor: 'usr_owner', address: '127.0.0.1' }
  expect(events).toMatchObject([
    { ...common, action: 'key.revoked', object: key.id, via: session },
    { ...common, action: 'key.created', object: key.id, via: session },
    { ...common, action: 'signal.created', object: signal.id, via: 'key_settings' },
    { ...common, action: 'workspace.set_up', object: 'usr_owner', via: null },
  ])
})

test('a sign-in that was refused is noted with the address that was tried, and with nothing that may be a password', async () => {
  await new Browser(app).signIn(ADA.email, 'not the password')
  await new Browser(app).signIn(PASSWORD, ADA.email)

  const events = await audit('?action=session.refused')

  expect(events).toMatchObject([
    { actor: null, object: null },
    { actor: null, object: ADA.email },
  ])
})

test('of somebody who tries passwords on and on those tries are noted that were made, not those that were turned away', async () => {
  const eve = new Browser(app)
  for (let tries = 0; tries < 12; tries += 1) await eve.signIn(ADA.email, 'not the password')

  const events = await audit('?action=session.refused')

  expect(events).toHaveLength(10)
})

test('a file that breaks off is noted too, since rows before that may have been taken', async () => {
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1')
  const head = `Host: x\r\nAuthorization: Bearer ${app.apiKey}\r\nContent-Length: 9999\r\nExpect: 100-continue`
  socket.write(`POST /api/v1/directory/people/import HTTP/1.1\r\n${head}\r\n\r\n`)
  // The file is wanted.
  const [answer] = await once(socket, 'data')
  socket.write('email,full_name\nada@acme.example,')
  socket.resetAndDestroy()

  let events: any[] = []
  while (events.length < 2) events = await audit()

  expect(String(answer)).toBe('HTTP/1.1 100 Continue\r\n\r\n')
  expect(events).toMatchObject([{ action: 'people.imported' }, { action: 'workspace.set_up' }])
  expect(app.log.join('')).not.toContain('call.failed')
})

test('an export that breaks off is noted too, since what was sent is with somebody', async () => {
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: 'ada@acme.example' }])
  await sendEntry(app, await buildLiveSignal(app), { email: 'ada@acme.example' })
  const [lead] = await new LeadStore(app.database).listOldest({ after: '', before: '~' }, 1)
  const endless = jest.spyOn(FeedStore.prototype, 'list').mockResolvedValue(Array(1_000).fill(lead))
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1')
  socket.write(`GET /api/v1/leads/export HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${app.apiKey}\r\n\r\n`)
  const [sent] = await once(socket, 'data')
  socket.resetAndDestroy()

  let events: any[] = []
  while (events.length === 0) events = await audit('?action=leads.exported')
  endless.mockRestore()

  expect(String(sent)).toContain('HTTP/1.1 200 OK')
  expect(events).toMatchObject([{ actor: 'usr_owner', via: 'key_settings' }])
})

test('nothing that is noted holds a secret', async () => {
  const { body: invitation } = await owner.call('POST', '/invitations', { email: 'grace@navy.example' })
  const { webhookUrl } = await buildSignal(app)
  await app.call('POST', '/hooks', { url: 'http://127.0.0.1:9/secret-path', event: 'entry.received' })
  await new Browser(app).signIn(ADA.email)

  const text = JSON.stringify(await app.database.connection.collection('audit_events').find({}).toArray())

  for (const secret of [String(invitation.url), webhookUrl, PASSWORD, 'secret-path', app.apiKey])
    expect(text).not.toContain(secret)
  expect(text).not.toMatch(/sp[a-z]_[\w-]{20}/)
})

test('it is listed by who and by what, page by page', async () => {
  await buildSignal(app)
  await buildSignal(app)

  const first = await owner.call('GET', '/audit?actor=usr_owner&action=signal.created&limit=1')
  const second = await owner.call(
    'GET',
    `/audit?actor=usr_owner&action=signal.created&limit=1&cursor=${String(first.body.nextCursor)}`,
  )

  expect(first.body.items).toHaveLength(1)
  expect(second.body.items).toHaveLength(1)
  expect(second.body.nextCursor).toBeNull()
  expect(await audit('?actor=usr_nobody')).toEqual([])
})

test('who did what is kept for 400 days', async () => {
  time = new Date(time.getTime() + 399 * DAY_MS)
  await app.purge()
  const collection = app.database.connection.collection('audit_events')
  expect(await collection.countDocuments({})).toBe(1)

  time = new Date(time.getTime() + 2 * DAY_MS)
  await app.purge()

  expect(await collection.countDocuments({})).toBe(0)
})
