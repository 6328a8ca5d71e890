import { importPeople, importRows } from '../../support/directory'
import { sendEntry } from '../../support/leads'
import { buildLiveSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeEach(async () => {
  app = await startApp()
  await importPeople(app, [
    {
      full_name: 'Ada Lovelace',
      email: 'ada@acme.example',
      company_name: 'Acme Looms',
      company_domain: 'acme.example',
    },
  ])
})
afterEach(stopApps)

async function find(kind: 'people' | 'companies', q: string) {
  const { body } = await app.call('GET', `/directory/${kind}?q=${encodeURIComponent(q)}`)
  return body.items
}

test('who got another address is found by it, and no longer by the one before', async () => {
  const [{ id }] = await find('people', 'ada@acme.example')

  await app.call('PATCH', `/directory/people/${id}`, { email: 'Ada@Looms.example' })

  expect(await find('people', 'ada@acme.example')).toEqual([])
  expect(await find('people', 'ada@looms.example')).toMatchObject([{ id, email: 'ada@looms.example' }])
})

test.each([
  ['people', { email: 'ada' }, /^'email' in the body is no e-mail address/],
  ['people', { email: 'ada@acme.example\0' }, /^'email'/],
  ['people', { email: 'ada@\nacme.example' }, /^'email'/],
  ['people', { linkedinUrl: 'https://www.linkedin.com/company/acme' }, /^'linkedinUrl'/],
  ['companies', { domain: 'no domain' }, /^'domain' in the body is no domain of a company/],
  ['companies', { linkedinUrl: 'https://www.linkedin.com/in/ada' }, /^'linkedinUrl'/],
] as const)(
  'of %s, what nobody could be found by is refused and changes nothing: %j',
  async (kind, patch, words) => {
    const q = kind === 'people' ? 'ada@acme.example' : 'acme.example'
    const [before] = await find(kind, q)

    const { status, body } = await app.call('PATCH', `/directory/${kind}/${before.id}`, patch)

    expect([status, body.error.message]).toEqual([422, expect.stringMatching(words)])
    expect(await find(kind, q)).toEqual([before])
  },
)

describe('what somebody else is known by', () => {
  beforeEach(() =>
    importPeople(app, [
      {
        full_name: 'Bob Babbage',
        email: 'bob@rival.example',
        linkedin_url: 'https://www.linkedin.com/in/bob-babbage',
        company_name: 'Rival Mills',
        company_domain: 'rival.example',
        company_linkedin_url: 'https://www.linkedin.com/company/rival-mills',
      },
    ]),
  )

  test.each([
    ['people', { email: 'Bob@Rival.example' }, 'personId'],
    ['people', { linkedinUrl: 'https://linkedin.com/in/bob-babbage/' }, 'personId'],
    ['companies', { domain: 'www.rival.example' }, 'companyId'],
    ['companies', { linkedinUrl: 'https://linkedin.com/company/rival-mills/' }, 'companyId'],
  ] as const)('is refused to %s by its owner: %j', async (kind, patch, idName) => {
    const [q, other] =
      kind === 'people' ? ['ada@acme.example', 'bob@rival.example'] : ['acme.example', 'rival.example']
    const [before] = await find(kind, q)
    const [owner] = await find(kind, other)

    const { status, body } = await app.call('PATCH', `/directory/${kind}/${before.id}`, patch)

    expect([status, body.error.code, body.error.details]).toEqual([
      409,
      'wrong_state',
      { [idName]: owner.id },
    ])
    expect(await find(kind, q)).toEqual([before])
  })

  test('keeps nobody from spelling an own address anew', async () => {
    const [{ id }] = await find('people', 'ada@acme.example')

    const { status } = await app.call('PATCH', `/directory/people/${id}`, { email: 'ADA@acme.example' })

    expect(status).toBe(200)
  })
})

test.each([
  ['people', { fullName: null, email: null, linkedinUrl: null }],
  ['people', { fullName: 'Ada', email: null }],
  ['companies', { name: null, domain: null, linkedinUrl: null }],
] as const)('of %s, a change that leaves nothing to be found by is refused: %j', async (kind, patch) => {
  const q = kind === 'people' ? 'ada@acme.example' : 'acme.example'
  const [before] = await find(kind, q)

  const { status, body } = await app.call('PATCH', `/directory/${kind}/${before.id}`, patch)

  expect([status, body.error.code]).toEqual([422, 'invalid_request'])
  expect(await find(kind, q)).toEqual([before])
})

test('an address is taken away by null', async () => {
  const [{ id }] = await find('people', 'ada@acme.example')

  const { body } = await app.call('PATCH', `/directory/people/${id}`, { email: null })

  expect(body).toMatchObject({ id, email: null, fullName: 'Ada Lovelace' })
  expect(await find('people', 'ada@acme.example')).toEqual([])
})

async function matched(): Promise<string[]> {
  const signal = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${signal.id}`, { mapping: { full_name: 'full_name', email: null } })
  const outcomeOf = async (company: string) =>
    (await sendEntry(app, signal, { full_name: 'Ada Lovelace', company_name: company })).outcome
  return [await outcomeOf('Acme Looms'), await outcomeOf('Blue Mills')]
}

describe('people of a company that got another name are found by it, and no longer by the one before', () => {
  test('by a change', async () => {
    const [{ id }] = await find('companies', 'acme.example')

    await app.call('PATCH', `/directory/companies/${id}`, { name: 'Blue Mills' })

    expect(await matched()).toEqual(['skipped', 'lead'])
  })

  test('by an import', async () => {
    await importRows(app, '/directory/companies/import', [{ name: 'Blue Mills', domain: 'acme.example' }])

    expect(await matched()).toEqual(['skipped', 'lead'])
  })
})

test('people of a company that was deleted are no longer found by its name', async () => {
  const [{ id }] = await find('companies', 'acme.example')

  await app.call('DELETE', `/directory/companies/${id}`)

  expect(await matched()).toEqual(['skipped', 'skipped'])
  expect(await find('people', 'ada@acme.example')).toMatchObject([{ company: null }])
})
