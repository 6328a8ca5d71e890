import nock from 'nock'
import { sendEntry } from '../../zapier-app/creates/sendEntry'
import { searchEntries } from '../../zapier-app/searches/findEntry'
import { interceptRequests } from '../support/interceptRequests'
import { runPart } from './support/appTester'
import { failureOf } from './support/failureOf'

interceptRequests()

const SERVER = 'https://signals.acme.example'
const authData = { server_url: SERVER, api_key: 'key_for_tests' }
const SIGNAL = { id: 'sig_1', name: 'Website', label: 'Visitor', target: 'people', status: 'live' }
const EMAIL = {
  key: 'id_email',
  slot: 'email',
  path: 'contact.mail',
  segments: ['contact', 'mail'],
  label: 'E-mail',
  type: 'string',
  required: false,
  helpText: '',
  sample: null,
}

/** A server that says of a signal no more than the contract asks for. */
function answerInputFields(items: unknown[] = [EMAIL]): void {
  nock(SERVER)
    .get('/api/v1/signals/sig_1/input-fields')
    .reply(200, { target: 'people', status: 'live', items })
  nock(SERVER)
    .get('/api/v1/signals')
    .query(true)
    .reply(200, {
      items: [{ ...SIGNAL, createdAt: '2026-01-05T09:00:00.000Z', lastEntryAt: null }],
      nextCursor: null,
    })
}

/** The bodies of the entries that are sent. */
function recordEntries(): unknown[] {
  const bodies: unknown[] = []
  nock(SERVER)
    .post('/api/v1/signals/sig_1/entries', (body) => bodies.push(body) > 0)
    .reply(202, { status: 202, id: 'ent_1', mode: 'live', receivedAt: '2026-01-05T09:00:00.000Z' })
  return bodies
}

test('an entry is sent to a server that tells neither the name nor the mapping with the fields', async () => {
  answerInputFields()
  const bodies = recordEntries()

  const sent = await runPart(sendEntry, {
    authData,
    inputData: { signal_id: 'sig_1', id_email: 'ada@acme.example' },
  })

  expect(bodies).toEqual([{ contact: { mail: 'ada@acme.example' } }])
  expect(sent).toMatchObject({ id: 'ent_1', signal_name: 'Website' })
})

test('a field goes where the server says, however it spells keys, and one that is offered no longer where its key says', async () => {
  const plan = {
    ...EMAIL,
    key: 'f_x706c616e',
    slot: undefined,
    path: 'deal.plan',
    segments: ['deal', 'plan'],
  }
  answerInputFields([EMAIL, plan])
  const bodies = recordEntries()

  await runPart(sendEntry, {
    authData,
    inputData: {
      signal_id: 'sig_1',
      id_email: 'ada@acme.example',
      f_x706c616e: 'team',
      f_form_seats: '3',
    },
  })

  expect(bodies).toEqual([
    { contact: { mail: 'ada@acme.example' }, deal: { plan: 'team' }, form: { seats: '3' } },
  ])
})

test('what names nobody is halted there too', async () => {
  answerInputFields()

  const failure = await failureOf(
    runPart(sendEntry, { authData, inputData: { signal_id: 'sig_1', additional_fields: { plan: 'pro' } } }),
  )

  expect(failure).toMatchObject({ name: 'HaltedError', message: expect.stringContaining('contact.mail') })
})

test('where the server tells nothing that it looks for, an entry is sent, and the server says whether it names somebody', async () => {
  nock(SERVER)
    .get('/api/v1/signals/sig_1/input-fields')
    .reply(200, { target: 'people', status: 'live', name: 'Website', mapping: {}, items: [] })
    .post('/api/v1/signals/sig_1/entries', { plan: 'pro' })
    .reply(202, { status: 202, id: 'ent_1', mode: 'live', receivedAt: '2026-01-05T09:00:00.000Z' })

  const inputData = { signal_id: 'sig_1', additional_fields: { plan: 'pro' } }

  expect(await runPart(sendEntry, { authData, inputData })).toMatchObject({ id: 'ent_1' })
})

test('an entry is found on a server that tells no identifiers with it', async () => {
  nock(SERVER)
    .get('/api/v1/entries/ent_1')
    .reply(200, {
      id: 'ent_1',
      signalId: 'sig_1',
      mode: 'live',
      receivedAt: '2026-01-05T09:00:00.000Z',
      fields: [{ path: 'contact.mail', value: 'ada@acme.example', label: 'Mail' }],
    })
  answerInputFields()

  const found = await runPart(searchEntries, { authData, inputData: { value: 'ent_1' } })

  expect(found).toMatchObject([{ id: 'ent_1', signal_name: 'Website', id_email: null }])
})
