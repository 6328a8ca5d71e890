import { SCOPES } from '../../../shared/contract/scopes'
import { buildKey } from '../../support/keys'
import { buildLiveSignal, buildSignal } from '../../support/signals'
import { post, request, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(stopApps)

const tokenIn = (webhookUrl: string) => /spw_[\w-]+/.exec(webhookUrl)?.[0] ?? webhookUrl

test('no webhook token and no API key is ever logged, whatever is sent', async () => {
  const signal = await buildLiveSignal(app)
  const { authorization } = await buildKey(app, [...SCOPES])
  const { webhookUrl: url, id } = signal
  const secrets = [tokenIn(url), app.apiKey, authorization.replace('Bearer ', '')]

  await post(url, { email: 'ada@acme.example' })
  await post(`${url}/?from=zap`, '{"a":')
  await post(url, '[]')
  await post(url, `{"a":"${'x'.repeat(1_048_576)}"}`)
  await post(url, '{}', { 'content-encoding': 'zstd' })
  await post(url, '{}', { 'content-type': 'application/json; charset=klingon' })
  await request(url, { method: 'GET' })
  await request(url, { method: 'DELETE' })
  await post(`${url}/batch`, [])
  await request(url.replace('/entries', '/elsewhere'))
  await request(url.replace('/entries', '/%zz'))
  await request(`${app.url}/api/v1/me`, { headers: { authorization } })
  await request(`${app.url}/api/v1/signals/%zz?key=${app.apiKey}`, { headers: { authorization } })
  await app.call('PATCH', `/signals/${id}`, { name: tokenIn(url), colour: url }, { authorization })
  const rotated = await app.call('POST', `/signals/${id}/rotate-token`)
  await post(url, { email: 'ada@acme.example' })
  await app.call('DELETE', `/signals/${id}`)
  await post(rotated.body.webhookUrl, { email: 'ada@acme.example' })

  const logged = app.log.join('')
  expect(logged).toContain('"entries.stored"')
  expect(logged).toContain('"request.refused"')
  expect([...secrets, tokenIn(rotated.body.webhookUrl)].filter((secret) => logged.includes(secret))).toEqual(
    [],
  )
})

test('no webhook token and no API key is logged when the database is gone', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const cutOff = await startApp({ databaseName: app.databaseName })
  await cutOff.database.connection.close()

  const received = await post(cutOff.url + new URL(webhookUrl).pathname, { email: 'ada@acme.example' })
  const read = await cutOff.call('GET', `/signals/${id}`)

  const logged = cutOff.log.join('')
  expect([received.status, read.status]).toEqual([503, 503])
  expect(logged).toContain('"level":"error"')
  expect([tokenIn(webhookUrl), app.apiKey].filter((secret) => logged.includes(secret))).toEqual([])
})

test('no webhook token and no API key is in the database', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, { email: 'ada@acme.example' })
  const { body: rotated } = await app.call('POST', `/signals/${id}/rotate-token`)

  const collections = await app.database.connection.listCollections()
  const contents = await Promise.all(
    collections.map(({ name }) => app.database.connection.collection(name).find({}).toArray()),
  )

  const stored = JSON.stringify(contents)
  const secrets = [tokenIn(webhookUrl), tokenIn(rotated.webhookUrl), app.apiKey]
  expect(stored).toContain(id)
  expect(secrets.filter((secret) => stored.includes(secret))).toEqual([])
})

test('an error answer does not repeat the token it was asked with', async () => {
  const { webhookUrl } = await buildSignal(app)

  const answers = await Promise.all([
    post(webhookUrl, '{"a":'),
    request(webhookUrl, { method: 'PUT' }),
    request(webhookUrl.replace('/entries', '/elsewhere')),
    post(webhookUrl.replace(/.\/entries/, '/entries'), { a: 1 }),
  ])

  expect(answers.map(({ status }) => status)).toEqual([400, 405, 404, 404])
  expect(answers.filter(({ text }) => text.includes('spw_'))).toEqual([])
})
