import nock from 'nock'
import { sendEntry } from '../../zapier-app/creates/sendEntry'
import { exclude } from '../../zapier-app/creates/addExclusion'
import { makeSignal } from '../../zapier-app/creates/createSignal'
import { searchEntries } from '../../zapier-app/searches/findEntry'
import { listRecentRefusals } from '../../zapier-app/triggers/listRecentRefusals'
import { subscribeToRefusals } from '../../zapier-app/triggers/newRefusedRequest'
import { receiveEntry } from '../../zapier-app/triggers/receiveEntry'
import { receiveRefusal } from '../../zapier-app/triggers/receiveRefusal'
import { subscribeToEntries } from '../../zapier-app/triggers/subscribeToEntries'
import { subscribeToChanges, subscribeToLeads } from '../../zapier-app/triggers/subscribeToLeads'
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
      fields: [{ path: 'contact.mail', value: 'ada@acme.example' }],
    })
  answerInputFields()

  const found = await runPart(searchEntries, { authData, inputData: { value: 'ent_1' } })

  expect(found).toMatchObject([{ id: 'ent_1', signal_name: 'Website', id_email: null }])
})

/** What is asked for by that call, which the server then refuses. */
async function askedFor(
  path: string,
  ask: () => Promise<unknown>,
): Promise<{ body: unknown; prefer: unknown }[]> {
  const asked: { body: unknown; prefer: unknown }[] = []
  nock(SERVER)
    .post(path)
    .reply(422, function (_, body) {
      asked.push({ body, prefer: this.req.getHeader('prefer') })
      return { status: 422, error: { code: 'invalid_request', message: 'It cannot be.' } }
    })
  await ask().catch(() => undefined)
  return asked
}

test('a signal is created with what the contract takes, without its webhook URL where the server can leave it out', async () => {
  const create = () => runPart(makeSignal, { authData, inputData: { name: 'Website' } })

  expect(await askedFor('/api/v1/signals', create)).toEqual([
    { body: { name: 'Website', label: 'Website', target: 'people' }, prefer: 'return=minimal' },
  ])
})

const targetUrl = 'https://hooks.zapier.com/zap'

describe('a trigger asks for no more than was chosen', () => {
  test.each([
    ['New Entry', subscribeToEntries, {}, { event: 'entry.received' }],
    ['New Entry of tests', subscribeToEntries, { mode: 'test' }, { event: 'entry.received', mode: 'test' }],
    ['New Entry of both', subscribeToEntries, { mode: 'all' }, { event: 'entry.received' }],
    ['New Lead', subscribeToLeads, { signal_id: 'sig_1' }, { event: 'lead.created', signalId: 'sig_1' }],
    ['Lead Status Changed', subscribeToChanges, {}, { event: 'lead.updated' }],
    [
      'Lead Status Changed to one',
      subscribeToChanges,
      { statuses: ['approved'] },
      { event: 'lead.updated', statuses: ['approved'] },
    ],
    ['New Refused Request', subscribeToRefusals, {}, { event: 'request.refused' }],
  ])('%s', async (_, subscribe, inputData, body) => {
    const switchOn = () => runPart(subscribe, { authData, inputData, targetUrl })

    expect(await askedFor('/api/v1/hooks', switchOn)).toEqual([
      { body: { url: targetUrl, ...body }, prefer: 'return=minimal' },
    ])
  })
})

test('that a trigger cannot be switched on is told to its owner', async () => {
  nock(SERVER)
    .post('/api/v1/hooks')
    .reply(422, { status: 422, error: { code: 'too_many_hooks', message: 'There are 100 hooks already.' } })

  expect(await failureOf(runPart(subscribeToEntries, { authData, targetUrl }))).toEqual({
    name: 'AppError',
    message: 'Signalpost cannot use the data: There are 100 hooks already.',
  })
})

test('an exclusion of which no more is told than its ID is no failure', async () => {
  nock(SERVER).post('/api/v1/exclusions').reply(201, { id: 'exc_1', domain: 'acme.example' })

  expect(await runPart(exclude, { authData, inputData: { domain: 'acme.example' } })).toEqual({
    id: 'exc_1',
    email: null,
    domain: 'acme.example',
    linkedin_url: null,
    reason: null,
    created_at: null,
  })
})

const REFUSED = {
  id: 'ref_1',
  receivedAt: '2026-01-05T09:00:00.000Z',
  status: 400,
  code: 'malformed_json',
  message: 'It is no JSON.',
}
const shownRefusal = {
  id: 'ref_1',
  signal_id: 'sig_1',
  signal_name: 'Website',
  code: 'malformed_json',
  hint: null,
  line: null,
  column: null,
  content_type: null,
  item: null,
  excerpt: null,
}

test('a refused request of which no more is told than why starts a Zap, and is a sample', async () => {
  answerInputFields()
  nock(SERVER)
    .get('/api/v1/signals/sig_1/refusals')
    .query(true)
    .reply(200, { items: [REFUSED], nextCursor: null })
  const data = { ...REFUSED, signalId: 'sig_1', signalName: 'Website' }

  const started = await runPart(receiveRefusal, { cleanedRequest: { type: 'request.refused', data } })
  const samples = await runPart(listRecentRefusals, { authData, inputData: { signal_id: 'sig_1' } })

  expect(started).toMatchObject([shownRefusal])
  expect(samples).toEqual(started)
})

test('an entry that is told without identifiers starts a Zap', async () => {
  const data = {
    id: 'ent_1',
    signalId: 'sig_1',
    signalName: 'Website',
    mode: 'live',
    receivedAt: '2026-01-05T09:00:00.000Z',
    fields: { plan: 'pro' },
  }

  expect(
    await runPart(receiveEntry, { authData, cleanedRequest: { type: 'entry.received', data } }),
  ).toMatchObject([{ id: 'ent_1', f_plan: 'pro', id_email: null }])
})
