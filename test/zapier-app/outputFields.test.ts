import { buildLiveSignal } from '../support/signals'
import { post, stopApps } from '../support/startApp'
import { listEntryOutputFields } from '../../zapier-app/entries/listEntryOutputFields'
import { listRecentEntries } from '../../zapier-app/triggers/listRecentEntries'
import { runPart } from './support/appTester'
import { buildSignalFrom, connect, type Connected } from './support/connect'

let connected: Connected
beforeEach(async () => {
  connected = await connect()
})
afterEach(stopApps)

test('the fields of the chosen signal have the names that people know', async () => {
  const { app, authData } = connected
  const signal = await buildSignalFrom(app, {
    email: 'grace@navy.example',
    use_case: 'x',
    seats: 3,
    essay: 'w '.repeat(150),
  })

  const fields = await runPart(listEntryOutputFields, { authData, inputData: { signal_id: signal.id } })

  expect(fields).toEqual([
    { key: 'f_email', label: 'Email', type: 'string' },
    { key: 'f_useZucase', label: 'Use case', type: 'string' },
    { key: 'f_seats', label: 'Seats', type: 'integer' },
    { key: 'f_essay', label: 'Essay', type: 'string' },
  ])
})

test('a key with dots or of digits alone is named as entries bring it, and once', async () => {
  const { app, authData } = connected
  const sample = { email: 'grace@navy.example', 'a.b': 'x', plans: { 2024: 'pro' } }
  const signal = await buildSignalFrom(app, sample, { contextFields: ['a.b', 'plans.2024'] })
  await post(signal.webhookUrl, sample)

  const inputData = { signal_id: signal.id }
  const named = await runPart(listEntryOutputFields, { authData, inputData })
  const [entry] = await runPart(listRecentEntries, { authData, inputData })

  const keys = named.map(({ key }) => key)
  expect(keys).toEqual([...new Set(keys)])
  expect(Object.keys(entry ?? {})).toEqual(expect.arrayContaining(keys))
})

test('the names of fields outlast a test of the editor that holds a few of them only', async () => {
  const { app, authData, send } = connected
  const signal = await buildSignalFrom(
    app,
    { email: 'grace@navy.example', plan: 'pro', pages: ['/a', '/b'] },
    { contextFields: ['plan', 'pages.1'] },
  )
  await post(signal.webhookUrl, { email: 'ada@acme.example', use_case: 'Looms' })
  await send({ signal_id: signal.id, id_email: 'ada@acme.example' }, { isLoadingSample: true })

  const fields = await runPart(listEntryOutputFields, { authData, inputData: { signal_id: signal.id } })

  expect(fields).toEqual([
    { key: 'f_email', label: 'Email', type: 'string' },
    { key: 'f_useZucase', label: 'Use case', type: 'string' },
    { key: 'f_plan', label: 'Plan', type: 'string' },
    { key: 'f_pages', label: 'Pages', type: 'string', list: true },
  ])
})

test('the names of fields are those of entries of the chosen mode', async () => {
  const { app, authData } = connected
  const signal = await buildLiveSignal(app)
  await post(signal.webhookUrl, { email: 'ada@acme.example', use_case: 'Looms' })
  const keysFor = async (mode: string) => {
    const inputData = { signal_id: signal.id, mode }
    return (await runPart(listEntryOutputFields, { authData, inputData })).map(({ key }) => key)
  }

  expect(await keysFor('live')).toContain('f_useZucase')
  expect(await keysFor('test')).not.toContain('f_useZucase')
})

test('without a signal the fields of those that received something last have their names', async () => {
  const { app, authData } = connected
  const [first, second] = [await buildLiveSignal(app), await buildLiveSignal(app)]
  await post(first.webhookUrl, { email: 'ada@acme.example', use_case: 'Looms' })
  await post(second.webhookUrl, { email: 'ada@acme.example', seats: 3 })

  const fields = await runPart(listEntryOutputFields, { authData })

  expect(fields).toEqual(
    expect.arrayContaining([
      { key: 'f_useZucase', label: 'Use case', type: 'string' },
      { key: 'f_seats', label: 'Seats', type: 'integer' },
    ]),
  )
})

test('a field that holds a number in one entry and a text in another is named as a text', async () => {
  const { app, authData } = connected
  const signal = await buildLiveSignal(app)
  await post(signal.webhookUrl, { email: 'ada@acme.example', seats: 3 })
  await post(signal.webhookUrl, { email: 'ada@acme.example', seats: 'a dozen' })

  const fields = await runPart(listEntryOutputFields, { authData, inputData: { signal_id: signal.id } })

  expect(fields).toContainEqual({ key: 'f_seats', label: 'Seats', type: 'string' })
})

test.each([[{}], [{ signal_id: 'sig_gone' }], [{ signal_id: '{{1__id}}' }]])(
  'for %j no names of fields are known, and nothing fails',
  async (inputData) => {
    const { authData } = connected

    expect(await runPart(listEntryOutputFields, { authData, inputData })).toEqual([])
  },
)
