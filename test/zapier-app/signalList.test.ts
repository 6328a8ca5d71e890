import { listSignalChoices } from '../../zapier-app/triggers/signalList'
import { buildLiveSignal, buildSignal } from '../support/signals'
import { stopApps } from '../support/startApp'
import { runPart } from './support/appTester'
import { buildSignals } from './support/buildSignals'
import { connect } from './support/connect'
import { failureOf } from './support/failureOf'

afterEach(stopApps)

/** Hundreds of signals, each on disk before it is answered, take a busy machine a while. */
const MANY_SIGNALS_MS = 60_000

test('each signal is named with its target and its status, the newest first', async () => {
  const { app, authData } = await connect()
  const website = await buildLiveSignal(app, { name: 'Website' })
  const paused = await buildLiveSignal(app, { name: 'Webinar' })
  await app.call('POST', `/signals/${paused.id}/pause`)
  const setup = await buildSignal(app, { name: 'Accounts', target: 'companies' })

  expect(await runPart(listSignalChoices, { authData })).toEqual([
    { id: setup.id, name: 'Accounts (companies, setup)' },
    { id: paused.id, name: 'Webinar (people, paused)' },
    { id: website.id, name: 'Website (people, live)' },
  ])
})

test(
  'more signals than a page holds are all found, each once, and then the list ends',
  async () => {
    const { app, authData } = await connect()
    const names = Array.from({ length: 103 }, (_, index) => `Signal ${index}`)
    await buildSignals(app, names)

    const first = await runPart(listSignalChoices, { authData, meta: { page: 0 } })
    const second = await runPart(listSignalChoices, { authData, meta: { page: 1 } })
    const third = await runPart(listSignalChoices, { authData, meta: { page: 2 } })

    const found = [...first, ...second].map(({ name }) => name.replace(/ \(.*/, ''))
    expect(first).toHaveLength(100)
    expect(found.sort()).toEqual(names.sort())
    expect(third).toEqual([])
  },
  MANY_SIGNALS_MS,
)

test('an empty dropdown says why it is empty', async () => {
  const { authData } = await connect()

  const failure = await failureOf(
    runPart(listSignalChoices, { authData, meta: { isFillingDynamicDropdown: true } }),
  )

  expect(failure.message).toBe(
    'There are no signals yet: create one in Signalpost, then open this list again.',
  )
})
