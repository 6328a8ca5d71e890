import { describeEntry } from '../../../server/hooks/describeEntry'
import { buildHook } from '../../support/hooks'
import { listenForHooks, stopListeners } from '../../support/listenForHooks'
import { buildLiveSignal } from '../../support/signals'
import { post, startApp, stopApps } from '../../support/startApp'

jest.mock('../../../server/hooks/describeEntry', () => {
  const actual: { describeEntry: typeof describeEntry } = jest.requireActual(
    '../../../server/hooks/describeEntry',
  )
  return { describeEntry: jest.fn(actual.describeEntry) }
})

afterEach(async () => {
  await stopApps()
  await stopListeners()
})

test('an entry is read once for all hooks that tell of it, and anew once its signal has changed', async () => {
  const app = await startApp()
  const listeners = [await listenForHooks(), await listenForHooks(), await listenForHooks()]
  const signal = await buildLiveSignal(app, { name: 'Before' })
  for (const listener of listeners) await buildHook(app, listener, { mode: 'live' })

  await post(signal.webhookUrl, { email: 'ada@acme.example' })
  await app.deliver()
  expect(jest.mocked(describeEntry)).toHaveBeenCalledTimes(1)
  await app.call('PATCH', `/signals/${signal.id}`, { name: 'After' })
  await post(signal.webhookUrl, { email: 'ada@acme.example' })
  await app.deliver()

  expect(jest.mocked(describeEntry)).toHaveBeenCalledTimes(2)
  for (const { received } of listeners) {
    expect(received.map(({ body }) => body.data.signalName)).toEqual(['Before', 'After'])
  }
})
