import nock from 'nock'
import { interceptRequests } from '../../support/interceptRequests'
import { richLead } from './lead'
import { completion, createTestWriter, good, task } from './model'

interceptRequests()
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([])
})

const chat = () => nock('https://llm.example.com').post('/v1/chat/completions')

/** What an endpoint refuses, and how it says so. */
function refuseUnless(
  accepts: (body: any) => boolean,
  status: number,
  answer: nock.Body,
  asked: any[],
): void {
  nock('https://llm.example.com')
    .post('/v1/chat/completions', (body) => asked.push(body) > 0)
    .times(10)
    .reply((_, body): [number, nock.Body] => (accepts(body) ? [200, good()] : [status, answer]))
}

const formatOf = (body: any) => body.response_format?.type ?? 'text'

test.each([
  ['json_object with a schema', (body: any) => 'schema' in (body.response_format ?? {}), 2],
  ['json_object', (body: any) => formatOf(body) === 'json_object' && !('schema' in body.response_format), 3],
  ['plain text', (body: any) => formatOf(body) === 'text', 4],
])('an endpoint that knows only %s is asked so, and at once the next time', async (_, accepts, tries) => {
  const asked: any[] = []
  refuseUnless(accepts, 400, { error: { message: 'Unknown response_format' } }, asked)
  const { write } = createTestWriter()

  const first = await write(richLead(), task())
  const second = await write(richLead(), task())

  expect([first, second].map(({ sequence }) => sequence.writer)).toEqual(['llm', 'llm'])
  expect(asked).toHaveLength(tries + 1)
  expect(accepts(asked.at(-1))).toBe(true)
  nock.cleanAll()
})

test('a newer model that wants max_completion_tokens gets it, and keeps its schema', async () => {
  const asked: any[] = []
  const message = "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."
  refuseUnless((body) => 'max_completion_tokens' in body, 400, { error: { message } }, asked)
  const { write } = createTestWriter()

  await write(richLead(), task())
  await write(richLead(), task())

  expect(asked.map((body) => [formatOf(body), 'max_tokens' in body])).toEqual([
    ['json_schema', true],
    ['json_schema', false],
    ['json_schema', false],
  ])
  nock.cleanAll()
})

test('an endpoint that passes over the schema in silence is asked otherwise the next time', async () => {
  const asked: any[] = []
  nock('https://llm.example.com')
    .post('/v1/chat/completions', (body) => asked.push(body) > 0)
    .times(2)
    .reply((_, body: any): [number, nock.Body] => [
      200,
      'schema' in (body.response_format ?? {}) ? good() : completion('Hello! How may I help?'),
    ])

  const { sequence } = await createTestWriter().write(richLead(), task())

  expect(sequence.writer).toBe('llm')
  expect(asked.map(formatOf)).toEqual(['json_schema', 'json_object'])
})

test.each([
  ['is told to come back', { status: 429, headers: { 'Retry-After': '7' }, body: {} }, [7_000]],
  [
    'is told to come back at a time',
    { status: 503, headers: { 'Retry-After': 'Sat, 28 Nov 2026 00:00:09 GMT' }, body: {} },
    [9_000],
  ],
  ['is not told when', { status: 500, headers: {}, body: 'oops' }, [1_000]],
  [
    'gets an error in 200',
    { status: 200, headers: {}, body: { error: { code: 429, message: 'Rate limited' } } },
    [1_000],
  ],
  [
    'gets an error in a choice',
    { status: 200, headers: {}, body: { choices: [{ message: {}, error: { code: 502, message: 'x' } }] } },
    [1_000],
  ],
  [
    'gets a page',
    { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<html>Login</html>' },
    [1_000],
  ],
  ['gets half an answer', { status: 200, headers: {}, body: '{"choices":[{"mess' }, [1_000]],
])('a busy endpoint is asked again after a while: %s', async (_, { status, headers, body }, waited) => {
  chat().reply(status, body, headers)
  chat().reply(200, good())
  const { write, pausesMs } = createTestWriter()

  const { sequence, trouble } = await write(richLead(), task())

  expect(trouble).toBeNull()
  expect(sequence.writer).toBe('llm')
  expect(pausesMs).toEqual(waited)
})

test('a connection that breaks is tried again, three times in all', async () => {
  const broken = { status: null, error: 'The connection failed (ECONNRESET).', answer: '', retryAfter: null }
  const { write, pausesMs } = createTestWriter({ sendJson: () => Promise.resolve(broken) })

  const { sequence, trouble } = await write(richLead(), task())

  expect(trouble).toEqual({
    kind: 'unavailable',
    message: 'The model gave no answer. The connection failed (ECONNRESET).',
    retryAfterMs: null,
  })
  expect(sequence.writer).toBe('template')
  expect(pausesMs).toEqual([1_000, 4_000])
})

test('each request is one of the calls of today, and the last that is left is the last', async () => {
  chat().reply(400, { error: { message: 'Unknown response_format' } })
  chat().reply(500, {})
  let left = 2
  const { write } = createTestWriter({ reserveCall: () => Promise.resolve(left-- > 0) })

  const { sequence, trouble } = await write(richLead(), task())

  expect(trouble).toEqual({ kind: 'calls_used_up', message: 'What the model may cost today is used up.' })
  expect(sequence.writer).toBe('template')
})

test('whoever asks for long patience is not waited for; the caller learns when to come again', async () => {
  chat().reply(429, {}, { 'Retry-After': '3600' })
  const { write, pausesMs } = createTestWriter()

  const { trouble } = await write(richLead(), task())

  expect(trouble).toMatchObject({ kind: 'unavailable', retryAfterMs: 3_600_000 })
  expect(pausesMs).toEqual([])
})

test.each([
  [401, { error: { message: 'Incorrect API key' } }, 'bad_key'],
  [403, { error: 'forbidden' }, 'bad_key'],
  [402, { error: { message: 'Insufficient credits' } }, 'out_of_credit'],
  [
    429,
    { error: { code: 'insufficient_quota', message: 'You exceeded your current quota' } },
    'out_of_credit',
  ],
  [404, { error: { message: 'The model does not exist' } }, 'bad_request'],
])('%s %j is %s: not asked again for a minute', async (status, answer, kind) => {
  const requests = kind === 'bad_request' ? 4 : 1
  chat().times(requests).reply(status, answer)
  const { write, passMs } = createTestWriter()

  const first = await write(richLead(), task())
  const second = await write(richLead(), task())
  passMs(61_000)
  chat().reply(200, good())
  const third = await write(richLead(), task())

  expect([first, second].map(({ trouble }) => trouble?.kind)).toEqual([kind, kind])
  expect(third).toMatchObject({ trouble: null, sequence: { writer: 'llm' } })
})

test.each([
  [400, { error: { code: 'content_filter', message: 'The prompt triggered a policy' } }],
  [403, { error: { message: 'Your input was flagged', code: 403, metadata: { reasons: ['violence'] } } }],
  [400, { error: { code: 'context_length_exceeded', message: 'Too long' } }],
  [413, { detail: 'Too large' }],
  [422, { error: { message: 'Who knows' } }],
])('%s %j is about one text: the next one is asked for', async (status, answer) => {
  chat().times(4).reply(status, answer)
  const { write } = createTestWriter()

  const refused = await write(richLead(), task())
  nock.cleanAll()
  chat().reply(200, good())
  const next = await write(richLead(), task())

  expect(refused.sequence.writer).toBe('template')
  expect(next).toMatchObject({ trouble: null, sequence: { writer: 'llm' } })
})

test('an endpoint that refuses three texts in a row is left alone for a minute', async () => {
  const asked: any[] = []
  refuseUnless(() => false, 422, { error: { message: 'Who knows' } }, asked)
  refuseUnless(() => false, 422, { error: { message: 'Who knows' } }, asked)
  const { write } = createTestWriter()
  for (let text = 1; text <= 3; text += 1) await write(richLead(), task())
  const before = asked.length

  const { trouble } = await write(richLead(), task())

  expect(trouble).toMatchObject({ kind: 'bad_request' })
  expect(asked).toHaveLength(before)
  nock.cleanAll()
})

test('an endpoint that fails five times in a row is left alone for a minute', async () => {
  chat().times(5).reply(500, {})
  const { write, passMs } = createTestWriter()

  await write(richLead(), task())
  await write(richLead(), task())
  const { trouble } = await write(richLead(), task())
  passMs(61_000)
  chat().reply(200, good())
  const after = await write(richLead(), task())

  expect(trouble).toMatchObject({ kind: 'unavailable', retryAfterMs: 56_000 })
  expect(after.trouble).toBeNull()
})

test('the trouble of one endpoint is not that of another', async () => {
  chat().reply(401, {})
  nock('https://other.example.com').post('/v1/chat/completions').reply(200, good())
  const { write } = createTestWriter()

  await write(richLead(), task())
  const { sequence } = await write(
    richLead(),
    task({ endpoint: { ...task().endpoint, baseUrl: 'https://other.example.com/v1' } }),
  )

  expect(sequence.writer).toBe('llm')
})

test('no message tells the key', async () => {
  chat().reply(401, { error: { message: 'No such key' } })

  const written = await createTestWriter().write(richLead(), task())

  expect(JSON.stringify(written)).not.toContain('sk-secret')
})
