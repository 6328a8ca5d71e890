import { request, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

const good = { name: 'Website', label: 'Visitor', target: 'people' }

const create = (body: string) =>
  request(`${app.url}/api/v1/signals`, {
    method: 'POST',
    headers: { authorization: `Bearer ${app.apiKey}` },
    body,
  })

test.each<[wrong: unknown, sentence: string]>([
  [{ ...good, name: undefined }, "'name' in the body is missing."],
  [{ ...good, target: undefined }, "'target' in the body is missing."],
  [{ ...good, name: 5 }, "'name' in the body must be text, not a number."],
  [{ ...good, name: null }, "'name' in the body must be text, not null."],
  [{ ...good, name: '' }, "'name' in the body must not be empty."],
  [{ ...good, name: 'x'.repeat(101) }, "'name' in the body must have at most 100 characters."],
  [{ ...good, target: 'person' }, "'target' in the body must be 'people' or 'companies'."],
  [{ ...good, colour: 'red' }, "The body has 'colour', which this call does not know."],
  [[good], 'The body must be an object, not a list.'],
])('%j is refused in a sentence: %s', async (wrong, sentence) => {
  const { status, body } = await create(JSON.stringify(wrong))

  expect({ status, message: body.error.message }).toEqual({ status: 422, message: sentence })
})

test.each<[wrong: object, sentence: string]>([
  [{ requestsPerMinute: 1.5 }, "'requestsPerMinute' in the body must be a whole number."],
  [{ requestsPerMinute: '60' }, "'requestsPerMinute' in the body must be a number, not text."],
  [{ requestsPerMinute: 0 }, "'requestsPerMinute' in the body must be 1 or more."],
  [{ mapping: { email: 7 } }, "'mapping.email' in the body cannot be a number."],
  [{ mapping: { email: [] } }, "'mapping.email' in the body must not be empty."],
  [{ contextFields: 'a' }, "'contextFields' in the body must be a list, not text."],
])('a change of %j is refused in a sentence: %s', async (wrong, sentence) => {
  const { id } = (await create(JSON.stringify(good))).body

  const { status, body } = await app.call('PATCH', `/signals/${id}`, wrong)

  expect({ status, message: body.error.message }).toEqual({ status: 422, message: sentence })
})

test.each([
  ['limit=abc', "'limit' in the query must be a number."],
  ['limit=1000', "'limit' in the query must be 200 or less."],
  ['colour=red', "The query has 'colour', which this call does not know."],
  ['from=yesterday', "'from' in the query must be a time such as 2027-01-31T09:30:00Z."],
])('a query of %s is refused in a sentence: %s', async (query, sentence) => {
  const { id } = (await create(JSON.stringify(good))).body

  const { status, body } = await app.call('GET', `/signals/${id}/entries?${query}`)

  expect({ status, message: body.error.message }).toEqual({ status: 422, message: sentence })
})

test('a body that is no JSON is told where it stops being so, and what to do', async () => {
  const { body } = await create('{"name":"Website",\n"label":Visitor}')

  expect(body.error).toEqual({
    code: 'malformed_request',
    message: 'The body is not valid JSON. Expected a value at line 2, column 9: found V.',
    hint: 'Put texts and keys in double quotes; a quote inside a text is written \\".',
    details: { position: 27, line: 2, column: 9 },
  })
})

test('each property that is wrong is listed with what is wrong with it', async () => {
  const { body } = await create('{}')

  expect(body.error.details.issues).toEqual([
    { path: 'name', message: 'is missing' },
    { path: 'label', message: 'is missing' },
    { path: 'target', message: 'is missing' },
  ])
})

test('of what is of another type nothing else is told', async () => {
  const { status, body } = await request(`${app.url}/api/v1/entries/ent_1/replay`, {
    method: 'POST',
    headers: { authorization: `Bearer ${app.apiKey}` },
    body: JSON.stringify({ override: 'excluded' }),
  })

  expect({ status, issues: body.error.details.issues }).toEqual({
    status: 422,
    issues: [{ path: 'override', message: 'must be a list, not text' }],
  })
})
