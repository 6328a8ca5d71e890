import { sendEntry } from '../../zapier-app/creates/sendEntry'
import { buildLiveSignal } from '../support/signals'
import { stopApps } from '../support/startApp'
import { runPart } from './support/appTester'
import { buildSignalFrom, connect } from './support/connect'
import { failureOf } from './support/failureOf'

afterEach(stopApps)

test.each([
  ['no signal', {}, 'No signal is chosen: choose one in this step.'],
  [
    'a name in the place of an id',
    { signal_id: '../me' },
    'What stands in the field Signal is not the ID of a signal: choose one from the list.',
  ],
  [
    'a signal that is gone',
    { signal_id: 'sig_gone' },
    'This signal does not exist any more: choose another signal in this step.',
  ],
])('with %s the run fails, so that the owner of the Zap is told', async (_, inputData, message) => {
  const { send } = await connect()

  expect(await failureOf(send({ ...inputData, id_email: 'ada@acme.example' }))).toEqual({
    name: 'AppError',
    message,
  })
})

test.each([
  ['nothing', ''],
  ['itself', '{{123__id}}'],
])('with a reference to a signal that gave %s only this run halts', async (_, signal_id) => {
  const { authData } = await connect()
  const run = { authData, inputData: { signal_id }, inputDataRaw: { signal_id: '{{123__id}}' } }

  expect(await failureOf(runPart(sendEntry, run))).toEqual({
    name: 'HaltedError',
    message: 'The earlier step that names the signal gave no value.',
  })
})

test.each([
  [
    'two additional fields',
    { additional_fields: { company: 'Acme', 'company.size': 'big' } },
    'company.size',
  ],
  ['two values under names', { fields: { company: 'Acme', 'company.size': 'big' } }, 'company.size'],
])('%s that overlap are refused instead of losing one of them', async (_, inputs, inner) => {
  const { app, send } = await connect()
  const signal = await buildSignalFrom(app, { person: { email: 'grace@navy.example' } })

  const failure = await failureOf(send({ signal_id: signal.id, id_email: 'ada@acme.example', ...inputs }))

  const outer = inner.split('.')[0]
  expect(failure).toEqual({
    name: 'HaltedError',
    message: `A value is filled in for ${outer} and another one for ${inner}, which lies inside of it: leave one of them out.`,
  })
})

test('an entry over 1 MiB halts with the real answer of the server', async () => {
  const { app, send } = await connect()
  const signal = await buildLiveSignal(app)
  const essay = 'x'.repeat(1_048_576)

  const failure = await failureOf(
    send({ signal_id: signal.id, id_email: 'ada@acme.example', f_essay: essay }),
  )

  expect(failure).toEqual({
    name: 'HaltedError',
    message:
      'The data are too large: The body is larger than 1 MiB (1,048,576 bytes) (Send less in one request, for instance without attachments).',
  })
})
