import nock from 'nock'
import { findFreePort } from '../../support/findFreePort'
import { sendEntry } from '../../support/leads'
import { answering, type Listener, listenForHooks, stopListeners } from '../../support/listenForHooks'
import { listenForMail, type MailListener } from '../../support/listenForMail'
import { answerWithSteps, MODEL_SETTINGS, setUpModel } from '../../support/model'
import { setUpOwner } from '../../support/people'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'
import { interceptRequests } from '../../support/interceptRequests'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
const MAIL_FROM = 'Signalpost <post@acme.example>'

let app: TestApp
let signal: BuiltSignal
let model: Listener
let mail: MailListener
let nowMs = Date.parse('2026-12-01T08:00:00.000Z')
const now = () => new Date(nowMs)
interceptRequests()
beforeAll(async () => {
  nock.enableNetConnect('127.0.0.1')
  mail = await listenForMail()
  model = await listenForHooks()
  app = await startApp({
    settings: { ...MODEL_SETTINGS, SMTP_URL: mail.url, MAIL_FROM },
    outgoing: { lookUp: () => Promise.resolve([{ address: '93.184.216.34', family: 4 }]) },
    now,
  })
  await setUpOwner(app)
  signal = await buildLiveSignal(app)
})
afterAll(async () => {
  await stopApps()
  await stopListeners()
  await mail.stop()
})

async function look(from = app): Promise<any[]> {
  await from.work('notices')
  return (await from.call('GET', '/notices')).body.items
}

test('a model without credit is told to owners by mail, once, and once that it has passed', async () => {
  await setUpModel(app, model)
  model.answer = answering(402)
  await sendEntry(app, signal, { email: 'ada@acme.example' })
  await app.work('writers')
  const [raised] = await look()
  await mail.until(1)
  await look()

  nowMs += HOUR_MS
  answerWithSteps(model)
  await sendEntry(app, signal, { email: 'ada@acme.example' })
  await app.work('writers')
  const [resolved] = await look()
  await mail.until(2)
  await app.call('PATCH', '/workspace', { writer: 'template', llm: null })

  expect(raised).toMatchObject({ kind: 'model_failing', signalId: null, resolvedAt: null })
  expect(raised.text).toContain('The step templates write instead.')
  expect(resolved).toMatchObject({ id: raised.id, resolvedAt: now().toISOString() })
  expect(mail.letters).toMatchObject([
    { to: ['ada@acme.example'], text: expect.stringContaining('Subject: The language model fails') },
    { to: ['ada@acme.example'], text: expect.stringContaining('Subject: Passed: The language model fails') },
  ])
  expect(mail.letters[0]?.text).toContain(`${app.url}/notices`)
})

test('a provider without credit is a notice, until it answers again', async () => {
  const enrich = () => nock('https://api.peopledatalabs.com').get('/v5/person/enrich').query(true)
  const providers = [{ kind: 'people_data_labs', key: 'key-of-the-provider' }]
  await app.call('PATCH', '/workspace', { providers })
  enrich().reply(402, { status: 402, error: { message: 'Account maximum met' } })
  await sendEntry(app, signal, { email: 'unknown@far.example' })
  await app.work('enrichers')
  const [raised] = await look()

  nowMs += HOUR_MS
  enrich().reply(404, { status: 404, error: { message: 'No records' } })
  await app.work('enrichers')
  const [resolved] = await look()
  await app.call('PATCH', '/workspace', { providers: [] })

  expect(raised).toMatchObject({ kind: 'provider_failing', resolvedAt: null })
  expect(resolved).toMatchObject({ id: raised.id, resolvedAt: now().toISOString() })
})

test('a limit that is reached before noon on three days in a row is a notice, until a day on which it is not', async () => {
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 1 })
  nowMs = Date.parse('2026-12-02T08:00:00.000Z')
  const kinds: string[][] = []
  for (let day = 1; day <= 3; day += 1) {
    await sendEntry(app, signal, { email: 'ada@acme.example' })
    const notices = await look()
    kinds.push(notices.filter(({ resolvedAt }) => resolvedAt === null).map(({ kind }) => kind))
    nowMs += DAY_MS
  }
  const [inTheMorning] = await look()

  nowMs += 5 * HOUR_MS
  const [atNoon] = await look()

  expect(kinds).toEqual([[], [], ['limit_reached_early']])
  expect(inTheMorning).toMatchObject({ resolvedAt: null })
  expect(atNoon).toMatchObject({ id: inTheMorning.id, resolvedAt: now().toISOString() })
})

test('nobody is written to of what is muted, and a server for mail that is away holds nothing up', async () => {
  const refuse = async (from: TestApp, { id, webhookUrl }: BuiltSignal) => {
    for (let nth = 0; nth < 3; nth += 1) await post(webhookUrl, '{"email":')
    await from.call('GET', `/signals/${id}/refusals`)
  }
  const away = await startApp({
    settings: { SMTP_URL: `smtp://127.0.0.1:${await findFreePort()}`, MAIL_FROM },
  })
  await setUpOwner(away)
  await refuse(away, await buildLiveSignal(away))
  await refuse(app, signal)
  const [{ id }] = await look()
  const before = mail.letters.length + 1
  await mail.until(before)
  await app.call('POST', `/notices/${id}/mute`, {})
  nowMs += 2 * DAY_MS

  const [passed] = await look()
  const [raised] = await look(away)

  expect(passed).toMatchObject({ id, resolvedAt: now().toISOString() })
  expect(mail.letters).toHaveLength(before)
  expect(raised).toMatchObject({ kind: 'requests_refused', resolvedAt: null })
})
