import { importPeople } from '../../support/directory'
import { readEntry, readLeads, sendEntry } from '../../support/leads'
import { answering, listenForHooks, type Listener, stopListeners } from '../../support/listenForHooks'
import { answerWithSteps, MODEL_SETTINGS, PLAIN_STEPS, setUpModel } from '../../support/model'
import { buildLiveSignal, type BuiltSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'
import { listFound } from '../../support/watchCommands'

let app: TestApp
let model: Listener
let signal: BuiltSignal
beforeAll(async () => {
  app = await startApp({ settings: MODEL_SETTINGS })
  model = await listenForHooks()
})
beforeEach(async () => {
  model.received.length = 0
  answerWithSteps(model)
  signal = await buildLiveSignal(app)
  await app.call('PATCH', '/workspace', { llm: null })
  await setUpModel(app, model)
})
afterAll(async () => {
  await stopListeners()
  await stopApps()
})

function lastOf({ trace }: { trace: unknown[] }, count: number): unknown[] {
  return trace.slice(-count)
}

async function leadsOfSignal(): Promise<any[]> {
  return (await app.call('GET', `/leads?signalId=${signal.id}`)).body.items
}

test('an entry waits for the text of a model, and its lead comes with it', async () => {
  const waiting = await sendEntry(app, signal, { email: 'ada@acme.example' })
  const leadsBefore = await leadsOfSignal()

  await app.work('writers')

  const entry = await readEntry(app, waiting.id)
  const [lead] = await readLeads(app, entry)
  expect(waiting).toMatchObject({ outcome: 'pending', reason: 'writing', leadIds: [] })
  expect(lastOf(waiting, 1)).toMatchObject([{ stage: 'write', result: 'waiting' }])
  expect(leadsBefore).toEqual([])
  expect(entry).toMatchObject({ outcome: 'lead', reason: null })
  expect(lastOf(entry, 2)).toMatchObject([
    { stage: 'write', result: 'ok', reason: 'The language model wrote it.' },
    { stage: 'lead', result: 'ok' },
  ])
  expect(lead.sequence).toMatchObject({ writer: 'llm', model: 'small-1', failedChecks: [], note: null })
  expect(lead.sequence.steps).toMatchObject(PLAIN_STEPS)
  expect(model.received[0]?.headers.authorization).toBe('Bearer k')
  expect((await app.call('GET', '/workspace')).body.llm.today).toEqual({
    calls: 1,
    promptTokens: 700,
    completionTokens: 200,
  })
})

test('of what waits for a model nothing is read but what is about the same people', async () => {
  const people = ['eva', 'uwe', 'ida'].map((name) => ({ full_name: name, email: `${name}@acme.example` }))
  await importPeople(app, people)
  for (const { email } of people) await sendEntry(app, signal, { email })
  await post(signal.webhookUrl, { email: 'eva@acme.example' })

  const found = await listFound(app.database.background.connection, () => app.work('runs'))

  const planned = found.flatMap(({ plan }) => plan?.people ?? [])
  expect(planned.map(({ person }) => person.email)).toEqual(['eva@acme.example'])
  await app.work('writers')
})

test('a signal may name another writer than the workspace', async () => {
  await app.call('PATCH', `/signals/${signal.id}`, { sequences: { writer: 'template' } })
  const byTemplate = await sendEntry(app, signal, { email: 'ada@acme.example' })
  await app.call('PATCH', '/workspace', { writer: 'template' })
  await app.call('PATCH', `/signals/${signal.id}`, { sequences: { writer: 'llm' } })
  const byModel = await sendEntry(app, signal, { email: 'ada@acme.example' })

  await app.work('writers')
  expect([byTemplate.outcome, byModel.reason]).toEqual(['lead', 'writing'])
})

test('what fails its checks twice is written by the step templates, and the lead names the checks', async () => {
  answerWithSteps(model, () =>
    PLAIN_STEPS.map((step) => ({ ...step, body: `${step.body}\nSee https://evil.com now.` })),
  )
  const { id } = await sendEntry(app, signal, { email: 'ada@acme.example' })

  await app.work('writers')

  const [lead] = await readLeads(app, await readEntry(app, id))
  expect(model.received).toHaveLength(2)
  expect(model.received[1]?.body.messages[0].content).toContain('Leave out links')
  expect(lead.sequence).toMatchObject({ writer: 'template', model: null })
  expect(lead.sequence.failedChecks).toContain('url')
  expect(lead.sequence.note).toBe(
    'What the model wrote failed its checks. The step templates were used instead.',
  )
  expect(JSON.stringify(lead.sequence.steps)).not.toContain('evil')
})

test('a model that refuses its key holds no lead up', async () => {
  model.answer = answering(401)
  await app.call('PATCH', '/workspace', { llm: { model: 'refused-1' } })
  const { id } = await sendEntry(app, signal, { email: 'ada@acme.example' })

  await app.work('writers')

  const [lead] = await readLeads(app, await readEntry(app, id))
  expect(lead.sequence).toMatchObject({ writer: 'template', failedChecks: [] })
  expect(lead.sequence.note).toContain('It refused the key')
})

test('no more calls are made than the day allows', async () => {
  const { calls } = (await app.call('GET', '/workspace')).body.llm.today
  await app.call('PATCH', '/workspace', { llm: { callsPerDay: Number(calls) + 1 } })
  await sendEntry(app, signal, { email: 'ada@acme.example' })
  await sendEntry(app, signal, { email: 'ada@acme.example' })

  await app.work('writers')

  expect(model.received).toHaveLength(1)
  expect((await leadsOfSignal()).map(({ sequence }: any) => sequence.writer).sort()).toEqual([
    'llm',
    'template',
  ])
})

test('where no model is set up the templates write, and say so', async () => {
  await app.call('PATCH', '/workspace', { llm: null })

  const [lead] = await readLeads(app, await sendEntry(app, signal, { email: 'ada@acme.example' }))

  expect(lead.sequence.note).toBe('No language model is set up: the step templates were used instead.')
})
