import { buildLiveSignal, type BuiltSignal } from '../support/signals'
import { stopApps } from '../support/startApp'
import { buildSignalFrom, connect, type Connected, storedBody } from './support/connect'
import { failureOf } from './support/failureOf'

let connected: Connected
let signal: BuiltSignal

beforeAll(async () => {
  connected = await connect()
  signal = await buildLiveSignal(connected.app)
})
afterAll(stopApps)

test.each([
  ['{"email":', 'Raw JSON is not valid JSON, such as {"email": "ada@acme.example"}: '],
  ['email: ada', 'Raw JSON is not valid JSON, such as {"email": "ada@acme.example"}: '],
  ["{'email':'ada'}", 'Raw JSON is not valid JSON, such as {"email": "ada@acme.example"}: '],
  [
    '[{"email":"ada@acme.example"}]',
    'Raw JSON must be one JSON object, such as {"email": "ada@acme.example"}; it is a list.',
  ],
  [
    '"ada@acme.example"',
    'Raw JSON must be one JSON object, such as {"email": "ada@acme.example"}; it is a single value.',
  ],
  ['42', 'Raw JSON must be one JSON object, such as {"email": "ada@acme.example"}; it is a single value.'],
  [
    [{ email: 'ada@acme.example' }],
    'Raw JSON must be one JSON object, such as {"email": "ada@acme.example"}; it is a list.',
  ],
])('%j halts with one sentence', async (raw_json, sentence) => {
  const { send } = connected

  const failure = await failureOf(send({ signal_id: signal.id, id_email: 'ada@acme.example', raw_json }))

  expect(failure.name).toBe('HaltedError')
  expect(failure.message).toContain(sentence)
  expect(failure.message).not.toContain('\n')
})

test('a text of names and values in the place of a dictionary halts with one sentence', async () => {
  const { send } = connected

  const failure = await failureOf(
    send({ signal_id: signal.id, id_email: 'ada@acme.example', additional_fields: 'plan=pro' }),
  )

  expect(failure).toEqual({
    name: 'HaltedError',
    message: 'Additional Fields must hold names and values, not a text or a list.',
  })
})

test('a field of the signal counts before raw JSON that spells the same path by a key with a dot, or without one', async () => {
  const { app, send } = connected
  const dotted = await buildSignalFrom(
    app,
    { 'contact.mail': 'grace@navy.example' },
    { mapping: { email: 'contact.mail' } },
  )
  const nested = await buildSignalFrom(
    app,
    { contact: { mail: 'grace@navy.example' } },
    { mapping: { email: 'contact.mail' } },
  )
  const own = 'ada@acme.example'

  const first = await send({
    signal_id: dotted.id,
    id_email: own,
    raw_json: '{"contact":{"mail":"x@y.example"}}',
  })
  const second = await send({
    signal_id: nested.id,
    id_email: own,
    raw_json: '{"contact.mail":"x@y.example"}',
  })

  expect(await storedBody(app, first.id)).toEqual({ 'contact.mail': own })
  expect(await storedBody(app, second.id)).toEqual({ contact: { mail: own } })
})

test('lists, keys with dots and digits that no number can hold keep their shape', async () => {
  const { send } = connected
  const raw_json = '{"a.b":{"c":[[1],{"d":"e"}]},"id":12345678901234567890,"__proto__":{"x":1},"":"nameless"}'

  const sent = await send({ signal_id: signal.id, id_email: 'ada@acme.example', raw_json })

  const stored = await connected.app.call('GET', `/entries/${sent.id}/raw`)
  expect(stored.text).toBe(
    '{"a.b":{"c":[[1],{"d":"e"}]},"id":"12345678901234567890","__proto__":{"x":1},"":"nameless","email":"ada@acme.example"}',
  )
})
