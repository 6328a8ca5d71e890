import { createRoutes } from '../../../server/http/createRoutes'
import { buildSignal } from '../../support/signals'
import { request, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let document: any
beforeAll(async () => {
  app = await startApp()
  document = (await request(`${app.url}/api/v1/openapi.json`)).body
})
afterAll(stopApps)

const API = '/api/v1/'

type Operation = { method: string; path: string; operation: any }

function operations(): Operation[] {
  return Object.entries<object>(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  )
}

const ofApi = ({ path }: Operation) => path.startsWith(API)

/** A layer without a method answers all that the calls leave. */
type Layer = { route?: { path: string; stack: { method?: string }[] } }

/** Every call that the API's router answers, as the OpenAPI document would spell it. */
function mountedCalls(): string[] {
  const routes = createRoutes({ authenticate: () => Promise.reject(new Error('Nobody calls here')) })
  app.product.mount(routes)
  return routes.router.stack.flatMap(({ route }: Layer) => {
    const methods = (route?.stack ?? []).flatMap(({ method }) => method ?? [])
    return methods.map((method) => `${method} /api/v1${route?.path.replace(/:(\w+)/g, '{$1}') ?? ''}`)
  })
}

function valuesOf(key: string, within: unknown): unknown[] {
  if (typeof within !== 'object' || within === null) return []
  return Object.entries(within).flatMap(([name, value]) => (name === key ? [value] : valuesOf(key, value)))
}

test('the document says what it is, where the server is and how to authenticate', () => {
  expect(document).toMatchObject({
    openapi: '3.1.0',
    info: { title: 'Signalpost', version: 'v1' },
    servers: [{ url: app.url }],
    security: [{ apiKey: [] }, { session: [] }],
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: `signalpost-${new URL(app.url).port}` },
      },
    },
  })
})

test('every call that is mounted is in the document, and no other', () => {
  const described = operations()
    .filter(ofApi)
    .map(({ method, path }) => `${method} ${path}`)

  const mounted = mountedCalls()

  expect(mounted).toContain('post /api/v1/signals/{signalId}/rotate-token')
  expect(described.sort()).toEqual(mounted.sort())
})

test('every call in the document is there and asks for a key, but those that let somebody in', async () => {
  const answers = await Promise.all(
    operations()
      .filter(ofApi)
      .map(async ({ method, path, operation }) => ({
        name: operation.operationId,
        ...(await request(`${app.url}${path.replace(/\{\w+\}/g, 'x')}`, {
          method: method.toUpperCase(),
          redirect: 'manual',
        })),
      })),
  )

  const open = answers.filter(({ status }) => status !== 401)
  expect(open.map(({ name, status }) => [name, status])).toEqual([
    ['setUp', 422],
    ['signIn', 422],
    ['getVisitor', 200],
    ['startOidc', 302],
    ['finishOidc', 302],
    ['makeLink', 422],
    ['acceptResetLink', 422],
    ['acceptInvitation', 422],
  ])
})

test('every reference in the document leads to a named schema, and each of those is referred to', () => {
  const named = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`)

  const references = new Set(valuesOf('$ref', document))

  expect(document.components.schemas.Error).toMatchObject({ type: 'object', required: ['status', 'error'] })
  expect([...references].sort()).toEqual(named.sort())
})

test('what many calls answer with stands in the document once', () => {
  const answers = ['/signals', '/signals/{signalId}/save', '/signals/{signalId}/rotate-token'].map(
    (path) => document.paths[`/api/v1${path}`].post.responses,
  )

  const schemas = answers.map(
    (responses) => Object.values<any>(responses)[0].content['application/json'].schema,
  )

  expect(schemas).toEqual(schemas.map(() => ({ $ref: '#/components/schemas/Signal' })))
})

test('the webhook of a signal is in the document, with its answers, and asks for nothing but its token', () => {
  const { get, post } = document.paths['/custom_signals/{token}/entries']
  const batch = document.paths['/custom_signals/{token}/entries/batch'].post

  expect(operations().filter((operation) => !ofApi(operation))).toHaveLength(3)
  for (const { security, parameters } of [get, post, batch]) {
    expect(security).toEqual([])
    expect(parameters[0]).toMatchObject({ name: 'token', in: 'path', required: true })
  }
  expect(Object.keys(get.responses)).toEqual(['200', '400', '404', '405', '410', '503'])
  const refusals = ['400', '404', '405', '408', '410', '413', '415', '422', '429', '503']
  expect(Object.keys(post.responses)).toEqual(['202', ...refusals].sort())
  expect(Object.keys(batch.responses)).toEqual(['202', ...refusals].sort())
  expect(post.responses['202'].content['application/json'].schema).toEqual({
    $ref: '#/components/schemas/Receipt',
  })
  expect(post.requestBody.required).toBe(true)
})

const WEBHOOK = '/custom_signals/{token}/entries'

test.each([
  {
    path: '/api/v1/signals',
    headers: { 'content-type': 'application/json; charset=klingon' },
    answered: [415, 'unsupported_charset'],
  },
  {
    path: '/api/v1/signals',
    headers: { 'content-encoding': 'zstd' },
    answered: [415, 'unsupported_encoding'],
  },
  { path: '/api/v1/signals/{signalId}/entries', id: '%zz', answered: [400, 'malformed_request'] },
  { path: '/api/v1/signals/{signalId}/entries/batch', id: '%zz', answered: [400, 'malformed_request'] },
  { path: WEBHOOK, headers: { 'idempotency-key': 'x'.repeat(256) }, answered: [422, 'invalid_request'] },
  { path: WEBHOOK, method: 'PUT', answered: [405, 'method_not_allowed'] },
])('what $path answers is in the document: $answered', async (asked) => {
  const { path, method = 'POST', headers = {}, id = '', answered } = asked
  const signal = await buildSignal(app)
  const url = path === WEBHOOK ? signal.webhookUrl : app.url + path.replace(/\{\w+\}/, id)

  const { status, body } = await request(url, {
    method,
    headers: { authorization: `Bearer ${app.apiKey}`, ...headers },
    body: '{"a":1}',
  })

  expect([status, body.error.code]).toEqual(answered)
  const { description } = document.paths[path].post.responses[status]
  expect(String(description).split(', ')).toContain(body.error.code)
})

test('the headers that go with a refusal are described', () => {
  const refusals = operations().flatMap(({ operation }) => Object.entries<any>(operation.responses))
  const headersOf = (status: string) =>
    new Set(
      refusals
        .filter(([each]) => each === status)
        .flatMap(([, { headers }]) => Object.keys(headers ?? { no: 1 })),
    )

  expect(['401', '405', '429', '503'].map((status) => [...headersOf(status)])).toEqual([
    ['WWW-Authenticate'],
    ['Allow'],
    ['Retry-After'],
    ['Retry-After'],
  ])
})

test('the sample of an error is one that the API answers with', async () => {
  const { body } = await request(`${app.url}/api/v1/signals`, {
    method: 'POST',
    headers: { authorization: `Bearer ${app.apiKey}` },
    body: '{"name":',
  })

  expect(document.info.description).toContain(`"code":"${body.error.code}"`)
})

test.each([
  '/api/v1/signals/{signalId}/entries',
  '/api/v1/signals/{signalId}/entries/batch',
  '/api/v1/directory/people/import',
  '/api/v1/directory/companies/import',
  '/api/v1/exclusions/import',
  '/api/v1/contacted/import',
])('the body of %s is required, since nothing at all is refused', async (path) => {
  const { id } = await buildSignal(app)

  const answer = await app.call('POST', path.slice(API.length - 1).replace('{signalId}', id))

  expect(answer).toMatchObject({ status: 400, body: { error: { code: 'empty_body' } } })
  expect(document.paths[path].post.requestBody.required).toBe(true)
})

test('a body is required where the call refuses an empty one', () => {
  expect(document.paths['/api/v1/signals'].post.requestBody.required).toBe(true)
  expect(document.paths['/api/v1/signals/{signalId}/refresh'].post.requestBody.required).toBe(false)
})

test('every call has a name of its own', () => {
  const names = operations().map(({ operation }) => operation.operationId)

  expect(new Set(names).size).toBe(names.length)
})

test('every parameter in a path is described, as required', () => {
  const described = operations().map(({ path, operation }) => {
    const parameters: { name: string; in: string; required: boolean }[] = operation.parameters
    const inPath = parameters.filter((parameter) => parameter.in === 'path' && parameter.required)
    return { path, named: inPath.map(({ name }) => name) }
  })

  expect(described).toContainEqual({ path: '/api/v1/entries/{entryId}/raw', named: ['entryId'] })
  expect(described).toEqual(
    described.map(({ path }) => ({ path, named: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name) })),
  )
})

test('every call names the scope and the roles that it needs', () => {
  const { post, get } = document.paths['/api/v1/hooks']

  expect(post).toMatchObject({
    description: expect.stringContaining('Roles: owner, member (own). Scope: `hooks:write`.'),
    'x-scope': 'hooks:write',
    'x-roles': { owner: 'all', member: 'own', viewer: 'none' },
  })
  expect(get['x-roles']).toEqual({ owner: 'all', member: 'own', viewer: 'own' })
  expect(operations().filter(({ operation }) => operation['x-roles'] === undefined)).toEqual([])
})

test('every call describes its refusals by the one shape of errors', () => {
  const shapes = operations().map(
    ({ operation }) => operation.responses['503'].content['application/json'].schema,
  )

  expect(shapes).toEqual(shapes.map(() => ({ $ref: '#/components/schemas/Error' })))
})

test('the body of a new signal is described as it is checked', () => {
  const { schema } = document.paths['/api/v1/signals'].post.requestBody.content['application/json']

  expect(schema).toMatchObject({
    type: 'object',
    required: ['name', 'label', 'target'],
    additionalProperties: false,
    properties: {
      name: { type: 'string', minLength: 1, maxLength: 100 },
      target: { type: 'string', enum: ['people', 'companies'] },
    },
  })
})

test('the size of a page is described with its bounds and default', () => {
  const { parameters } = document.paths['/api/v1/leads'].get

  expect(parameters).toContainEqual({
    name: 'limit',
    in: 'query',
    required: false,
    schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
  })
})

test('bytes are described as bytes', () => {
  const { content } = document.paths['/api/v1/entries/{entryId}/raw'].get.responses['200']

  expect(content).toEqual({ 'application/octet-stream': {} })
})
