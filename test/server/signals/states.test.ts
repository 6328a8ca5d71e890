import { buildSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

const mappings = { people: { email: 'email' }, companies: { company_domain: 'website' } }
const waysTo: Record<string, string[]> = { setup: [], live: ['save'], paused: ['save', 'pause'] }

/** Every status with every verb: the answer, and the status that the signal has afterwards. */
const table = [
  { from: 'setup', verb: 'save', answer: 200, to: 'live' },
  { from: 'setup', verb: 'pause', answer: 409, to: 'setup' },
  { from: 'setup', verb: 'resume', answer: 409, to: 'setup' },
  { from: 'live', verb: 'save', answer: 200, to: 'live' },
  { from: 'live', verb: 'pause', answer: 200, to: 'paused' },
  { from: 'live', verb: 'resume', answer: 200, to: 'live' },
  { from: 'paused', verb: 'save', answer: 409, to: 'paused' },
  { from: 'paused', verb: 'pause', answer: 200, to: 'paused' },
  { from: 'paused', verb: 'resume', answer: 200, to: 'live' },
] as const

async function buildSignalIn(status: string, target: 'people' | 'companies') {
  const { id } = await buildSignal(app, { target })
  await app.call('PATCH', `/signals/${id}`, { mapping: mappings[target] })
  for (const verb of waysTo[status] ?? []) await app.call('POST', `/signals/${id}/${verb}`)
  return app.call('GET', `/signals/${id}`)
}

describe.each(['people', 'companies'] as const)('a %s signal', (target) => {
  test.each(table)('in $from answers $verb with $answer and is then in $to', async (row) => {
    const before = await buildSignalIn(row.from, target)

    const answer = await app.call('POST', `/signals/${before.body.id}/${row.verb}`)
    const after = await app.call('GET', `/signals/${before.body.id}`)

    expect(before.body.status).toBe(row.from)
    expect(answer.status).toBe(row.answer)
    expect(after.body.status).toBe(row.to)
    expect(after.body).toEqual({ ...before.body, status: row.to, updatedAt: after.body.updatedAt })
    if (row.from === row.to) expect(after.body.updatedAt).toBe(before.body.updatedAt)
  })
})

test('a verb answers with the signal as it is afterwards', async () => {
  const { body: signal } = await buildSignalIn('live', 'people')

  const paused = await app.call('POST', `/signals/${signal.id}/pause`)
  const read = await app.call('GET', `/signals/${signal.id}`)

  expect(paused.body).toEqual(read.body)
})

test('a refused verb names the status that is and the one it needs', async () => {
  const { body: signal } = await buildSignalIn('setup', 'people')

  const answer = await app.call('POST', `/signals/${signal.id}/resume`)

  expect(answer.body).toEqual({
    status: 409,
    error: {
      code: 'wrong_state',
      message: 'A signal that is in set-up cannot be told to resume.',
      details: { status: 'setup', needed: 'paused' },
    },
  })
})

test.each(['save', 'pause', 'resume'])('%s of a signal that does not exist is 404', async (verb) => {
  const answer = await app.call('POST', `/signals/sig_0/${verb}`)

  expect(answer).toMatchObject({ status: 404, body: { error: { code: 'signal_not_found' } } })
})
