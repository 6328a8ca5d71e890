import { storeEntries } from '../../support/entries'
import { type BuiltSignal, buildSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let signal: BuiltSignal
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)
beforeEach(async () => {
  signal = await buildSignal(app)
})

const sample = {
  email: 'ada@acme.example',
  person: { 'Full Name': 'Ada', linkedin: 'https://linkedin.com/in/ada' },
  company: 'Acme',
}
const map = (mapping: unknown) => app.call('PATCH', `/signals/${signal.id}`, { mapping })
const save = (body?: unknown) => app.call('POST', `/signals/${signal.id}/save`, body)
const read = async () => (await app.call('GET', `/signals/${signal.id}`)).body

test.each([
  ['emial', 'email'],
  ['E-Mail', 'email'],
  ['person.fullname', 'person.Full Name'],
  ['linkedin', 'person.linkedin'],
  ['contact.linkedin', 'person.linkedin'],
  ['telephone', null],
])('a mapping to %s, which no entry has, is answered with a warning that names %s', async (path, nearest) => {
  await post(signal.webhookUrl, sample)

  const changed = await map({ email: path, company_name: 'company' })

  expect(changed).toMatchObject({ status: 200, body: { mapping: { email: path } } })
  expect(changed.body.warnings).toEqual([{ code: 'path_unseen', path, nearest }])
})

test('of several paths for a slot those are named that no entry has', async () => {
  await post(signal.webhookUrl, sample)

  const changed = await map({ email: ['work.mail', 'email'] })

  expect(changed.body.warnings).toMatchObject([{ path: 'work.mail' }])
})

test('of entries of a megabyte the newest are looked at only, not twenty', async () => {
  await post(signal.webhookUrl, { early_email: 'ada@acme.example' })
  for (let count = 0; count < 3; count += 1)
    await post(signal.webhookUrl, { ...sample, text: 'a'.repeat(900_000) })

  const changed = await map({ email: 'early_email' })

  expect(changed.body.warnings).toMatchObject([{ path: 'early_email' }])
})

test('a path that one of the newest twenty entries has is no reason to warn, one of before is', async () => {
  await post(signal.webhookUrl, { work_email: 'ada@acme.example' })
  await storeEntries(app, 19, { signalId: signal.id })

  const seen = await map({ email: 'work_email' })
  await storeEntries(app, 1, { signalId: signal.id })
  const unseen = await map({ email: 'work_email' })

  expect(seen.body.warnings).toEqual([])
  expect(unseen.body.warnings).toMatchObject([{ path: 'work_email' }])
})

test('there is nothing to warn of before the first entry, and saving is not refused', async () => {
  const changed = await map({ email: 'email' })
  const saved = await save()

  expect(changed.body.warnings).toEqual([])
  expect(saved).toMatchObject({ status: 200, body: { status: 'live' } })
})

test('a signal whose mapping nobody could be looked up by in the newest entries is not saved', async () => {
  await post(signal.webhookUrl, sample)
  await map({ email: 'emial', company_name: 'company' })

  const answer = await save()

  expect(answer).toMatchObject({
    status: 422,
    body: {
      error: {
        code: 'mapping_unseen',
        details: { unseen: [{ code: 'path_unseen', path: 'emial', nearest: 'email' }] },
      },
    },
  })
  expect(answer.body.error.message).toContain("Did you mean 'email' by 'emial'?")
  expect(await read()).toMatchObject({ status: 'setup' })
})

test('a path that leads to a list or an object is none that a look-up could use', async () => {
  await post(signal.webhookUrl, sample)
  await map({ email: 'person' })

  expect(await save()).toMatchObject({ status: 422, body: { error: { code: 'mapping_unseen' } } })
})

test('it is saved all the same where that is asked for', async () => {
  await post(signal.webhookUrl, sample)
  await map({ email: 'emial' })

  expect(await save({ force: true })).toMatchObject({ status: 200, body: { status: 'live' } })
})

test('one of the newest entries that holds the fields is enough to save, whatever the others hold', async () => {
  await post(signal.webhookUrl, sample)
  await post(signal.webhookUrl, { ping: true })
  await map({ email: 'email' })

  expect(await save()).toMatchObject({ status: 200 })
})

test.each([
  [
    'entries that hold a name only are enough to save a mapping of name and company',
    { full_name: 'name', company_name: 'firm' },
    200,
  ],
  [
    'a company alone is nothing that a person is looked up by',
    { email: 'mail', company_name: 'company' },
    422,
  ],
  [
    'a company beside a name is, where both are mapped',
    { full_name: 'nobody', company_name: 'company' },
    200,
  ],
])('%s', async (_, mapping, status) => {
  await post(signal.webhookUrl, { ...sample, name: 'Ada Lovelace' })
  await map(mapping)

  expect((await save()).status).toBe(status)
})

test('saving anew what is live already asks nothing', async () => {
  await map({ email: 'emial' })
  await save()
  await post(signal.webhookUrl, sample)

  expect(await save()).toMatchObject({ status: 200, body: { status: 'live' } })
})
