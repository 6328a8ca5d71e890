import { LeadStore } from '../../../server/leads/leadStore'
import { importRows } from '../../support/directory'
import { sendEntry } from '../../support/leads'
import { readAll } from '../../support/readAll'
import { buildLiveSignal, type BuiltSignal } from '../../support/signals'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let signal: BuiltSignal
beforeAll(async () => {
  app = await startApp()
  signal = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${signal.id}`, { contextFields: ['note'] })
  await importRows(app, '/directory/people/import', [
    { full_name: 'Bob Babbage', email: 'bob@engines.example' },
  ])
})
afterEach(() => {
  jest.restoreAllMocks()
})
afterAll(stopApps)

async function deleteByEmail(email: string): Promise<void> {
  await app.call('POST', '/privacy/delete', { email })
  await app.work('privacy')
}

test('a long text without a space is looked through for those who were deleted in no time', async () => {
  await deleteByEmail('moe@far.example')
  const file = 'AbC4+/'.repeat(60_000)
  const many = Array.from({ length: 5_000 }, (_, index) => `a${index}@b.example`).join(' ')

  const { body } = await post(signal.webhookUrl, {
    email: 'bob@engines.example',
    note: `${file} Moe@far.example, ${'@'.repeat(100_000)}moe@far.example!`,
    many: `${many} moe@FAR.example`,
  })
  await app.catchUp()

  const { text } = await app.call('GET', `/entries/${body.id}/raw`)
  const stars = '*'.repeat(15)
  expect(text.endsWith(`${file} ${stars}, ${'@'.repeat(100_000)}${stars}!","many":"${many} ${stars}"}`)).toBe(
    true,
  )
})

test('a lead of somebody else that is changed during the deletion loses the address all the same', async () => {
  await sendEntry(app, signal, { email: 'bob@engines.example', note: 'mia@far.example' })
  jest.spyOn(LeadStore.prototype, 'update').mockResolvedValueOnce(null)

  await deleteByEmail('mia@far.example')

  expect(await readAll(app)).not.toMatch(/mia@far/)
})
