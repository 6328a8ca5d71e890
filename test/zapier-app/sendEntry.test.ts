import { sendSignalEntry } from '../../zapier-app/creates/sendSignalEntry'
import { buildLiveSignal, buildSignal } from '../support/signals'
import { stopApps } from '../support/startApp'
import { buildSignalFrom, connect, storedBody } from './support/connect'

afterEach(stopApps)

const submission = {
  eventType: 'FORM_RESPONSE',
  data: {
    fields: [
      { key: 'q1', label: 'Work email', value: 'grace@navy.example' },
      { key: 'q2', label: 'Company', value: 'Navy' },
      { key: 'q3', label: 'Use case', value: 'Compilers' },
    ],
    seats: 40,
    score: 0.5,
    newsletter: true,
  },
}

test('what was nested in the sample is nested in the entry, named items included', async () => {
  const { app, send } = await connect()
  const signal = await buildSignalFrom(app, submission, {
    contextFields: ['data.fields[label=Use case].value', 'data.seats', 'data.score', 'data.newsletter'],
  })

  const sent = await send({
    signal_id: signal.id,
    id_email: 'ada@acme.example',
    id_company_name: 'Acme',
    f_data_fieldsZblabelZqUseZscaseZc_value: 'Looms',
    f_data_seats: '12',
    f_data_score: '0.25',
    f_data_newsletter: 'false',
  })

  expect(await storedBody(app, sent.id)).toEqual({
    data: {
      fields: [
        { label: 'Work email', value: 'ada@acme.example' },
        { label: 'Company', value: 'Acme' },
        { label: 'Use case', value: 'Looms' },
      ],
      seats: 12,
      score: 0.25,
      newsletter: false,
    },
  })
})

test('the output says what was stored and where, with the fields that the sample promises', async () => {
  const { app, send } = await connect()
  const signal = await buildLiveSignal(app, { name: 'Demo form' })

  const sent = await send({ signal_id: signal.id, id_email: 'ada@acme.example' })

  expect(sent).toEqual({
    id: expect.stringMatching(/^ent_/),
    status: 202,
    mode: 'live',
    signal_id: signal.id,
    signal_name: 'Demo form',
    received_at: expect.stringMatching(/Z$/),
    identified: true,
    warnings: '',
    url: `${app.url}/signals/${signal.id}/entries/${sent.id}`,
  })
  expect(Object.keys(sent)).toEqual(Object.keys(sendSignalEntry.operation.sample ?? {}))
  expect(sendSignalEntry.operation.outputFields).toMatchObject(Object.keys(sent).map((key) => ({ key })))
})

test('values of which nothing can be made, and identifiers that the mapping does not use, are told', async () => {
  const { app, send } = await connect()
  const signal = await buildLiveSignal(app)

  const sent = await send({
    signal_id: signal.id,
    id_email: 'ada at acme',
    id_linkedin_url: 'linkedin.com/in/ada',
    id_company_name: 'Acme',
  })

  expect(sent).toMatchObject({
    status: 202,
    identified: false,
    warnings:
      'The mapping of the signal does not use LinkedIn URL. The value at email "ada at acme" is not an e-mail address.',
  })
})

test("the editor's test step gives a test entry on a live signal", async () => {
  const { app, send } = await connect()
  const signal = await buildLiveSignal(app)

  const sent = await send({ signal_id: signal.id, id_email: 'ada@acme.example' }, { isLoadingSample: true })
  const entry = await app.call('GET', `/entries/${sent.id}`)

  expect(sent.mode).toBe('test')
  expect(entry.body).toMatchObject({ mode: 'test', outcome: 'test' })
})

test('of two values for one place the field counts before the additional field, and that before the raw JSON', async () => {
  const { app, send } = await connect()
  const signal = await buildSignalFrom(app, submission, { contextFields: ['data.seats'] })

  const sent = await send({
    signal_id: signal.id,
    id_email: 'ada@acme.example',
    f_data_seats: 3,
    additional_fields: { 'data.seats': '2', 'data.plan': 'added' },
    raw_json: '{"data":{"seats":1,"plan":"raw","kept":"raw"},"kept":[1,{"a":"b"}]}',
  })

  expect(await storedBody(app, sent.id)).toEqual({
    data: {
      seats: 3,
      plan: 'added',
      kept: 'raw',
      fields: [{ label: 'Work email', value: 'ada@acme.example' }],
    },
    kept: [1, { a: 'b' }],
  })
})

test('empty texts and nulls are left out, 0 and false are sent', async () => {
  const { app, send } = await connect()
  const signal = await buildLiveSignal(app)

  const sent = await send({
    signal_id: signal.id,
    id_email: 'ada@acme.example',
    id_company_name: '',
    f_zero: 0,
    f_no: false,
    f_nothing: null,
    f: 'a key without a place',
    f_blank: '',
    f_list: ['x', '', null],
    additional_fields: { empty: '', zero: 0, '': 'no name' },
    raw_json: '{"a":"","b":null,"c":0,"d":false,"e":{"f":""}}',
  })

  expect(await storedBody(app, sent.id)).toEqual({
    email: 'ada@acme.example',
    zero: 0,
    no: false,
    list: ['x'],
    c: 0,
    d: false,
  })
})

test('texts that look like templates of the platform arrive as they are', async () => {
  const { app, send } = await connect()
  const signal = await buildLiveSignal(app)
  const text = 'Hello {{first_name}} {{{x}}} {{bundle.authData.api_key}} {{process.env.HOME}} {"a":{"b":{}}}'

  const sent = await send({ signal_id: signal.id, id_email: 'ada@acme.example', f_text: text })

  expect(await storedBody(app, sent.id)).toEqual({ email: 'ada@acme.example', text })
})

test('a Zap made before the mapping changed still works', async () => {
  const { app, send, fieldsOf } = await connect()
  const signal = await buildSignalFrom(
    app,
    { email: 'a@navy.example', person: { mail: 'b@navy.example' }, plan: 'pro' },
    {
      mapping: { email: 'email' },
      contextFields: ['plan'],
    },
  )
  const keysBefore = (await fieldsOf(signal.id)).map(({ key }) => key)
  await app.call('PATCH', `/signals/${signal.id}`, { mapping: { email: 'person.mail' }, contextFields: [] })

  const sent = await send({ signal_id: signal.id, id_email: 'ada@acme.example', f_plan: 'free' })

  expect(keysBefore).toEqual(['id_email', 'f_plan'])
  expect(await storedBody(app, sent.id)).toEqual({ person: { mail: 'ada@acme.example' }, plan: 'free' })
})

test('an identifier that the signal does not look for goes under its own name', async () => {
  const { app, send } = await connect()
  const signal = await buildLiveSignal(app)

  const sent = await send({
    signal_id: signal.id,
    id_email: 'ada@acme.example',
    id_linkedin_url: 'linkedin.com/in/ada',
  })

  expect(await storedBody(app, sent.id)).toEqual({
    email: 'ada@acme.example',
    linkedin_url: 'linkedin.com/in/ada',
  })
})

test('before anything is mapped the identifiers go under their own names, which mapping then finds', async () => {
  const { app, send } = await connect()
  const signal = await buildSignal(app)

  const sent = await send({ signal_id: signal.id, id_email: 'ada@acme.example', id_company_name: 'Acme' })
  const refreshed = await app.call('POST', `/signals/${signal.id}/refresh`)

  expect(sent.mode).toBe('test')
  expect(await storedBody(app, sent.id)).toEqual({ email: 'ada@acme.example', company_name: 'Acme' })
  expect(refreshed.body.mapping).toMatchObject({ email: 'email', company_name: 'company_name' })
})

test('a signal that comes from an earlier step takes names of identifiers and paths', async () => {
  const { app, send } = await connect()
  const signal = await buildSignalFrom(app, submission)

  const sent = await send({
    signal_id: signal.id,
    fields: {
      email: 'ada@acme.example',
      'data.fields[label=Use case].value': 'Looms',
      'pages.0': '/pricing',
    },
  })

  expect(await storedBody(app, sent.id)).toEqual({
    data: {
      fields: [
        { label: 'Work email', value: 'ada@acme.example' },
        { label: 'Use case', value: 'Looms' },
      ],
    },
    pages: ['/pricing'],
  })
})

test.each([
  [
    'around',
    { additional_fields: { person: 'Ada', note: 'x' } },
    { person: { email: 'ada@acme.example' }, note: 'x' },
  ],
  [
    'inside of',
    { f_plan: 'pro', additional_fields: { 'plan.name': 'x' } },
    { person: { email: 'ada@acme.example' }, plan: 'pro' },
  ],
])('an additional field %s one of the signal gives way to it', async (_, inputs, body) => {
  const { app, send } = await connect()
  const signal = await buildSignalFrom(app, { person: { email: 'grace@navy.example' } })

  const sent = await send({ signal_id: signal.id, id_email: 'ada@acme.example', ...inputs })

  expect(await storedBody(app, sent.id)).toEqual(body)
})
