import { buildLiveSignal, buildSignal, type BuiltSignal } from '../support/signals'
import { stopApps } from '../support/startApp'
import { buildSignalFrom, connect, type Connected, countEntries, storedBody } from './support/connect'
import { failureOf } from './support/failureOf'

let connected: Connected
let signal: BuiltSignal

beforeAll(async () => {
  connected = await connect()
  signal = await buildSignalFrom(connected.app, sample)
})
afterAll(stopApps)

const noPerson = {
  name: 'HaltedError',
  message:
    'Nothing here says who the person is: fill in a LinkedIn URL, or an e-mail, or a name together with a company name or domain.',
}
const noCompany = {
  name: 'HaltedError',
  message:
    'Nothing here says which company it is: fill in a company name, a company domain or a company LinkedIn URL.',
}
const sample = {
  email: 'grace@navy.example',
  first_name: 'Grace',
  last_name: 'Hopper',
  full_name: 'Grace Hopper',
  company_name: 'Navy',
  company_domain: 'navy.example',
}

test.each([
  ['nothing', {}],
  ['a company alone', { id_company_name: 'Acme' }],
  ['half a name', { id_first_name: 'Ada', id_company_name: 'Acme' }],
  ['a name without a company', { id_full_name: 'Ada Lovelace' }],
  ['an empty e-mail', { id_email: '' }],
  ['an e-mail that stands for nothing', { id_email: 'n/a' }],
  ['only context', { f_plan: 'pro' }],
  ['an e-mail where the signal does not look', { additional_fields: { 'contact.mail': 'ada@acme.example' } }],
  ['an object where the e-mail should be', { raw_json: '{"email":{"x":1}}' }],
])('a person is not sent with %s', async (_, inputData) => {
  const { app, send } = connected
  const before = await countEntries(app, signal.id)

  expect(await failureOf(send({ signal_id: signal.id, ...inputData }))).toEqual(noPerson)
  expect(await countEntries(app, signal.id)).toBe(before)
})

test.each([
  ['an e-mail', { id_email: 'ada@acme.example' }],
  ['a full name and a company', { id_full_name: 'Ada Lovelace', id_company_name: 'Acme' }],
  [
    'both names and a domain',
    { id_first_name: 'Ada', id_last_name: 'Lovelace', id_company_domain: 'acme.example' },
  ],
  ['an e-mail in the raw JSON', { raw_json: '{"email":"ada@acme.example"}' }],
  ['an e-mail in the raw JSON as Zapier parses it', { raw_json: { email: 'ada@acme.example' } }],
  ['an e-mail among the additional fields', { additional_fields: { email: 'ada@acme.example' } }],
])('a person is sent with %s', async (_, inputData) => {
  expect(await connected.send({ signal_id: signal.id, ...inputData })).toMatchObject({
    status: 202,
    mode: 'live',
  })
})

test('an identifier at the second of two mapped paths counts', async () => {
  const { app, send } = connected
  const sampleOfTwo = { email: 'a@navy.example', work: { email: 'b@navy.example' } }
  const ofTwo = await buildSignalFrom(app, sampleOfTwo, { mapping: { email: ['work.email', 'email'] } })

  const sent = await send({ signal_id: ofTwo.id, raw_json: '{"email":"ada@acme.example"}' })

  expect(await storedBody(app, sent.id)).toEqual({ email: 'ada@acme.example' })
})

test('a company is not sent without one of its identifiers, and is with one', async () => {
  const { app, send } = connected
  const signal = await buildLiveSignal(app, { target: 'companies' })

  expect(await failureOf(send({ signal_id: signal.id, f_plan: 'pro' }))).toEqual(noCompany)
  expect(await send({ signal_id: signal.id, id_company_name: 'Acme' })).toMatchObject({ status: 202 })
})

describe('in set-up', () => {
  test('the fields on offer must name somebody', async () => {
    const { app, send } = connected
    const signal = await buildSignal(app)

    expect(await failureOf(send({ signal_id: signal.id, id_company_name: 'Acme' }))).toEqual(noPerson)
  })

  test('a sample of any shape may be sent, since where its identifiers stand is decided afterwards', async () => {
    const { app, send } = connected
    const signal = await buildSignal(app)

    const sent = await send({ signal_id: signal.id, raw_json: '{"who":{"mail":"ada@acme.example"}}' })

    expect(await storedBody(app, sent.id)).toEqual({ who: { mail: 'ada@acme.example' } })
  })
})
