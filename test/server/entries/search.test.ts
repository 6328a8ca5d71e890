import { buildLiveSignal, buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(stopApps)

const find = async (signalId: string, q: string, more = '') => {
  const answer = await app.call('GET', `/signals/${signalId}/entries?q=${encodeURIComponent(q)}${more}`)
  return answer.body
}
const idsOf = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id)

const person = {
  email: 'Ada.Lovelace@Engines.example',
  full_name: 'Ada Lovelacé',
  linkedin_url: 'https://www.linkedin.com/in/ada-lovelace/',
  company_name: 'Analytical Engines',
}

test.each([
  ['the e-mail', 'ada.lovelace@engines.example'],
  ['the e-mail as mail programs copy it', ' Ada <ADA.LOVELACE@engines.example>'],
  ['the name in another spelling', 'ada  lovelace'],
  ['the profile in another spelling', 'linkedin.com/in/Ada-Lovelace?utm_source=x'],
  ['the company', 'analytical engines'],
  ['the domain of the e-mail', 'https://engines.example'],
])('an entry is found by %s', async (_name, q) => {
  const { id, webhookUrl } = await buildLiveSignal(app)
  const { body } = await post(webhookUrl, person)
  await post(webhookUrl, { email: 'grace@navy.example', full_name: 'Grace Hopper' })
  await app.call('PATCH', `/signals/${id}`, {
    mapping: { full_name: 'full_name', linkedin_url: 'linkedin_url', company_name: 'company_name' },
  })

  await app.catchUp()

  expect(idsOf(await find(id, q))).toEqual([body.id])
})

test.each(['Ada', 'lovelace'])(
  'an entry is found by one of its names, %s, however these are sent',
  async (q) => {
    const { id, webhookUrl } = await buildLiveSignal(app)
    await app.call('PATCH', `/signals/${id}`, {
      mapping: { full_name: 'full_name', first_name: 'first', last_name: 'last' },
    })
    const whole = await post(webhookUrl, { full_name: 'Ada Lovelace' })
    const parts = await post(webhookUrl, { first: 'Ada', last: 'Lovelace' })
    await post(webhookUrl, { full_name: 'Grace Hopper' })

    await app.catchUp()

    expect(idsOf(await find(id, q))).toEqual([parts.body.id, whole.body.id])
  },
)

test('an entry is found by its id at once, in its own signal only', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const other = await buildSignal(app)
  const { body } = await post(webhookUrl, person)

  expect(idsOf(await find(id, body.id))).toEqual([body.id])
  expect(idsOf(await find(other.id, body.id))).toEqual([])
})

test('in set-up, before anything is mapped, an entry is found by what would be suggested', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const { body } = await post(webhookUrl, person)

  await app.catchUp()

  expect(idsOf(await find(id, person.email))).toEqual([body.id])
  expect(idsOf(await find(id, 'nobody@else.example'))).toEqual([])
})

test('an e-mail finds nobody else at the same company', async () => {
  const { id, webhookUrl } = await buildLiveSignal(app)
  await post(webhookUrl, person)

  await app.catchUp()

  expect(idsOf(await find(id, 'charles@engines.example'))).toEqual([])
})

test('what is found comes newest first, page by page, and can be narrowed to tests', async () => {
  const { id, webhookUrl } = await buildLiveSignal(app)
  const sent: string[] = []
  for (let n = 0; n < 5; n += 1) sent.push((await post(webhookUrl, { ...person, n })).body.id)
  const asTest = await app.call('POST', `/signals/${id}/entries?mode=test`, person)
  await app.catchUp()

  const first = await find(id, person.email, '&limit=4')
  const second = await find(id, person.email, `&limit=4&cursor=${first.nextCursor}`)

  expect([...idsOf(first), ...idsOf(second)]).toEqual([asTest.body.id, ...sent.toReversed()])
  expect(idsOf(await find(id, person.email, '&mode=test'))).toEqual([asTest.body.id])
  expect(idsOf(await find(id, person.email, '&mode=live&limit=1'))).toEqual([sent.at(-1)])
})

test('each entry is handed on once, whoever asks, and after a restart from where it was left', async () => {
  const second = await startApp({ databaseName: app.databaseName })
  const { id, webhookUrl } = await buildLiveSignal(app)
  const sent: string[] = []
  for (let n = 0; n < 3; n += 1) sent.push((await post(webhookUrl, { ...person, n })).body.id)

  await Promise.all([app.catchUp(), second.catchUp()])
  sent.push((await post(webhookUrl, person)).body.id)
  await second.catchUp()

  expect(idsOf(await find(id, person.email))).toEqual(sent.toReversed())
  const rows = await app.database.connection.collection('entry_look_ups').find({}).toArray()
  const ofAda = rows.filter(({ _id }) => String(_id).includes('ada.lovelace@'))
  expect(ofAda).toHaveLength(4)
})

test('a payload that holds no identifier, or one of 500,000 levels, keeps no other from being found', async () => {
  const { id, webhookUrl } = await buildLiveSignal(app)
  await post(webhookUrl, `{"a":${'['.repeat(500_000)}${']'.repeat(500_000)}}`)
  await post(webhookUrl, { email: 'n/a' })
  const { body } = await post(webhookUrl, person)

  await app.catchUp()

  expect(idsOf(await find(id, person.email))).toEqual([body.id])
})

test.each([
  ['what is deleted', 'Analytical Engines'],
  ['a deleted name in rare characters', '𠮷野家'],
])('%s is no longer found, and leaves nothing behind', async (_name, company_name) => {
  const { id, webhookUrl } = await buildLiveSignal(app)
  await post(webhookUrl, { ...person, company_name })
  await app.catchUp()
  await app.call('DELETE', `/signals/${id}`)

  await app.purge()

  expect(await app.database.connection.collection('entry_look_ups').countDocuments({})).toBe(0)
})

test('an entry that has just come is found by its identifiers at once', async () => {
  const { id, webhookUrl } = await buildLiveSignal(app)
  const { body: first } = await post(webhookUrl, person)
  await app.catchUp()
  const { body: second } = await post(webhookUrl, person)

  expect(idsOf(await find(id, person.email))).toEqual([second.id, first.id])
  await app.catchUp()
  expect(idsOf(await find(id, person.email))).toEqual([second.id, first.id])
})
