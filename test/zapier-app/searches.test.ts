import { searchEntries } from '../../zapier-app/searches/findEntry'
import { searchSignals } from '../../zapier-app/searches/findSignal'
import { buildLiveSignal, buildSignal } from '../support/signals'
import { post, stopApps } from '../support/startApp'
import { runPart } from './support/appTester'
import { buildSignals } from './support/buildSignals'
import { connect, type Connected } from './support/connect'
import { failureOf } from './support/failureOf'

let connected: Connected
beforeEach(async () => {
  connected = await connect()
})
afterEach(stopApps)

/** Hundreds of signals, each on disk before it is answered, take a busy machine a while. */
const MANY_SIGNALS_MS = 60_000

const findSignals = (name: unknown) =>
  runPart(searchSignals, { authData: connected.authData, inputData: { name } })
const findEntries = (inputData: Record<string, unknown>) =>
  runPart(searchEntries, { authData: connected.authData, inputData })

describe('a signal', () => {
  test('is found by its whole name alone, so that a form whose name is part of another gets a signal of its own', async () => {
    const { app } = connected
    const exact = await buildLiveSignal(app, { name: 'Demo', label: 'Asked for a demo' })
    await buildSignal(app, { name: 'Old demo form', target: 'companies' })
    await buildSignal(app, { name: 'Website' })

    const found = await findSignals(' DEMO ')

    expect(found).toEqual([
      {
        id: exact.id,
        name: 'Demo',
        label: 'Asked for a demo',
        target: 'people',
        status: 'live',
        created_at: expect.stringMatching(/Z$/),
        last_entry_at: expect.stringMatching(/Z$/),
      },
    ])
  })

  test('is found by its label, its ID and the text of the list of signals, whatever its status is now', async () => {
    const signal = await buildLiveSignal(connected.app, { name: 'Demo', label: 'Asked for a demo' })
    await buildSignal(connected.app)

    for (const text of ['asked FOR a demo', signal.id, 'Demo (people, live)', 'Demo (people, setup)']) {
      expect(await findSignals(text)).toMatchObject([{ id: signal.id }])
    }
    for (const text of ['Dem', 'for a', 'Demo (companies, live)']) expect(await findSignals(text)).toEqual([])
  })

  test.each([['Nothing of the kind'], [''], ['   '], [null], [undefined]])(
    'that is not there (%j) is no failure',
    async (name) => {
      await buildSignal(connected.app)

      expect(await findSignals(name)).toEqual([])
    },
  )

  test(
    'is found behind the first page of the list',
    async () => {
      const oldest = await buildSignal(connected.app, { name: 'The oldest' })
      await buildSignals(
        connected.app,
        Array.from({ length: 201 }, (_, index) => `Signal ${index}`),
      )

      expect(await findSignals('The oldest')).toMatchObject([{ id: oldest.id }])
    },
    MANY_SIGNALS_MS,
  )
})

describe('an entry', () => {
  test('is found by its id, with its fields, whatever signal it is of', async () => {
    const signal = await buildLiveSignal(connected.app, { name: 'Demo form' })
    const { body: receipt } = await post(signal.webhookUrl, { email: 'Ada@Acme.example', plan: 'pro' })

    const found = await findEntries({ value: ` ${receipt.id} ` })

    expect(found).toMatchObject([
      {
        id: receipt.id,
        signal_name: 'Demo form',
        mode: 'live',
        id_email: 'ada@acme.example',
        id_company_name: null,
        f_plan: 'pro',
      },
    ])
  })

  test('is not found by its id in another signal than the chosen one', async () => {
    const [mine, other] = [await buildLiveSignal(connected.app), await buildLiveSignal(connected.app)]
    const { body: receipt } = await post(mine.webhookUrl, { email: 'ada@acme.example' })

    expect(await findEntries({ value: receipt.id, signal_id: other.id })).toEqual([])
    expect(await findEntries({ value: receipt.id, signal_id: mine.id })).toHaveLength(1)
  })

  test.each([['ent_01m809d72bn5811gdvvvdb9ccn'], [''], [null], ['x'.repeat(5_000)]])(
    'that is not there (%j) is no failure',
    async (value) => {
      expect(await findEntries({ value })).toEqual([])
    },
  )

  test('is found by the value of an identifier, in any spelling, the newest first', async () => {
    const { app } = connected
    const signal = await buildLiveSignal(app)
    const { body: first } = await post(signal.webhookUrl, { email: 'Ada@Acme.example', plan: 'pro' })
    const { body: second } = await post(signal.webhookUrl, { email: 'ada@acme.example', plan: 'team' })
    await post(signal.webhookUrl, { email: 'grace@navy.example' })
    await app.catchUp()

    const found = await findEntries({ value: 'ADA@acme.example', signal_id: signal.id })

    expect(found).toMatchObject([
      { id: second.id, id_email: 'ada@acme.example', f_plan: 'team' },
      { id: first.id, id_email: 'ada@acme.example', f_plan: 'pro' },
    ])
    expect(await findEntries({ value: 'nobody@acme.example', signal_id: signal.id })).toEqual([])
  })

  test('is looked for in every signal where none is chosen, the newest first', async () => {
    const { app } = connected
    const [first, second] = [await buildLiveSignal(app), await buildLiveSignal(app, { name: 'Second' })]
    await buildSignal(app)
    const { body: older } = await post(second.webhookUrl, { email: 'ada@acme.example' })
    const { body: newer } = await post(first.webhookUrl, { email: 'ada@acme.example' })

    expect(await findEntries({ value: 'ada@acme.example' })).toMatchObject([
      { id: newer.id, signal_id: first.id },
      { id: older.id, signal_id: second.id, signal_name: 'Second' },
    ])
  })

  test('that was sent a moment ago is found before an older one, by its identifier too', async () => {
    const { app, send } = connected
    const signal = await buildLiveSignal(app)
    const inputs = { signal_id: signal.id, id_email: 'ada@acme.example' }
    await send(inputs)
    await app.catchUp()
    const { id } = await send(inputs)

    expect(await findEntries({ value: 'ada@acme.example', signal_id: signal.id })).toMatchObject([
      { id },
      expect.anything(),
    ])
  })

  test('is looked for nowhere else where the step that should name the signal gave none', async () => {
    const { app, authData } = connected
    const signal = await buildLiveSignal(app)
    const { body: receipt } = await post(signal.webhookUrl, { email: 'ada@acme.example' })
    const find = (value: string) =>
      runPart(searchEntries, {
        authData,
        inputData: { value, signal_id: '' },
        inputDataRaw: { value, signal_id: '{{123__id}}' },
      })

    expect(await find('ada@acme.example')).toEqual([])
    expect(await find(receipt.id)).toMatchObject([{ id: receipt.id }])
  })

  test('that is a test is found by its id, and by an identifier where tests are asked for', async () => {
    const { app, send } = connected
    const signal = await buildLiveSignal(app)
    const inputs = { signal_id: signal.id, id_email: 'ada@acme.example' }
    const live = await send(inputs)
    const test = await send(inputs, { isLoadingSample: true })
    const modesFound = async (mode?: string) =>
      (await findEntries({ value: 'ada@acme.example', signal_id: signal.id, mode })).map((entry) => entry.id)

    expect(await modesFound()).toEqual([live.id])
    expect(await modesFound('live')).toEqual([live.id])
    expect(await modesFound('test')).toEqual([test.id])
    expect(await modesFound('all')).toEqual([test.id, live.id])
    expect(await findEntries({ value: test.id, mode: 'live' })).toMatchObject([{ id: test.id, mode: 'test' }])
  })

  test('of a signal that is gone is said to be so', async () => {
    expect(await failureOf(findEntries({ value: 'ada@acme.example', signal_id: 'sig_gone' }))).toEqual({
      name: 'AppError',
      message: 'This signal does not exist any more: choose another signal in this step.',
    })
  })
})
