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
    expect(after.body).toEqual(
      row.from === row.to
        ? before.body
        : {
            ...before.body,
            status: row.to,
            version: Number(before.body.version) + 1,
            updatedAt: after.body.updatedAt,
          },
    )
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

async function saveWith(target: string, slots: string[]) {
  const { id } = await buildSignal(app, { target })
  const mapping = Object.fromEntries(slots.map((slot) => [slot, `body.${slot}`]))
  await app.call('PATCH', `/signals/${id}`, { mapping })
  return app.call('POST', `/signals/${id}/save`)
}

test.each([
  { target: 'people', slots: ['linkedin_url'] },
  { target: 'people', slots: ['email'] },
  { target: 'people', slots: ['full_name', 'company_name'] },
  { target: 'people', slots: ['full_name', 'company_domain'] },
  { target: 'people', slots: ['first_name', 'last_name', 'company_name'] },
  { target: 'people', slots: ['first_name', 'last_name', 'company_domain'] },
  { target: 'companies', slots: ['company_name'] },
  { target: 'companies', slots: ['company_domain'] },
  { target: 'companies', slots: ['company_linkedin_url'] },
])('a $target signal can be saved with $slots', async ({ target, slots }) => {
  const saved = await saveWith(target, slots)

  expect(saved).toMatchObject({ status: 200, body: { status: 'live' } })
})

const anyPerson = ['linkedin_url', 'email', 'full_name', 'company_name', 'company_domain']
const nothing = 'Map a LinkedIn URL, or an e-mail, or a name together with a company name or company domain.'
const nameOnly =
  'A name alone does not find a person: map the company name or company domain too, or a LinkedIn URL or an e-mail.'
const companyOnly =
  "A company alone does not find a person: map the person's name too, or a LinkedIn URL or an e-mail."
const firstOnly =
  'The first name is only half a name: map the last name and a company too, or a LinkedIn URL or an e-mail.'
const lastOnly =
  'The last name is only half a name: map the first name and a company too, or a LinkedIn URL or an e-mail.'

test.each([
  { target: 'people', slots: [], missing: anyPerson, message: nothing },
  { target: 'people', slots: ['company_linkedin_url'], missing: anyPerson, message: nothing },
  {
    target: 'people',
    slots: ['full_name'],
    missing: ['linkedin_url', 'email', 'company_name', 'company_domain'],
    message: nameOnly,
  },
  {
    target: 'people',
    slots: ['first_name', 'last_name', 'company_linkedin_url'],
    missing: ['linkedin_url', 'email', 'company_name', 'company_domain'],
    message: nameOnly,
  },
  {
    target: 'people',
    slots: ['company_name', 'company_domain'],
    missing: ['linkedin_url', 'email', 'full_name', 'first_name', 'last_name'],
    message: companyOnly,
  },
  {
    target: 'people',
    slots: ['first_name'],
    missing: ['linkedin_url', 'email', 'full_name', 'last_name', 'company_name', 'company_domain'],
    message: firstOnly,
  },
  {
    target: 'people',
    slots: ['last_name', 'company_name'],
    missing: ['linkedin_url', 'email', 'full_name', 'first_name'],
    message: lastOnly,
  },
  {
    target: 'companies',
    slots: [],
    missing: ['company_name', 'company_domain', 'company_linkedin_url'],
    message: 'Map at least one of company name, company domain and company LinkedIn URL.',
  },
])('a $target signal with only $slots is not saved, and told what is missing', async (row) => {
  const answer = await saveWith(row.target, row.slots)

  expect(answer).toMatchObject({ status: 422 })
  expect(answer.body).toEqual({
    status: 422,
    error: { code: 'mapping_incomplete', message: row.message, details: { missing: row.missing } },
  })
})

test('a slot that a person emptied does not count for saving', async () => {
  const { id } = await buildSignal(app)
  await app.call('PATCH', `/signals/${id}`, { mapping: { email: null } })

  const answer = await app.call('POST', `/signals/${id}/save`)
  const after = await app.call('GET', `/signals/${id}`)

  expect(answer).toMatchObject({ status: 422, body: { error: { code: 'mapping_incomplete' } } })
  expect(after.body.status).toBe('setup')
})
