import { buildHook } from '../../support/hooks'
import { listenForHooks, stopListeners } from '../../support/listenForHooks'
import { buildSignal } from '../../support/signals'
import { request, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let signal: string
let hook: string
beforeAll(async () => {
  app = await startApp()
  signal = `/signals/${(await buildSignal(app)).id}`
  hook = `/hooks/${(await buildHook(app, await listenForHooks())).id}`
})
afterAll(async () => {
  await stopApps()
  await stopListeners()
})

/** Sent as text: an object of JavaScript would lose a `__proto__`. */
function send(method: string, path: string, body?: string) {
  return request(`${app.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${app.apiKey}` },
    ...(body === undefined ? {} : { body }),
  })
}

/** Each object that a call takes, with `@` where a property may be added. */
const OBJECTS: [method: string, path: string, body: string][] = [
  ['POST', '/signals', '{"name":"Website","label":"Visitor","target":"people",@}'],
  ['PATCH', 'SIGNAL', '{@}'],
  ['PATCH', 'SIGNAL', '{"mapping":{@}}'],
  ['PATCH', 'SIGNAL', '{"mapping":{"email":"mail",@}}'],
  ['PATCH', 'SIGNAL', '{"enrichment":{@}}'],
  ['PATCH', 'SIGNAL', '{"enrichment":{"filters":{@}}}'],
  ['PATCH', 'SIGNAL', '{"enrichment":{"filters":{"employeeCount":{@}}}}'],
  ['POST', 'SIGNAL/refresh', '{@}'],
  ['POST', 'SIGNAL/save', '{@}'],
  ['POST', 'SIGNAL/pause', '{@}'],
  ['POST', 'SIGNAL/resume', '{@}'],
  ['POST', 'SIGNAL/rotate-token', '{@}'],
  ['DELETE', 'SIGNAL', '{@}'],
  ['POST', '/hooks', '{"url":"https://acme.example","event":"entry.received",@}'],
  ['PATCH', 'HOOK', '{@}'],
  ['POST', 'HOOK/test', '{@}'],
  ['POST', 'HOOK/rotate-secret', '{@}'],
  ['DELETE', 'HOOK', '{@}'],
]

describe.each(['__proto__', 'constructor', 'e-mail'])('a property %s is refused by its name', (name) => {
  test.each(OBJECTS)('in what %s %s takes: %s', async (method, path, body) => {
    const given = body.replace('@', `"${name}":"x"`)

    const answer = await send(method, path.replace('SIGNAL', signal).replace('HOOK', hook), given)

    expect(answer).toMatchObject({
      status: 422,
      body: { error: { code: 'invalid_request', message: expect.stringContaining(`'${name}'`) } },
    })
  })

  test.each([
    '/signals',
    'SIGNAL',
    'SIGNAL/entries',
    'SIGNAL/refusals',
    'SIGNAL/input-fields',
    '/hooks',
    '/me',
  ])('in the query of GET %s', async (path) => {
    const answer = await send('GET', `${path.replace('SIGNAL', signal)}?${name}=x`)

    expect(answer).toMatchObject({
      status: 422,
      body: { error: { code: 'invalid_request', message: expect.stringContaining(`'${name}'`) } },
    })
  })
})
