import nock from 'nock'
import { sendEntry } from '../../zapier-app/creates/sendEntry'
import { type Run, runPart } from './support/appTester'
import { interceptRequests } from '../support/interceptRequests'

interceptRequests()

const SERVER = 'https://signals.acme.example'
const authData = { server_url: SERVER, api_key: 'key_for_tests' }

/** The Idempotency-Key that a run sends; undefined where it sends none. */
async function keySentFor(idempotency_key: unknown, meta: Run['meta'] = {}): Promise<string | undefined> {
  let sent: string | undefined
  const signal = { name: 'Website', target: 'people', status: 'live', mapping: { email: 'email' }, items: [] }
  const receipt = { status: 202, id: 'ent_1', mode: 'live', receivedAt: '2026-01-15T09:30:00.000Z' }
  nock(SERVER).get('/api/v1/signals/sig_1/input-fields').reply(200, signal)
  nock(SERVER)
    .post('/api/v1/signals/sig_1/entries')
    .query(true)
    .reply(202, function () {
      sent = this.req.getHeader('idempotency-key')?.toString()
      return receipt
    })
  await runPart(sendEntry, {
    authData,
    inputData: { signal_id: 'sig_1', id_email: 'ada@acme.example', idempotency_key },
    meta,
  })
  return sent
}

test.each([
  ['form-response-17', 'form-response-17'],
  ['  padded  ', 'padded'],
  ['two words', 'two words'],
  [17, '17'],
])('the key %j is sent as the header %j', async (given, header) => {
  expect(await keySentFor(given)).toBe(header)
})

test.each([[''], ['   '], [null], [undefined]])('for %j no header is sent', async (given) => {
  expect(await keySentFor(given)).toBeUndefined()
})

test.each([['Zoë'], ['line\nbreak'], ['x'.repeat(1_000)], ['{{bundle.x}}']])(
  'a key that no header can carry is sent as a hash that is always the same (%#)',
  async (given) => {
    const first = await keySentFor(given)

    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(await keySentFor(given)).toBe(first)
  },
)

test('a test in the editor does not use up the key', async () => {
  expect(await keySentFor('form-response-17', { isLoadingSample: true })).toBeUndefined()
})
