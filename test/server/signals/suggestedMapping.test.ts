import { buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

const json = 'application/json'

const shapes = [
  {
    name: 'a flat body',
    target: 'people',
    contentType: json,
    body: '{"email":"ada@acme.example","company":"Acme"}',
    mapping: { email: 'email', company_name: 'company' },
  },
  {
    name: 'a nested body',
    target: 'people',
    contentType: json,
    body: '{"person":{"firstName":"Ada","lastName":"Lovelace"},"company":{"name":"Acme","domain":"acme.example"}}',
    mapping: {
      first_name: 'person.firstName',
      last_name: 'person.lastName',
      company_name: 'company.name',
      company_domain: 'company.domain',
    },
  },
  {
    name: 'a LinkedIn profile alone',
    target: 'people',
    contentType: json,
    body: '{"profile":{"linkedin_url":"https://www.linkedin.com/in/ada-lovelace"}}',
    mapping: { linkedin_url: 'profile.linkedin_url' },
  },
  {
    name: 'a form’s questions with labels',
    target: 'people',
    contentType: json,
    body: '{"data":{"fields":[{"label":"Full name","value":"Ada Lovelace"},{"label":"Work email","value":"ada@acme.example"}]}}',
    mapping: {
      email: 'data.fields[label=Work email].value',
      full_name: 'data.fields[label=Full name].value',
    },
  },
  {
    name: 'keys in another language',
    target: 'people',
    contentType: json,
    body: '{"Nom complet":"Ada Lovelace","Adresse e-mail":"ada@acme.example","Entreprise":"Acme"}',
    mapping: { email: 'Adresse e-mail', full_name: 'Nom complet', company_name: 'Entreprise' },
  },
  {
    name: 'a form as browsers send it',
    target: 'people',
    contentType: 'application/x-www-form-urlencoded',
    body: 'first_name=Ada&last_name=Lovelace&email=ada%40acme.example',
    mapping: { email: 'email', first_name: 'first_name', last_name: 'last_name' },
  },
  {
    name: 'a company',
    target: 'companies',
    contentType: json,
    body: '{"company":{"name":"Acme","website":"https://acme.example","linkedin_url":"https://www.linkedin.com/company/acme"}}',
    mapping: {
      company_name: 'company.name',
      company_domain: 'company.website',
      company_linkedin_url: 'company.linkedin_url',
    },
  },
]

test.each(shapes)('$name is mapped and saved without a person', async (shape) => {
  const { id, webhookUrl } = await buildSignal(app, { target: shape.target })
  await post(webhookUrl, shape.body, { 'content-type': shape.contentType })

  const refreshed = await app.call('POST', `/signals/${id}/refresh`)
  const saved = await app.call('POST', `/signals/${id}/save`)

  expect(refreshed).toMatchObject({ status: 200 })
  expect(saved).toMatchObject({ status: 200, body: { status: 'live' } })
  expect(saved.body.mapping).toEqual(shape.mapping)
})

test('a body that identifies nobody is not saved on a guess', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, { event: 'page_view', path: '/pricing', count: 3 })

  const refreshed = await app.call('POST', `/signals/${id}/refresh`)
  const saved = await app.call('POST', `/signals/${id}/save`)

  expect(refreshed).toMatchObject({ status: 200, body: { mapping: {} } })
  expect(saved).toMatchObject({ status: 422, body: { error: { code: 'mapping_incomplete' } } })
})

test('a signal can be mapped by hand and saved before anything was received', async () => {
  const { id } = await buildSignal(app)
  await app.call('PATCH', `/signals/${id}`, { mapping: { email: 'email' } })

  const saved = await app.call('POST', `/signals/${id}/save`)

  expect(saved).toMatchObject({ status: 200, body: { status: 'live', mapping: { email: 'email' } } })
})

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

test('of two people in a request the one at a domain of the workspace’s users is not mapped', async () => {
  await app.call('POST', '/users', { name: 'Ove', email: 'ove@nordwind.example', timeZone: 'UTC' })
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, {
    qwer: { name: 'Ove Lund', email: 'sales@nordwind.example', phone: '+47 55 55 01 01', city: 'Bergen' },
    asdf: { name: 'Mara Quist', email: 'mara@birkholm.example' },
  })

  const refreshed = await app.call('POST', `/signals/${id}/refresh`)

  expect(refreshed.body.mapping).toMatchObject({ email: 'asdf.email', full_name: 'asdf.name' })
})
