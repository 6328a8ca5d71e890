import { stopApps } from '../support/startApp'
import { exclude } from '../../zapier-app/creates/addExclusion'
import { runPart } from './support/appTester'
import { connect, type Connected } from './support/connect'
import { failureOf } from './support/failureOf'

let connected: Connected
beforeAll(async () => {
  connected = await connect()
})
afterAll(stopApps)

const add = (inputData: Record<string, unknown>) =>
  runPart(exclude, { authData: connected.authData, inputData })

test.each([
  ['email', 'ada@acme.example'],
  ['domain', 'acme.example'],
  ['linkedin_url', 'https://www.linkedin.com/in/ada-lovelace'],
])('somebody is excluded by %s, empty fields beside it', async (key, value) => {
  const none = { email: '', domain: '', linkedin_url: '' }

  const added = await add({ ...none, [key]: ` ${value} `, reason: 'Customer' })

  expect(added).toEqual({
    id: expect.stringMatching(/^exc_/),
    email: null,
    domain: null,
    linkedin_url: null,
    [key]: value,
    reason: 'Customer',
    created_at: expect.stringMatching(/Z$/),
  })
  const { body } = await connected.app.call('GET', `/exclusions?q=${encodeURIComponent(value)}`)
  expect(body.items).toMatchObject([{ id: added.id, reason: 'Customer' }])
})

test('whoever is excluded already is no failure', async () => {
  const [first, second] = [
    await add({ email: 'grace@navy.example' }),
    await add({ email: 'grace@navy.example' }),
  ]

  expect(second.id).toBe(first.id)
})

test.each([
  [{}, 'Fill in one of E-mail, Domain and LinkedIn URL: this time none of them is filled in.'],
  [
    { email: 'ada@acme.example', domain: 'acme.example' },
    'Fill in one of E-mail, Domain and LinkedIn URL: this time several of them are filled in.',
  ],
  [
    { email: 'nobody' },
    'Signalpost cannot use the data: This is no e-mail address, domain or LinkedIn URL (A domain is the part behind the @, such as acme.example).',
  ],
])('what names nobody, or too many (%j), halts this run alone', async (inputs, message) => {
  expect(await failureOf(add(inputs))).toEqual({ name: 'HaltedError', message })
})
