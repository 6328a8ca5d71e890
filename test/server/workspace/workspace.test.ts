import { startApp, stopApps, type TestApp } from '../../support/startApp'
import { addUser } from '../../support/leads'

let app: TestApp
let fresh: TestApp
const outgoing = { lookUp: () => Promise.resolve([{ address: '93.184.216.34', family: 4 }]) }
const start = (settings: Record<string, string> = {}) => startApp({ settings, outgoing })
beforeAll(async () => {
  fresh = await start()
})
beforeEach(async () => {
  app = fresh
  await fresh.database.connection.collection('workspace').deleteMany({})
  await fresh.product.features.workspace.prepare?.()
})
afterAll(stopApps)

const patch = (body: unknown) => app.call('PATCH', '/workspace', body)
const OPENAI = { baseUrl: 'https://api.example.com/v1', model: 'small-1', key: 'sk-very-secret' }

test('a workspace begins with the name of the settings, the template writer and no model', async () => {
  const { status, body } = await app.call('GET', '/workspace')

  expect(status).toBe(200)
  expect(body).toEqual({
    name: 'Analytical Engines',
    about: '',
    writer: 'template',
    language: null,
    bannedWords: [],
    stepTemplates: null,
    llm: {
      baseUrl: null,
      model: null,
      hasKey: false,
      timeoutSeconds: 60,
      tokensMax: 4_000,
      tokensPerDay: 10_000_000,
      callsPerDay: 1_000,
      today: { calls: 0, promptTokens: 0, completionTokens: 0 },
    },
    providers: [],
  })
})

test('what an owner sets stays, is shown to whoever connects, and null takes it back', async () => {
  const set = await patch({
    name: 'Lumen',
    about: 'We read invoices.',
    language: 'de',
    bannedWords: ['synergy'],
  })
  const me = await app.call('GET', '/me')
  const back = await patch({ name: null, language: null })

  expect(set.body).toMatchObject({
    name: 'Lumen',
    about: 'We read invoices.',
    language: 'de',
    bannedWords: ['synergy'],
  })
  expect(me.body.workspace).toEqual({ name: 'Lumen' })
  expect(back.body).toMatchObject({ name: 'Analytical Engines', about: 'We read invoices.', language: null })
})

test('a key is written and never read, neither by the API nor in the database', async () => {
  const { body, text } = await patch({ llm: OPENAI })
  const read = await app.call('GET', '/workspace')

  expect(body.llm).toMatchObject({ baseUrl: OPENAI.baseUrl, model: 'small-1', hasKey: true })
  expect(text + read.text + app.log.join()).not.toContain(OPENAI.key)
  const stored = await app.database.connection.collection('workspace').find().toArray()
  expect(JSON.stringify(stored)).not.toContain(OPENAI.key)
})

test('another address empties the key, unless it comes with one; another model does not', async () => {
  await patch({ llm: OPENAI })

  const sameAddress = await patch({ llm: { model: 'large-1', baseUrl: OPENAI.baseUrl } })
  const moved = await patch({ llm: { baseUrl: 'https://evil.example.com/v1' } })
  const back = await patch({ llm: { baseUrl: OPENAI.baseUrl } })
  const together = await patch({ llm: { baseUrl: 'https://other.example.com/v1', key: 'sk-other' } })
  const emptied = await patch({ llm: { key: null } })

  const hasKey = [sameAddress, moved, back, together, emptied].map(({ body }) => body.llm.hasKey)
  expect(hasKey).toEqual([true, false, false, true, false])
})

test('a key that is moved beside another address in the database itself is none', async () => {
  await patch({ llm: OPENAI })
  const workspaces = app.database.connection.collection<{ _id: string }>('workspace')

  await workspaces.updateOne({ _id: 'workspace' }, { $set: { 'llm.baseUrl': 'https://evil.example.com/v1' } })

  expect((await app.call('GET', '/workspace')).body.llm).toMatchObject({
    baseUrl: 'https://evil.example.com/v1',
    hasKey: false,
  })
})

test.each(['http://127.0.0.1:11434/v1', 'http://10.0.0.7/v1', 'http://[::1]:8080/v1'])(
  'an address within a private network is refused unless the settings name its host: %s',
  async (baseUrl) => {
    const refused = await patch({ llm: { baseUrl, model: 'm' } })

    expect(refused).toMatchObject({
      status: 422,
      body: {
        error: {
          code: 'address_refused',
          hint: 'Whoever runs the server can allow a host by the setting LLM_PRIVATE_HOSTS.',
        },
      },
    })
  },
)

test('a private host that the settings name may be set', async () => {
  app = await start({ LLM_PRIVATE_HOSTS: '127.0.0.1' })

  const set = await patch({ llm: { baseUrl: 'http://127.0.0.1:11434/v1', model: 'm' } })

  expect(set.body.llm).toMatchObject({ baseUrl: 'http://127.0.0.1:11434/v1', hasKey: false })
})

test('the environment may set the model up, and its key goes to its own address only', async () => {
  app = await start({
    LLM_BASE_URL: 'http://127.0.0.1:11434/v1',
    LLM_MODEL: 'small-1',
    LLM_API_KEY: 'sk-of-the-environment',
    LLM_CALLS_PER_DAY: '70',
  })

  const given = await app.call('GET', '/workspace')
  const moved = await patch({ llm: { baseUrl: 'https://evil.example.com/v1', model: 'm', callsPerDay: 7 } })
  const back = await patch({ llm: null })

  expect(given.body.llm).toMatchObject({
    baseUrl: 'http://127.0.0.1:11434/v1',
    model: 'small-1',
    hasKey: true,
    callsPerDay: 70,
    tokensMax: 4_000,
  })
  expect(moved.body.llm).toMatchObject({ hasKey: false, callsPerDay: 7 })
  expect(back.body.llm).toEqual(given.body.llm)
})

test.each([
  { llm: { key: 'a key with spaces' } },
  { llm: { baseUrl: 'ftp://example.com' } },
  { llm: { baseUrl: 'https://user:word@example.com' } },
  { llm: { key: 'sk-for-no-address' } },
  { writer: 'parrot' },
  { language: 'xx' },
  { llm: { timeoutSeconds: 0 } },
  { colour: 'red' },
])('a patch that makes no sense is refused: %j', async (body) => {
  expect(await patch(body)).toMatchObject({ status: 422, body: { error: { code: 'invalid_request' } } })
})

test('step templates with an error are refused, with its place', async () => {
  const step = { channel: 'email', delayDays: 0, subject: 'Hi', body: 'Hello\n{{ person.firstName' }

  const { status, body } = await patch({ stepTemplates: [step] })

  expect(status).toBe(422)
  expect(body.error.details.errors).toMatchObject([{ step: 1, part: 'body', line: 2 }])
})

test('a change by somebody who is no owner is forbidden, and so is a test of the model', async () => {
  const userId = await addUser(app, { id: 'usr_member' })
  const keys = await app.call('POST', '/api-keys', {
    name: 'k',
    scopes: ['workspace:read', 'workspace:write'],
  })
  await app.database.connection
    .collection<{ _id: string }>('api_keys')
    .updateOne({ _id: keys.body.id }, { $set: { userId } })
  const authorization = `Bearer ${keys.body.key}`

  const answers = [
    await app.call('GET', '/workspace', undefined, { authorization }),
    await app.call('PATCH', '/workspace', { name: 'Mine' }, { authorization }),
    await app.call('POST', '/workspace/test', { part: 'llm' }, { authorization }),
  ]

  expect(answers.map(({ status }) => status)).toEqual([200, 403, 403])
})

test('a provider keeps its key and bounds until they are changed, and one that is left out is gone', async () => {
  const kind = 'people_data_labs'

  const set = await patch({ providers: [{ kind, key: 'pdl-very-secret', callsPerDay: 20 }] })
  const kept = await patch({ providers: [{ kind, minLikelihood: 8 }] })
  const gone = await patch({ providers: [] })
  const again = await patch({ providers: [{ kind }] })

  const today = { calls: 0 }
  expect(set.body.providers).toEqual([{ kind, hasKey: true, callsPerDay: 20, minLikelihood: 6, today }])
  expect(kept.body.providers).toEqual([{ kind, hasKey: true, callsPerDay: 20, minLikelihood: 8, today }])
  expect(gone.body.providers).toEqual([])
  expect(again.body.providers).toMatchObject([{ kind, hasKey: false, callsPerDay: 500 }])
  expect(set.text + app.log.join()).not.toContain('pdl-very-secret')
})

test('the environment may set providers up', async () => {
  app = await start({ PEOPLE_DATA_LABS_API_KEY: 'pdl-of-the-environment', HUNTER_API_KEY: 'hunter-of-it' })

  const { body, text } = await app.call('GET', '/workspace')

  expect(body.providers).toMatchObject([
    { kind: 'people_data_labs', hasKey: true, minLikelihood: 6 },
    { kind: 'hunter', hasKey: true, minLikelihood: 6 },
  ])
  expect(text).not.toMatch(/pdl-of-the-environment|hunter-of-it/)
})

test('two changes at the same moment are both kept', async () => {
  await Promise.all([
    patch({ about: 'We read invoices.' }),
    patch({ language: 'fr' }),
    patch({ llm: OPENAI }),
  ])

  expect((await app.call('GET', '/workspace')).body).toMatchObject({
    about: 'We read invoices.',
    language: 'fr',
    llm: { hasKey: true },
  })
})
