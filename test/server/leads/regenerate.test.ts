import { Line } from '../../../server/line'
import { QUESTIONS_WAITING_MAX } from '../../../shared/limits'
import { readLeads, sendEntry } from '../../support/leads'
import { answering, listenForHooks, type Listener, stopListeners } from '../../support/listenForHooks'
import { answerWithSteps, MODEL_SETTINGS, PLAIN_STEPS, setUpModel } from '../../support/model'
import { buildLiveSignal, type BuiltSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'
import { addMember } from '../../support/team'

let app: TestApp
let model: Listener
let signal: BuiltSignal
let lead: any
beforeAll(async () => {
  app = await startApp({ settings: MODEL_SETTINGS })
  model = await listenForHooks()
  await setUpModel(app, model)
  await app.call('PATCH', '/workspace', { writer: 'template' })
  signal = await buildLiveSignal(app)
})
beforeEach(async () => {
  model.received.length = 0
  answerWithSteps(model)
  ;[lead] = await readLeads(app, await sendEntry(app, signal, { email: 'ada@acme.example' }))
})
afterEach(() => jest.restoreAllMocks())
afterAll(async () => {
  await stopListeners()
  await stopApps()
})

const regenerate = (body: unknown) => app.call('POST', `/leads/${lead.id}/regenerate`, body)
const readLead = async () => (await app.call('GET', `/leads/${lead.id}`)).body
const EDITED = [{ channel: 'email', delayDays: 0, subject: 'Mine', body: 'By my own hand.' }]
const edit = () => app.call('PATCH', `/leads/${lead.id}`, { sequence: { steps: EDITED } })

/** Until a user has asked for so many sequences. */
function watchLine(): (userId: string, count: number) => Promise<void> {
  const join = jest.spyOn(Line.prototype, 'join')
  return async (userId, count) => {
    while (join.mock.calls.filter(([owner]) => owner === userId).length < count) await app.call('GET', '/me')
  }
}

test('whoever asks for many sequences at once has those of another wait for one of them only', async () => {
  const held: Parameters<Listener['answer']>[0][] = []
  answerWithSteps(model)
  const { answer } = model
  model.answer = (response) => void held.push(response)
  const other = await addMember(app, 'otto', 'owner')
  const haveJoined = watchLine()
  const ofOne = Array.from({ length: 8 }, () => regenerate({ instruction: 'Mine.' }))
  await haveJoined('usr_owner', 8)
  await model.until(4)

  const ofOther = other.call('POST', `/leads/${lead.id}/regenerate`, { instruction: 'Theirs.' })
  await haveJoined(other.id, 1)
  held.splice(0, 1).forEach(answer)
  await model.until(5)

  const instructions = model.received.map(({ text }) => /Mine|Theirs/.exec(text)?.[0])
  model.answer = answer
  held.forEach(answer)
  await Promise.all([...ofOne, ofOther])
  expect(instructions).toEqual(['Mine', 'Mine', 'Mine', 'Mine', 'Theirs'])
})

test('whoever asks for very many sequences at once is told to wait for some of them', async () => {
  const held: Parameters<Listener['answer']>[0][] = []
  answerWithSteps(model)
  const { answer } = model
  model.answer = (response) => void held.push(response)
  const haveJoined = watchLine()

  const asked = Array.from({ length: 30 }, () => regenerate({ instruction: 'Make it shorter.' }))
  const refused = await Promise.race(asked)
  await haveJoined('usr_owner', 30)
  model.answer = answer
  held.forEach(answer)
  const answers = await Promise.all(asked)
  expect(refused).toMatchObject({ status: 429, body: { error: { code: 'rate_limited' } } })
  expect(refused.headers.get('retry-after')).toBe('5')
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(30 - 4 - QUESTIONS_WAITING_MAX)
})

test('an instruction goes to the model, with the messages that it is about as data', async () => {
  const { status, body } = await regenerate({ instruction: 'Make it shorter.' })

  const messages = model.received.map((asked) => asked.body.messages)
  expect(status).toBe(200)
  expect(body.sequence).toMatchObject({ writer: 'llm', model: 'small-1', steps: PLAIN_STEPS })
  expect(body).toMatchObject({ id: lead.id, status: 'new', version: 2 })
  expect(messages).toMatchObject([
    [
      { role: 'system', content: expect.stringContaining('Make it shorter.') },
      { role: 'user', content: expect.stringContaining('currentMessages') },
    ],
  ])
  expect(await readLead()).toEqual(body)
})

test('what somebody edits is kept apart from what was generated, and another sequence gives both up', async () => {
  await edit()
  await app.call('PATCH', `/leads/${lead.id}`, { sequence: { steps: [{ ...EDITED[0], subject: 'Again' }] } })
  const edited = await readLead()

  const regenerated = await regenerate({ writer: 'llm' })

  expect(edited.sequence).toMatchObject({
    writer: 'template',
    editedAt: expect.any(String),
    steps: [{ subject: 'Again' }],
    generatedSteps: lead.sequence.steps,
  })
  expect(regenerated.body.sequence).toMatchObject({ editedAt: null, steps: PLAIN_STEPS })
  expect(regenerated.body.sequence).not.toHaveProperty('generatedSteps')
})

test('what is taken back is marked as written by who wrote it, with what was edited in it, and once', async () => {
  await edit()
  const before = await readLead()
  const written = await regenerate({ writer: 'llm' })
  const takeBack = (body: object) => app.call('POST', `/leads/${lead.id}/regenerate/undo`, body)

  const stale = await takeBack({ version: before.version })
  const taken = await takeBack({ version: written.body.version })
  const again = await takeBack({})

  const { items } = (await app.call('GET', `/leads/${lead.id}/history`)).body
  expect(stale).toMatchObject({ status: 409, body: { error: { code: 'changed_meanwhile' } } })
  expect(taken).toMatchObject({ status: 200, body: { sequence: before.sequence } })
  expect(again).toMatchObject({ status: 409, body: { error: { code: 'wrong_state' } } })
  expect(items[0]).toMatchObject({ action: 'undone' })
})

test('a model’s text that the templates replaced is the model’s again once it is taken back', async () => {
  await regenerate({ writer: 'llm' })
  await regenerate({ writer: 'template' })

  const { body } = await app.call('POST', `/leads/${lead.id}/regenerate/undo`, {})

  expect(body.sequence).toMatchObject({ writer: 'llm', model: 'small-1', steps: PLAIN_STEPS })
})

test.each(['Hi {{first_name}}, a word', 'Hi [Name], a word', 'Hi ___, a word'])(
  'an edit that leaves something to fill in is refused, and nothing is decided with it: %s',
  async (body) => {
    const refused = await app.call('PATCH', `/leads/${lead.id}`, {
      status: 'approved',
      sequence: { steps: [...EDITED, { ...EDITED[0], body }] },
    })

    expect(refused).toMatchObject({ status: 422, body: { error: { code: 'invalid_request' } } })
    expect(refused.body.error.message).toMatch(/^Step 2 holds a placeholder: /)
    expect(await readLead()).toEqual(lead)
  },
)

test('what somebody edits while a model writes is not written over', async () => {
  answerWithSteps(model)
  const { answer } = model
  let editing: Promise<unknown> = Promise.resolve()
  model.answer = (response) => {
    editing = edit().then(() => {
      answer(response)
    })
  }

  const refused = await regenerate({ writer: 'llm' })

  await editing
  expect(refused).toMatchObject({ status: 409, body: { error: { code: 'changed_meanwhile' } } })
  expect((await readLead()).sequence.steps).toEqual(EDITED)
})

test('what is written of a context that goes for privacy meanwhile is not kept', async () => {
  const { answer } = model
  const leads = app.database.connection.collection<{ _id: string }>('leads')
  model.answer = (response) => {
    const context = [{ path: 'note', label: 'Note', value: '*****' }]
    void leads.updateOne({ _id: lead.id }, { $set: { context }, $inc: { version: 1 } }).then(() => {
      answer(response)
    })
  }

  const refused = await regenerate({ writer: 'llm' })

  expect(refused).toMatchObject({ status: 409, body: { error: { code: 'changed_meanwhile' } } })
  expect((await readLead()).sequence).toEqual(lead.sequence)
})

test('what fails its checks is written by the templates, which say so', async () => {
  answerWithSteps(model, () => PLAIN_STEPS.map((step) => ({ ...step, subject: '[Name], hello' })))

  const { body } = await regenerate({ writer: 'llm' })

  expect(body.sequence).toMatchObject({ writer: 'template' })
  expect(body.sequence.failedChecks).toContain('placeholder')
})

test('a lead keeps its sequence where no model can be asked', async () => {
  await app.call('PATCH', '/workspace', { llm: { model: 'refused-1' } })
  model.answer = answering(401)

  const refused = await regenerate({ writer: 'llm' })

  expect(refused).toMatchObject({ status: 502, body: { error: { code: 'model_unavailable' } } })
  expect(await readLead()).toEqual(lead)
  await app.call('PATCH', '/workspace', { llm: { model: 'small-1' } })
})

test('step templates write by the prompt and the texts of now, and follow no instruction', async () => {
  await app.call('PATCH', '/workspace', { language: 'de' })

  const german = await regenerate({})
  const refused = await regenerate({ writer: 'template', instruction: 'shorter' })

  await app.call('PATCH', '/workspace', { language: null })
  expect(german.body.sequence).toMatchObject({ writer: 'template' })
  expect(german.body.sequence.steps[0].body).toContain('Guten Tag')
  expect(refused).toMatchObject({ status: 422, body: { error: { code: 'invalid_request' } } })
})

const lastOf = ({ trace }: { trace: unknown[] }) => trace.at(-1)

test('a preview shows what both writers make of an entry, and asks a model only where it may spend', async () => {
  const path = `/entries/${lead.entryId}/preview`
  await app.call('PATCH', '/workspace', { writer: 'llm' })

  const free = await app.call('POST', path)
  const askedForFree = model.received.length
  const spent = await app.call('POST', path, { spend: true })

  await app.call('PATCH', '/workspace', { writer: 'template' })
  const [first] = free.body.leads
  expect(askedForFree).toBe(0)
  expect(first).toMatchObject({
    sequence: { writer: 'template', note: 'A language model is to write it; this preview has asked none.' },
    sequences: { template: { writer: 'template' }, llm: null },
  })
  expect(lastOf(free.body)).toMatchObject({ stage: 'write', result: 'waiting' })
  expect(lastOf(spent.body)).toMatchObject({ stage: 'write', reason: 'The language model wrote it.' })
  expect(spent.body.leads).toMatchObject([
    {
      sequence: { writer: 'llm' },
      sequences: { template: { writer: 'template' }, llm: { writer: 'llm', steps: PLAIN_STEPS } },
    },
  ])
  expect((await app.call('GET', `/leads?signalId=${signal.id}&q=ada`)).body.items[0].version).toBe(1)
})

test('a key that only reads may not spend', async () => {
  const { body } = await app.call('POST', '/api-keys', { name: 'reader', scopes: ['entries:read'] })
  const path = `/entries/${lead.entryId}/preview`
  const authorization = `Bearer ${body.key}`

  const free = await app.call('POST', path, {}, { authorization })
  const spent = await app.call('POST', path, { spend: true }, { authorization })

  expect([free.status, spent.status]).toEqual([200, 403])
  expect(model.received).toEqual([])
})

test('a prompt is reviewed as it is, or as it is to be', async () => {
  const path = `/signals/${signal.id}/prompt-review`
  await app.call('PATCH', `/signals/${signal.id}`, { prompt: 'Hello', contextFields: ['use_case'] })

  const stored = await app.call('POST', path)
  const better = await app.call('POST', path, {
    prompt:
      'These people just asked for a demo. Use the use case to tailor the message. Be helpful and suggest a call.',
  })

  expect(stored.body.missing).toMatchObject([{ part: 'signal' }, { part: 'context' }, { part: 'approach' }])
  expect(stored.body.unusedContextFields).toEqual(['use_case'])
  expect(better.body).toEqual({ missing: [], unusedContextFields: [], hints: [] })
  expect(await app.call('POST', '/signals/sig_none/prompt-review')).toMatchObject({ status: 404 })
})
