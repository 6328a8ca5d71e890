import { buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

const sample = { email: 'ada@acme.example', name: 'Ada Lovelace', company: { name: 'Acme' }, plan: 'pro' }

async function refreshAfter(...patches: unknown[]) {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, sample)
  for (const patch of patches) await app.call('PATCH', `/signals/${id}`, patch)
  await app.call('POST', `/signals/${id}/refresh`)
  return app.call('GET', `/signals/${id}`)
}

test('a slot that a person set keeps its path; the others take their suggestions', async () => {
  const { body } = await refreshAfter({ mapping: { email: 'other.mail' } })

  expect(body.mapping).toEqual({ email: 'other.mail', full_name: 'name', company_name: 'company.name' })
  expect(body.mappedBy).toEqual({ email: 'user', full_name: 'auto', company_name: 'auto' })
})

test('a slot that a person emptied stays empty', async () => {
  const { body } = await refreshAfter({ mapping: { full_name: null } })

  expect(body.mapping).toEqual({ email: 'email', full_name: null, company_name: 'company.name' })
  expect(body.mappedBy).toEqual({ email: 'auto', full_name: 'user', company_name: 'auto' })
})

test('a slot that a person set to several paths keeps them', async () => {
  const { body } = await refreshAfter({ mapping: { email: ['other.mail', 'email'] } })

  expect(body.mapping.email).toEqual(['other.mail', 'email'])
})

test('a slot that a person confirmed with its suggestion is the person’s', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, sample)
  await app.call('POST', `/signals/${id}/refresh`)
  await app.call('PATCH', `/signals/${id}`, { mapping: { email: 'email' } })
  await post(webhookUrl, { work_email: 'ada@acme.example' })

  await app.call('POST', `/signals/${id}/refresh`)
  const read = await app.call('GET', `/signals/${id}`)

  expect(read.body).toMatchObject({ mapping: { email: 'email' }, mappedBy: { email: 'user' } })
})

test('a slot that nobody set loses a path that the new sample does not suggest', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, sample)
  await app.call('POST', `/signals/${id}/refresh`)
  await post(webhookUrl, { email: 'ada@acme.example' })

  const refreshed = await app.call('POST', `/signals/${id}/refresh`)

  expect(refreshed.body.mapping).toEqual({ email: 'email' })
})

test('context fields that a person chose stay', async () => {
  const { body } = await refreshAfter({ contextFields: ['company.name'] })

  expect(body.contextFields).toEqual(['company.name'])
})

test('context fields that a person emptied stay empty', async () => {
  const { body } = await refreshAfter({ contextFields: [] })

  expect(body.contextFields).toEqual([])
})

test('a person’s mapping leaves the context fields to the suggestions', async () => {
  const { body } = await refreshAfter({ mapping: { email: 'email' } })

  expect(body.contextFields).toEqual(['plan'])
})

test('a change of name leaves every slot to the suggestions', async () => {
  const { body } = await refreshAfter({ name: 'Renamed' })

  expect(body.mappedBy).toEqual({ email: 'auto', full_name: 'auto', company_name: 'auto' })
})
