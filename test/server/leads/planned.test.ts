import { PendingStore } from '../../../server/entries/pendingStore'
import { LeadStore } from '../../../server/leads/leadStore'
import { importPeople } from '../../support/directory'
import { readEntry, readLeads, sendEntry } from '../../support/leads'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { post, stopApps, type TestApp } from '../../support/startApp'
import { passTime, resetTime, startInTime } from '../../support/startInTime'

const ACME = { company_name: 'Acme' }

let app: TestApp
let signal: BuiltSignal

beforeEach(async () => {
  resetTime()
  app = await startInTime()
  signal = await buildLiveSignal(app, { target: 'companies' })
  await app.call('PATCH', `/signals/${signal.id}`, { enrichment: { contactsPerCompany: 1 } })
  await importPeople(
    app,
    ['Ida', 'Otto'].map((name) => ({
      full_name: `${name} Acme`,
      email: `${name}@acme.example`,
      company_name: ACME.company_name,
    })),
  )
})
afterEach(async () => {
  jest.restoreAllMocks()
  await stopApps()
})

/** Whom an entry that failed gives, once it is tried again, and whom another one gave meanwhile. */
async function namesOf(...entryIds: string[]): Promise<string[]> {
  passTime(60_000)
  await app.work('runs')
  const leads = await Promise.all(
    entryIds.map(async (entryId) => readLeads(app, await readEntry(app, entryId))),
  )
  return leads.flat().map(({ person }) => person.fullName)
}

test('whom an entry is to give whose lead could not be made yet is proposed by no other, on another server either', async () => {
  const other = await startInTime(app.databaseName)
  jest.spyOn(LeadStore.prototype, 'make').mockRejectedValueOnce(new Error('spoilt'))
  const failed = await sendEntry(app, signal, ACME)

  const second = await sendEntry(other, signal, ACME)

  expect(failed).toMatchObject({ outcome: 'pending' })
  expect(await namesOf(failed.id, second.id)).toEqual(['Ida Acme', 'Otto Acme'])
})

test.each(['retry', 'now'])(
  'what an earlier version left as %s with the plan that had failed is decided anew, and ends',
  async (due) => {
    jest.spyOn(LeadStore.prototype, 'make').mockRejectedValueOnce(new Error('spoilt'))
    const { id } = await sendEntry(app, signal, ACME)
    const entries = app.database.connection.collection<{ _id: string }>('entries')
    await entries.updateOne({ _id: id }, { $set: { due } })

    expect(await namesOf(id)).toEqual(['Ida Acme'])
    expect(await readEntry(app, id)).toMatchObject({ outcome: 'lead' })
  },
)

/** Takes over from whoever deals, begins to make leads, and is killed over it. */
async function dieOfMaking(): Promise<void> {
  const dying = await startInTime(app.databaseName)
  const death = new Promise<void>((resolve) => {
    jest.spyOn(LeadStore.prototype, 'make').mockImplementationOnce(() => {
      resolve()
      return new Promise(() => undefined)
    })
  })
  const look = dying.work('runs').then(() => 'looked')
  if ((await Promise.race([death, look])) !== 'looked') return
  // The lease of the one before is over.
  passTime(60_000)
  void dying.work('runs')
  await death
}

test('a plan that kills each process that carries it out ends as failed after five of them, with pauses between', async () => {
  const { body: receipt } = await post(signal.webhookUrl, ACME)
  for (let deaths = 0; deaths < 3; deaths += 1) await dieOfMaking()
  await app.work('runs')
  passTime(21_000)
  await app.work('runs')
  const early = await readEntry(app, receipt.id)
  for (let deaths = 3; deaths < 5; deaths += 1) {
    passTime(3_600_000)
    await dieOfMaking()
  }
  await app.work('runs')
  passTime(3_600_000)
  await app.work('runs')

  expect(early).toMatchObject({ outcome: 'pending' })
  expect(await readEntry(app, receipt.id)).toMatchObject({ outcome: 'failed', reason: 'internal_error' })
})

test('whom an entry is to give whose lead could not be made is proposed by none that is dealt at that moment', async () => {
  const { body: failed } = await post(signal.webhookUrl, ACME)
  const pending = PendingStore.prototype
  const hasFailed = new Promise<void>((resolve) => {
    jest.spyOn(pending, 'fail').mockImplementationOnce(function (this: PendingStore, ...given) {
      resolve()
      return this.fail(...given)
    })
  })
  let second = ''
  jest.spyOn(pending, 'storePlans').mockImplementationOnce(async function (this: PendingStore, ...given) {
    const stored = await this.storePlans(...given)
    second = (await post(signal.webhookUrl, ACME)).body.id
    jest.spyOn(pending, 'claim').mockImplementationOnce(async function (this: PendingStore, ...claimed) {
      await hasFailed
      return this.claim(...claimed)
    })
    return stored
  })
  jest.spyOn(LeadStore.prototype, 'make').mockRejectedValueOnce(new Error('spoilt'))

  await app.work('runs')

  expect(await namesOf(failed.id, second)).toEqual(['Ida Acme', 'Otto Acme'])
})
