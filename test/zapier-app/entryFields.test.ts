import { sendSignalEntry } from '../../zapier-app/creates/sendSignalEntry'
import { listEntryFields } from '../../zapier-app/fields/listEntryFields'
import { buildLiveSignal, buildSignal } from '../support/signals'
import { stopApps } from '../support/startApp'
import { listAllFields, runPart } from './support/appTester'
import { buildSignalFrom, connect } from './support/connect'
import { failureOf } from './support/failureOf'

afterEach(stopApps)

const dictionary = {
  key: 'fields',
  label: 'Fields',
  dict: true,
  helpText: expect.stringContaining('`email`'),
}

function note(text: string) {
  return { key: 'note', type: 'copy', helpText: expect.stringContaining(text) }
}

test('the form asks for the signal, then for its fields, then for everything else', async () => {
  const { app, authData } = await connect()
  const signal = await buildLiveSignal(app)

  const fields = await listAllFields(sendSignalEntry, { authData, inputData: { signal_id: signal.id } })

  expect(fields.map(({ key }) => key)).toEqual([
    'signal_id',
    'id_email',
    'id_company_name',
    'additional_fields',
    'raw_json',
    'idempotency_key',
  ])
  expect(fields.map(({ group }) => group)).toEqual([
    undefined,
    'identifiers',
    'identifiers',
    'advanced',
    'advanced',
    'advanced',
  ])
  expect(fields[0]).toMatchObject({
    required: true,
    dynamic: 'signal_list.id.name',
    altersDynamicFields: true,
  })
})

test('identifiers come first, with the rule and the sample, then context fields, all of them as texts', async () => {
  const { app, fieldsOf } = await connect()
  const sample = {
    essay: 'word '.repeat(50),
    visits: 3,
    score: 0.5,
    returning: true,
    seen: '2026-01-05T09:00:00Z',
    plan: 'pro',
    email: 'grace@navy.example',
    linkedin_url: 'https://www.linkedin.com/in/grace',
  }
  const signal = await buildSignalFrom(app, sample, {
    contextFields: ['essay', 'visits', 'score', 'returning', 'seen', 'plan'],
  })

  const fields = await fieldsOf(signal.id)

  expect(fields.map(({ key, type }) => [key, type])).toEqual([
    ['id_linkedin_url', 'string'],
    ['id_email', 'string'],
    ['f_essay', 'text'],
    ['f_visits', 'string'],
    ['f_score', 'string'],
    ['f_returning', 'string'],
    ['f_seen', 'string'],
    ['f_plan', 'string'],
  ])
  expect(fields[1]?.helpText).toContain('Give at least one: LinkedIn URL; or e-mail.')
  expect(fields[1]?.helpText).toContain('Example: `grace@navy.example`')
  expect(fields[3]?.helpText).toContain('Example: `3`')
})

test('no field is required, since an identifier may also come by Additional Fields or Raw JSON', async () => {
  const { app, fieldsOf } = await connect()
  const signal = await buildSignalFrom(
    app,
    { email: 'grace@navy.example', items: [{ sku: 'A' }], tags: ['a'] },
    { contextFields: ['items.0.sku', 'tags.0'] },
  )

  const fields = await fieldsOf(signal.id)

  expect(fields.map(({ key, required }) => [key, required])).toEqual([
    ['id_email', false],
    ['f_items', false],
    ['f_tags', false],
  ])
})

test('a sample value cannot write Markdown of its own', async () => {
  const { app, fieldsOf } = await connect()
  const plan = '` [win](https://evil.example)\n# a prize'
  const signal = await buildSignalFrom(
    app,
    { email: 'grace@navy.example', plan },
    { contextFields: ['plan'] },
  )

  const [, field] = await fieldsOf(signal.id)

  expect(field?.helpText).toContain('Example: `[win](https://evil.example) # a prize`')
})

test('two fields with one label are told apart by their paths', async () => {
  const { app, fieldsOf } = await connect()
  const sample = {
    email: 'grace@navy.example',
    employer: 'Navy',
    'Company name': 'Fleet',
    plan: 'pro',
    Plan: 'team',
  }
  const signal = await buildSignalFrom(app, sample, {
    mapping: { company_name: 'employer' },
    contextFields: ['Company name', 'plan', 'Plan'],
  })

  const labels = (await fieldsOf(signal.id)).map(({ label }) => label)

  expect(labels).toEqual([
    'E-mail',
    'Company Name (employer)',
    'Company name (Company name)',
    'Plan (plan)',
    'Plan (Plan)',
  ])
})

test.each([[{}], [{ signal_id: '' }], [{ signal_id: null }]])(
  'without a signal (%j) there are no fields yet',
  async (inputData) => {
    const { authData } = await connect()

    expect(await runPart(listEntryFields, { authData, inputData })).toEqual([])
  },
)

test('a signal from an earlier step gives an explanation and a list of names and values', async () => {
  const { fieldsOf } = await connect()

  expect(await fieldsOf('{{177__signal__id}}')).toEqual([
    note('The signal comes from an earlier step, so its own fields are not known here.'),
    dictionary,
  ])
})

test('a deleted signal is said to be gone', async () => {
  const { app, fieldsOf } = await connect()
  const signal = await buildLiveSignal(app)
  await app.call('DELETE', `/signals/${signal.id}`)

  expect(await fieldsOf(signal.id)).toEqual([
    note('This signal does not exist any more: choose another signal in this step.'),
    dictionary,
  ])
})

test('a server that cannot be reached is said in the form', async () => {
  const { app, fieldsOf } = await connect()
  const signal = await buildLiveSignal(app)
  await stopApps()

  expect(await fieldsOf(signal.id)).toEqual([note('Nothing answers at the server address'), dictionary])
})

test('a key that is refused asks the user to reconnect', async () => {
  const { authData } = await connect()
  const run = { authData: { ...authData, api_key: 'wrong' }, inputData: { signal_id: 'sig_1' } }

  expect(await failureOf(runPart(listEntryFields, run))).toEqual({
    name: 'ExpiredAuthError',
    message: 'Signalpost does not accept this API key: reconnect with a key that works.',
  })
})

test('a signal in set-up says that entries are test data, and offers every identifier', async () => {
  const { app, fieldsOf } = await connect()
  const signal = await buildSignal(app, { target: 'companies' })

  const [first, ...fields] = await fieldsOf(signal.id)

  expect(first).toEqual(note('what you send is test data'))
  expect(fields.map(({ key }) => key)).toEqual([
    'id_company_name',
    'id_company_domain',
    'id_company_linkedin_url',
  ])
})

test('a paused signal says that leads wait', async () => {
  const { app, fieldsOf } = await connect()
  const signal = await buildLiveSignal(app)
  await app.call('POST', `/signals/${signal.id}/pause`)

  expect((await fieldsOf(signal.id))[0]).toEqual(note('leads follow when it is resumed'))
})
