import { buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

const last = (items: unknown[]) => items.at(-1)

const inputFields = (id: string) => app.call('GET', `/signals/${id}/input-fields`)

test('an identifier keeps its key when it is mapped to another path, and goes to that path', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, { mail: 'a@acme.example', person: { email: 'b@acme.example' } })
  await app.call('PATCH', `/signals/${id}`, { mapping: { email: 'mail' } })
  const before = await inputFields(id)

  await app.call('PATCH', `/signals/${id}`, { mapping: { email: 'person.email' } })
  const after = await inputFields(id)

  expect(before.body.items).toMatchObject([{ key: 'id_email', segments: ['mail'] }])
  expect(after.body.items).toMatchObject([
    { key: 'id_email', segments: ['person', 'email'], sample: 'b@acme.example' },
  ])
})

test('a context field keeps its key, type and sample when others are added and the mapping changes', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, { mail: 'a@acme.example', score: 4.5 })
  await app.call('PATCH', `/signals/${id}`, { mapping: { email: 'mail' }, contextFields: ['score'] })
  const before = await inputFields(id)

  await post(webhookUrl, { other: true })
  await app.call('PATCH', `/signals/${id}`, {
    mapping: { full_name: 'who' },
    contextFields: ['plan', 'score'],
  })
  const after = await inputFields(id)

  expect(last(before.body.items)).toMatchObject({ key: 'f_score', type: 'string', sample: 4.5 })
  expect(last(after.body.items)).toEqual(last(before.body.items))
})

test.each([
  { path: 'plan', key: 'f_plan', segments: ['plan'] },
  { path: 'job_title', key: 'f_jobZutitle', segments: ['job_title'] },
  { path: 'utm.source', key: 'f_utm_source', segments: ['utm', 'source'] },
  { path: 'Job title', key: 'f_JobZstitle', segments: ['Job title'] },
  { path: 'tags.0', key: 'f_tags_Zi0', segments: ['tags', 0] },
  { path: 'a.b', key: 'f_aZdb', segments: ['a.b'] },
  { path: 'größe', key: 'f_grZx00F6Zx00DFe', segments: ['größe'] },
  { path: '__proto__.x', key: 'f_ZuZuprotoZuZu_x', segments: ['__proto__', 'x'] },
])('the context field $path of the sample has the key $key', async ({ path, key, segments }) => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(
    webhookUrl,
    '{"plan":1,"job_title":1,"utm":{"source":1},"Job title":1,"tags":[1],"a.b":1,"größe":1,"__proto__":{"x":1}}',
  )
  await app.call('PATCH', `/signals/${id}`, { contextFields: [path] })

  const { body } = await inputFields(id)

  expect(last(body.items)).toMatchObject({ key, path, segments, sample: 1 })
})

test('an item of a list that is called by its name is sent under that name', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, {
    answers: [
      { label: 'Work email', value: 'ada@acme.example' },
      { label: 'Budget', value: '20k' },
    ],
  })
  await app.call('PATCH', `/signals/${id}`, {
    mapping: { email: 'answers[label=Work email].value' },
    contextFields: ['answers[label=Budget].value'],
  })

  const { body } = await inputFields(id)

  expect(body.items).toMatchObject([
    {
      key: 'id_email',
      path: 'answers[label=Work email].value',
      segments: ['answers[label=Work email]', 'value'],
      sample: 'ada@acme.example',
    },
    {
      key: 'f_answersZblabelZqBudgetZc_value',
      path: 'answers[label=Budget].value',
      segments: ['answers[label=Budget]', 'value'],
      label: 'Budget',
      sample: '20k',
    },
  ])
})

test('a refresh gives the context fields it suggests keys of their own', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, { email: 'ada@acme.example', plan: 'pro' })
  await app.call('POST', `/signals/${id}/refresh`)

  const { body } = await inputFields(id)

  expect(body.items).toMatchObject([
    { key: 'id_email', path: 'email', sample: 'ada@acme.example' },
    { key: 'f_plan', path: 'plan', sample: 'pro' },
  ])
})

test('a path that no sample has shown is offered by its text', async () => {
  const { id } = await buildSignal(app)
  await app.call('PATCH', `/signals/${id}`, {
    mapping: { email: 'person.mail' },
    contextFields: ['answers[id=17].text'],
  })

  const { body } = await inputFields(id)

  expect(body.items).toMatchObject([
    { key: 'id_email', segments: ['person', 'mail'], sample: null },
    { segments: ['answers[id=17]', 'text'], label: 'answers[id=17].text', type: 'string', sample: null },
  ])
})
