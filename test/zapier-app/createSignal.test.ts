import { stopApps } from '../support/startApp'
import { makeSignal } from '../../zapier-app/creates/createSignal'
import { searchSignals } from '../../zapier-app/searches/findSignal'
import { buildKey } from '../support/keys'
import { runPart } from './support/appTester'
import { connect, type Connected } from './support/connect'
import { failureOf } from './support/failureOf'

let connected: Connected
beforeAll(async () => {
  connected = await connect()
})
afterAll(stopApps)

const create = (inputData: Record<string, unknown>) =>
  runPart(makeSignal, { authData: connected.authData, inputData })

test('a signal is created in set-up, and is what Find Signal finds then', async () => {
  const created = await create({ name: ' Demo form ', label: 'Asked for a demo', target: 'companies' })

  const found = await runPart(searchSignals, {
    authData: connected.authData,
    inputData: { name: 'Demo form' },
  })

  expect(created).toEqual({
    id: expect.stringMatching(/^sig_/),
    name: 'Demo form',
    label: 'Asked for a demo',
    target: 'companies',
    status: 'setup',
    created_at: expect.stringMatching(/Z$/),
    last_entry_at: null,
  })
  expect(found).toEqual([created])
})

test.each([[{}], [{ label: '', target: '' }], [{ label: null, target: null }]])(
  'without more than a name (%j) it is labelled by it, and for people',
  async (inputs) => {
    expect(await create({ name: 'Website', ...inputs })).toMatchObject({
      label: 'Website',
      target: 'people',
    })
  },
)

test.each([['Companies'], [' companies '], ['COMPANIES']])(
  'a target that an earlier step gives in words (%j) is that target',
  async (target) => {
    expect(await create({ name: 'Website', target })).toMatchObject({ target: 'companies' })
  },
)

test('a target that there is not halts this run, and makes no signal for people instead', async () => {
  expect(await failureOf(create({ name: 'Partners', target: 'Firms' }))).toEqual({
    name: 'HaltedError',
    message: 'What stands in the field Target is none of its choices: People, Companies.',
  })
  const inputData = { name: 'Partners' }
  expect(await runPart(searchSignals, { authData: connected.authData, inputData })).toEqual([])
})

test('without a name none is created, and only this run halts', async () => {
  expect(await failureOf(create({ name: '  ' }))).toEqual({
    name: 'HaltedError',
    message: 'The signal has no name this time.',
  })
})

test('a key that may not create signals is told which scope it lacks', async () => {
  const { authorization } = await buildKey(connected.app, ['signals:read'])
  const authData = { ...connected.authData, api_key: authorization.replace('Bearer ', '') }

  const failure = await failureOf(runPart(makeSignal, { authData, inputData: { name: 'Website' } }))

  expect(failure.message).toContain('signals:write')
})
