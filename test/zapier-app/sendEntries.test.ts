import { sendEntries } from '../../zapier-app/creates/sendEntries'
import { sendRows } from '../../zapier-app/creates/sendRows'
import type { BuiltSignal } from '../support/signals'
import { stopApps } from '../support/startApp'
import { listAllFields, type Run, runPart } from './support/appTester'
import { buildSignalFrom, connect, type Connected, countEntries, storedBody } from './support/connect'
import { failureOf } from './support/failureOf'

let connected: Connected
let signal: BuiltSignal
beforeAll(async () => {
  connected = await connect()
  signal = await buildSignalFrom(
    connected.app,
    { email: 'grace@navy.example', seats: 3, pages: ['/pricing'], note: 'x' },
    { contextFields: ['seats', 'pages.0'] },
  )
})
afterAll(stopApps)

const sendAll = (rows: unknown, more: Partial<Run> = {}) => {
  const inputData = { signal_id: signal.id, rows }
  return runPart(sendRows, { authData: connected.authData, inputData, ...more })
}

test('rows become entries in their order, with the types of the sample', async () => {
  const sent = await sendAll([
    { id_email: 'a@acme.example', f_seats: '12', f_pages_Zi0: '/demo' },
    { id_email: 'b@acme.example', f_seats: '11-50', f_pages_Zi0: '' },
  ])

  expect(sent).toEqual({
    signal_id: signal.id,
    signal_name: 'Website',
    sent: 2,
    refused: 0,
    results: [1, 2].map((row) => ({
      row,
      outcome: 'sent',
      entry_id: expect.stringMatching(/^ent_/),
      mode: 'live',
      message: '',
    })),
  })
  const bodies = sent.results.map(({ entry_id }) => storedBody(connected.app, entry_id ?? ''))
  expect(await Promise.all(bodies)).toEqual([
    { email: 'a@acme.example', seats: 12, pages: ['/demo'] },
    { email: 'b@acme.example', seats: '11-50' },
  ])
})

test('a row that names nobody is refused by itself, in its place', async () => {
  const before = await countEntries(connected.app, signal.id)

  const sent = await sendAll([
    { id_email: '', f_seats: '1' },
    { id_email: 'a@acme.example' },
    { id_email: 'n/a' },
    {},
  ])

  expect(sent.results.map(({ row, outcome }) => [row, outcome])).toEqual([
    [1, 'refused'],
    [2, 'sent'],
    [3, 'refused'],
    [4, 'refused'],
  ])
  expect(sent).toMatchObject({ sent: 1, refused: 3 })
  expect(sent.results[0]?.message).toMatch(/^Nothing here says who the person is: .* an e-mail/)
  expect(await countEntries(connected.app, signal.id)).toBe(before + 1)
})

test('a row that is too large is refused by the server in its place', async () => {
  const sent = await sendAll([
    { id_email: 'a@acme.example' },
    { id_email: 'b@acme.example', f_note: 'x'.repeat(1_100_000) },
    { id_email: 'c@acme.example' },
  ])

  expect(sent.results.map(({ outcome }) => outcome)).toEqual(['sent', 'refused', 'sent'])
  expect(sent.results[1]?.message).toContain('1 MiB')
})

test('one row alone is sent too', async () => {
  expect(await sendAll({ id_email: 'a@acme.example' })).toMatchObject({ sent: 1, refused: 0 })
})

test('the test step of the editor stores test entries, and uses no idempotency key up', async () => {
  const inputData = { signal_id: signal.id, rows: [{ id_email: 'a@acme.example' }], idempotency_key: 'k-1' }
  const run = { authData: connected.authData, inputData }

  const rehearsed = await runPart(sendRows, { ...run, meta: { isLoadingSample: true } })
  const sent = await runPart(sendRows, run)
  const again = await runPart(sendRows, run)

  expect(rehearsed.results).toMatchObject([{ mode: 'test' }])
  expect(sent.results).toMatchObject([{ mode: 'live' }])
  expect(again.results).toEqual(sent.results)
})

test.each([
  [[], 'There are no rows to send this time.'],
  [undefined, 'There are no rows to send this time.'],
  ['a, b', 'There are no rows to send this time.'],
  [
    Array.from({ length: 1_001 }, () => ({ id_email: 'a@acme.example' })),
    'There are 1001 rows, of which one step sends 1,000 at most: loop over parts of them.',
  ],
  [
    [{ id_email: '' }, {}],
    'None of the rows can be sent. Nothing here says who the person is: this signal looks for an e-mail.',
  ],
])('what cannot be sent halts this run alone', async (rows, message) => {
  expect(await failureOf(sendAll(rows))).toEqual({ name: 'HaltedError', message })
})

describe('the form', () => {
  const columnsOf = async (signalId: string) => {
    const fields = await listAllFields(sendEntries, {
      authData: connected.authData,
      inputData: { signal_id: signalId },
    })
    const rows = fields.find(({ key }) => key === 'rows')
    return rows?.children?.map(({ key }) => key)
  }

  test('offers the fields of the signal as columns', async () => {
    expect(await columnsOf(signal.id)).toEqual(['id_email', 'f_seats', 'f_pages_Zi0'])
  })

  test('offers each identifier where the signal comes from an earlier step, and they are sent', async () => {
    expect(await columnsOf('{{1__id}}')).toEqual([
      'id_linkedin_url',
      'id_email',
      'id_full_name',
      'id_first_name',
      'id_last_name',
      'id_company_name',
      'id_company_domain',
      'id_company_linkedin_url',
    ])
  })
})
