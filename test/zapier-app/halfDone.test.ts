import nock from 'nock'
import type { Bundle, ZObject } from 'zapier-platform-core'
import { sendEntry } from '../../zapier-app/creates/sendEntry'
import { changeStatus } from '../../zapier-app/creates/updateLeadStatus'
import { sendAndWait } from '../../zapier-app/creates/waitForLead'
import { searchEntries } from '../../zapier-app/searches/findEntry'
import { listRecentRefusals } from '../../zapier-app/triggers/listRecentRefusals'
import { interceptRequests } from '../support/interceptRequests'
import { runPart } from './support/appTester'
import { failureOf } from './support/failureOf'
import { leadAsPromised } from './support/leadAsPromised'

interceptRequests()

const SERVER = 'https://signals.acme.example'
const authData = { server_url: SERVER, api_key: 'key_for_tests' }
const AT = '2026-01-05T09:00:00.000Z'
const SIGNAL = { id: 'sig_1', name: 'Website', label: 'Visitor', target: 'people', status: 'live' }
const ENTRY = { id: 'ent_1', signalId: 'sig_1', mode: 'live', receivedAt: AT, fields: [] }

const api = () => nock(SERVER)
const refused = (code: string) => ({ error: { code, message: 'It cannot be.' } })
const fields = (more = {}) => ({
  target: 'people',
  status: 'live',
  mapping: { email: 'email' },
  items: [],
  ...more,
})
const answerFields = (status: number, body: nock.Body) =>
  api().get('/api/v1/signals/sig_1/input-fields').reply(status, body)
const answerSignals = (status: number, body: nock.Body) =>
  api().get('/api/v1/signals').query(true).reply(status, body)
const listed = { items: [{ ...SIGNAL, createdAt: AT, lastEntryAt: null }], nextCursor: null }

/** As the server takes an entry. */
function takeEntry(): void {
  api()
    .post('/api/v1/signals/sig_1/entries')
    .reply(202, { status: 202, id: 'ent_1', mode: 'live', receivedAt: AT })
}

describe('a lead that was changed is the result, whatever becomes of what is read to show it', () => {
  const change = () =>
    runPart(changeStatus, { authData, inputData: { lead_id: 'led_1', status: 'approved' } })
  beforeEach(() => {
    api().patch('/api/v1/leads/led_1').reply(200, leadAsPromised)
  })

  test.each([
    [403, 'forbidden'],
    [503, 'unavailable'],
    [429, 'rate_limited'],
  ])('%i: the signal is called by the label of the lead', async (status, code) => {
    answerFields(status, refused(code))
    answerSignals(status, refused(code))

    expect(await change()).toMatchObject({ status: 'approved', signal_name: 'Visitor' })
  })

  test('a server that tells no name with the fields tells it in the list of signals', async () => {
    answerFields(200, fields())
    answerSignals(200, listed)

    expect(await change()).toMatchObject({ status: 'approved', signal_name: 'Website' })
  })
})

test('an entry is sent where the name of its signal cannot be read', async () => {
  answerFields(200, fields())
  answerSignals(503, refused('unavailable'))
  takeEntry()

  const inputData = { signal_id: 'sig_1', id_email: 'ada@acme.example' }
  expect(await runPart(sendEntry, { authData, inputData })).toMatchObject({
    id: 'ent_1',
    signal_name: 'sig_1',
  })
})

test('an entry is found where the name of its signal cannot be read', async () => {
  api().get('/api/v1/entries/ent_1').reply(200, ENTRY)
  answerFields(403, refused('forbidden'))
  answerSignals(403, refused('forbidden'))

  const found = await runPart(searchEntries, { authData, inputData: { value: 'ent_1' } })

  expect(found).toMatchObject([{ id: 'ent_1', signal_name: 'sig_1' }])
})

test('refused requests are shown where the name of their signal cannot be read', async () => {
  api()
    .get('/api/v1/signals/sig_1/refusals')
    .query(true)
    .reply(200, {
      items: [{ id: 'ref_1', receivedAt: AT, status: 400, code: 'malformed_json', message: 'It is none.' }],
      nextCursor: null,
    })
  answerFields(403, refused('forbidden'))
  answerSignals(403, refused('forbidden'))

  const shown = await runPart(listRecentRefusals, { authData, inputData: { signal_id: 'sig_1' } })

  expect(shown).toMatchObject([{ id: 'ref_1', signal_name: 'sig_1' }])
})

describe('a run that cannot wait for the lead of its entry', () => {
  const waitAtSomeAddress = (z: ZObject, bundle: Bundle) =>
    sendAndWait({ ...z, generateCallbackUrl: () => 'https://hooks.zapier.com/run' }, bundle)
  const wait = (more = {}) =>
    failureOf(
      runPart(waitAtSomeAddress, {
        authData,
        inputData: { signal_id: 'sig_1', id_email: 'ada@acme.example', ...more },
      }),
    )
  const SENT_ONCE =
    'The entry was sent (ent_1); New Lead hears of what it gives. This run cannot wait for it: '
  const SENT =
    'The entry was sent (ent_1), so running this again would send it twice; New Lead hears of what it gives. This run cannot wait for it: '
  beforeEach(() => {
    answerFields(200, fields({ name: 'Website' }))
    takeEntry()
  })

  test.each([
    [503, 'unavailable', 'HaltedError', 'Signalpost cannot do this right now: It cannot be.'],
    [429, 'rate_limited', 'HaltedError', 'The server returned 429 (Too Many Requests)'],
    [422, 'invalid_request', 'HaltedError', 'Signalpost cannot use the data: It cannot be.'],
    [403, 'forbidden', 'AppError', 'This API key may not do that: It cannot be.'],
  ])('says that the entry was sent: %i', async (status, code, name, why) => {
    api().post('/api/v1/hooks').reply(status, refused(code))

    expect(await wait()).toEqual({ name, message: SENT + why })
  })

  test('may be tried again where a key keeps the entry from being stored twice', async () => {
    api().post('/api/v1/hooks').reply(503, refused('unavailable'))

    expect(await wait({ idempotency_key: 'form-17' })).toEqual({
      name: 'AppError',
      message: `${SENT_ONCE}Signalpost cannot do this right now: It cannot be.`,
    })
  })
})
