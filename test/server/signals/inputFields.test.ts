import { buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

const last = (items: unknown[]) => items.at(-1)

type Given = { target?: string; sample?: unknown; mapping?: unknown; contextFields?: string[] }

async function inputFieldsOf({ target = 'people', sample, ...patch }: Given) {
  const { id, webhookUrl } = await buildSignal(app, { target })
  if (sample !== undefined) await post(webhookUrl, sample)
  if (Object.keys(patch).length > 0) await app.call('PATCH', `/signals/${id}`, patch)
  const { body } = await app.call('GET', `/signals/${id}/input-fields`)
  return { id, webhookUrl, body }
}

test('identifiers come first, in the order of the slots, then context fields in theirs', async () => {
  const { body } = await inputFieldsOf({
    sample: { plan: 'pro', person: { 'E-mail': 'ada@acme.example', name: 'Ada' }, score: 4.5 },
    mapping: { full_name: 'person.name', email: 'person.E-mail' },
    contextFields: ['score', 'plan'],
  })

  expect(body).toEqual({
    name: 'Website',
    target: 'people',
    status: 'setup',
    mapping: { full_name: 'person.name', email: 'person.E-mail' },
    items: [
      {
        key: 'id_email',
        slot: 'email',
        path: 'person.E-mail',
        segments: ['person', 'E-mail'],
        label: 'E-mail',
        type: 'string',
        required: false,
        helpText: "The person's own e-mail address, the one at work where there are several.",
        sample: 'ada@acme.example',
      },
      {
        key: 'id_full_name',
        slot: 'full_name',
        path: 'person.name',
        segments: ['person', 'name'],
        label: 'Full name',
        type: 'string',
        required: false,
        helpText: "The person's whole name in one value.",
        sample: 'Ada',
      },
      {
        key: 'f_score',
        path: 'score',
        segments: ['score'],
        label: 'Score',
        type: 'string',
        required: false,
        helpText: 'Handed to the writer of the sequence, so that the message can refer to it.',
        sample: 4.5,
      },
      {
        key: 'f_plan',
        path: 'plan',
        segments: ['plan'],
        label: 'Plan',
        type: 'string',
        required: false,
        helpText: 'Handed to the writer of the sequence, so that the message can refer to it.',
        sample: 'pro',
      },
    ],
  })
})

const peopleSlots = [
  'linkedin_url',
  'email',
  'full_name',
  'first_name',
  'last_name',
  'company_name',
  'company_domain',
  'company_linkedin_url',
]
const companySlots = ['company_name', 'company_domain', 'company_linkedin_url']

test.each([
  { target: 'people', slots: peopleSlots },
  { target: 'companies', slots: companySlots },
])('without a mapping a $target signal offers its slots under their own names', async ({ target, slots }) => {
  const { body } = await inputFieldsOf({ target })

  expect(body.items).toMatchObject(
    slots.map((slot) => ({
      key: `id_${slot}`,
      slot,
      path: slot,
      segments: [slot],
      type: 'string',
      required: false,
      sample: null,
    })),
  )
  expect(body.target).toBe(target)
})

test.each([
  { target: 'people', mapped: ['email'] },
  { target: 'people', mapped: ['full_name', 'company_name'] },
  { target: 'companies', mapped: ['company_name'] },
])(
  'none of the $target slots $mapped is required, since an identifier may come by another way',
  async ({ target, mapped }) => {
    const mapping = Object.fromEntries(mapped.map((slot) => [slot, `body.${slot}`]))

    const { body } = await inputFieldsOf({ target, mapping })

    expect(body.items).toMatchObject(mapped.map((slot) => ({ slot, required: false })))
  },
)

test.each([
  { value: 'short', type: 'string' },
  { value: 'x'.repeat(200), type: 'string' },
  { value: 'x'.repeat(201), type: 'text' },
  { value: 3, type: 'string' },
  { value: 4.5, type: 'string' },
  { value: false, type: 'string' },
  { value: '2026-02-01T10:00:00Z', type: 'string' },
  { value: '2026-02-01', type: 'string' },
  { value: null, type: 'string' },
])(
  'a context field whose sample is $value is a text of type $type, and the sample keeps its own',
  async ({ value, type }) => {
    const { body } = await inputFieldsOf({ sample: { thing: value, n: 1 }, contextFields: ['thing'] })

    expect(last(body.items)).toMatchObject({ key: 'f_thing', type, sample: value })
  },
)

test('an integer that a computer number cannot hold is offered as text with all its digits', async () => {
  const { body } = await inputFieldsOf({ sample: '{"id":12345678901234567890}', contextFields: ['id'] })

  expect(last(body.items)).toMatchObject({ type: 'string', sample: '12345678901234567890' })
})

test('a long sample is shown by its beginning', async () => {
  const { body } = await inputFieldsOf({ sample: { essay: 'x'.repeat(5_000) }, contextFields: ['essay'] })

  expect(last(body.items)).toMatchObject({ type: 'text', sample: 'x'.repeat(300) })
})

test('the beginning of a long sample ends with a whole character', async () => {
  const essay = `${'x'.repeat(299)}🎉🎉`

  const { body } = await inputFieldsOf({ sample: { essay }, contextFields: ['essay'] })

  expect(last(body.items)).toMatchObject({ sample: 'x'.repeat(299) })
})

test('a slot with several paths is offered at the first', async () => {
  const { body } = await inputFieldsOf({ mapping: { email: ['work.mail', 'mail'] } })

  expect(body.items).toMatchObject([{ key: 'id_email', path: 'work.mail', segments: ['work', 'mail'] }])
})

test('a slot that a person emptied is not offered', async () => {
  const { body } = await inputFieldsOf({ mapping: { email: 'mail', full_name: null } })

  expect(body.items).toMatchObject([{ key: 'id_email' }])
})

test('a context field that is an identifier too is offered once', async () => {
  const { body } = await inputFieldsOf({ mapping: { email: 'mail' }, contextFields: ['mail', 'plan'] })

  expect(body.items).toMatchObject([{ key: 'id_email' }, { key: 'f_plan' }])
})

test('a signal that does not exist offers nothing', async () => {
  const answer = await app.call('GET', '/signals/sig_0/input-fields')

  expect(answer).toMatchObject({ status: 404, body: { error: { code: 'signal_not_found' } } })
})

test('where there is a choice, the help says which of the offered identifiers are enough', async () => {
  const mapped = await inputFieldsOf({
    sample: { mail: 'ada@acme.example', first: 'Ada', last: 'Lovelace', company: 'Acme' },
    mapping: { email: 'mail', first_name: 'first', last_name: 'last', company_name: 'company' },
  })
  const companies = await inputFieldsOf({ target: 'companies' })

  expect(mapped.body.items[0].helpText).toContain(
    'Give at least one: e-mail; or first and last name with company name.',
  )
  expect(companies.body.items[0].helpText).toContain(
    'Give at least one: company name; or company domain; or company LinkedIn URL.',
  )
})
