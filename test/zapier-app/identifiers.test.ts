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
  message: expect.stringMatching(
    /^Nothing here says who the person is: this signal looks for an e-mail, or a full name or first and last name with a company name or a company domain\./,
  ),
}
const noCompany = {
  name: 'HaltedError',
  message: 'Nothing here says which company it is: this signal looks for a company name.',
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

describe('what is missing is said', () => {
  test('with the identifiers that were filled in and that the mapping does not use', async () => {
    const { app, send } = connected
    const ofEmail = await buildSignalFrom(app, { email: 'grace@navy.example' })

    const failure = await failureOf(
      send({
        signal_id: ofEmail.id,
        id_linkedin_url: 'linkedin.com/in/ada',
        id_first_name: 'Ada',
        id_email: '',
      }),
    )

    expect(failure.message).toBe(
      'Nothing here says who the person is: this signal looks for an e-mail. The mapping of the signal does not use LinkedIn URL or First name.',
    )
  })

  test('with the paths at which it is looked for, where the data come as Raw JSON', async () => {
    const { app, send } = connected
    const sampleOfTwo = { email: 'a@navy.example', work: { email: 'b@navy.example' } }
    const ofTwo = await buildSignalFrom(app, sampleOfTwo, { mapping: { email: ['work.email', 'email'] } })

    const failure = await failureOf(send({ signal_id: ofTwo.id, raw_json: '{"mail":"ada@acme.example"}' }))

    expect(failure.message).toBe(
      'Nothing here says who the person is: this signal looks for an e-mail. It looks at work.email or email.',
    )
  })
})

describe('in set-up', () => {
  test('the fields on offer must name somebody', async () => {
    const { app, send } = connected
    const signal = await buildSignal(app)

    const failure = await failureOf(send({ signal_id: signal.id, id_company_name: 'Acme' }))

    expect(failure.message).toMatch(
      /^Nothing here says who the person is: this signal looks for a LinkedIn URL, or an e-mail, or a full name/,
    )
  })

  test('a sample of any shape may be sent, since where its identifiers stand is decided afterwards', async () => {
    const { app, send } = connected
    const signal = await buildSignal(app)

    const sent = await send({ signal_id: signal.id, raw_json: '{"who":{"mail":"ada@acme.example"}}' })

    expect(await storedBody(app, sent.id)).toEqual({ who: { mail: 'ada@acme.example' } })
  })
})
