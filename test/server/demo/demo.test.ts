import { DirectoryKeyStore } from '../../../server/directory/directoryKeyStore'
import { PendingStore } from '../../../server/entries/pendingStore'
import { ExclusionStore } from '../../../server/exclusions/exclusionStore'
import { LeadStore } from '../../../server/leads/leadStore'
import { SignalStore } from '../../../server/signals/store'
import { type Answer, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let filled: Answer
beforeAll(async () => {
  app = await startApp()
  const twice = await Promise.all([app.call('POST', '/demo'), app.call('POST', '/demo')])
  const [first, ...others] = twice.filter(({ status }) => status === 201)
  if (!first || others.length > 0) throw new Error(`Filled by ${twice.map(({ status }) => status).join()}`)
  filled = first
  await app.work('runs')
  await app.work('runs')
})
afterAll(stopApps)

test('the demo puts a directory, signals and a day of entries in, which become leads up to the daily limit', async () => {
  const me = await app.call('GET', '/me')
  const feeds = await Promise.all(
    [0, 1, 2].map((nth) => app.call('GET', `/leads?signalId=${filled.body.signals[nth].id}&limit=200`)),
  )
  const { body: counts } = await app.call('GET', `/signals/${filled.body.signals[0].id}/stats`)

  expect(filled).toMatchObject({ status: 201, body: { people: 3_240, companies: 360, entries: 120 } })
  expect(me.body.user).toMatchObject({ leadsToday: 50, dailyLeadLimit: 50 })
  for (const feed of feeds) expect(feed.body.items.length).toBeGreaterThan(10)
  expect(feeds[2]?.body.items[0]).toMatchObject({ label: 'Asked for a demo', enriched: false })
  expect(counts.waitingForLimit).toBeGreaterThan(0)
})

test('the demo is refused where there are data already', async () => {
  expect(await app.call('POST', '/demo')).toMatchObject({
    status: 409,
    body: { error: { code: 'not_empty' } },
  })
})

test('only an owner puts sample data in or takes them out', async () => {
  const users = app.database.connection.collection<{ _id: string }>('users')
  await users.updateOne({ _id: 'usr_owner' }, { $set: { role: 'member' } })
  const answers = [await app.call('POST', '/demo'), await app.call('DELETE', '/demo')]
  await users.updateOne({ _id: 'usr_owner' }, { $set: { role: 'owner' } })

  expect(answers.map(({ status }) => status)).toEqual([403, 403])
})

test('what the demo put in can be taken out, and nothing is left of it, nor are the places of the day taken', async () => {
  const before = await app.call('GET', '/demo')
  const emptied = await app.call('DELETE', '/demo')
  await app.purge()

  const lists = await Promise.all(
    ['/signals', '/leads', '/directory/people', '/directory/companies', '/exclusions'].map((path) =>
      app.call('GET', path),
    ),
  )
  expect(before.body).toEqual({ isFilled: true })
  expect(emptied.status).toBe(204)
  expect((await app.call('GET', '/demo')).body).toEqual({ isFilled: false })
  expect((await app.call('GET', '/me')).body.user).toMatchObject({ leadsToday: 0 })
  expect(lists.map(({ body }) => body.items)).toEqual([[], [], [], [], []])
  expect(await app.database.connection.collection('entries').countDocuments()).toBe(0)
  expect((await app.call('DELETE', '/demo')).status).toBe(404)
})

test('sample data that are taken out while they are put in leave nothing behind', async () => {
  const { features } = app.product
  const emptied: number[] = []
  const directory = {
    ...features.directory,
    addPeople: async () => {
      emptied.push((await app.call('DELETE', '/demo')).status)
      return { created: 0 }
    },
  }

  const filling = features.demo.fill({ ...features, directory }, 'usr_owner')

  await expect(filling).rejects.toMatchObject({ code: 'changed_meanwhile' })
  expect(emptied).toEqual([204])
  expect((await app.call('GET', '/signals')).body.items).toEqual([])
  expect((await app.call('GET', '/exclusions')).body.items).toEqual([])
})

test.each([
  ['an exclusion', ExclusionStore.prototype, 'add'],
  ['a signal', SignalStore.prototype, 'create'],
  ['what makes a signal live', SignalStore.prototype, 'update'],
])(
  'what a kill right after %s was written leaves of sample data is taken out with them',
  async (_, store, method) => {
    const original: unknown = Reflect.get(store, method)
    if (typeof original !== 'function') throw new Error(`There is no ${method}`)
    Reflect.set(store, method, async function (this: unknown, ...args: unknown[]) {
      Reflect.set(store, method, original)
      await Reflect.apply(original, this, args)
      throw new Error('Killed')
    })
    const { features } = app.product
    const addNobody = () => Promise.resolve({ created: 0 })
    const directory = { ...features.directory, addPeople: addNobody, addCompanies: addNobody }

    const filling = features.demo.fill({ ...features, directory }, 'usr_owner')

    await expect(filling).rejects.toThrow('Killed')
    expect((await app.call('DELETE', '/demo')).status).toBe(204)
    expect((await app.call('GET', '/signals')).body.items).toEqual([])
    expect((await app.call('GET', '/exclusions')).body.items).toEqual([])
  },
)

test('places that are taken for leads of sample data which were not made yet are free again too', async () => {
  const { features } = app.product
  const addNobody = () => Promise.resolve({ created: 0 })
  const directory = { ...features.directory, addPeople: addNobody, addCompanies: addNobody }
  await features.demo.fill({ ...features, directory }, 'usr_owner')
  const killed = jest.spyOn(LeadStore.prototype, 'make').mockRejectedValue(new Error('Killed'))
  await app.work('runs').catch(() => undefined)
  killed.mockRestore()
  const before = await app.call('GET', '/me')

  await app.call('DELETE', '/demo')
  await app.work('runs')

  expect(before.body.user.leadsToday).toBeGreaterThan(0)
  expect((await app.call('GET', '/me')).body.user).toMatchObject({ leadsToday: 0 })
  expect((await app.call('GET', '/leads')).body.items).toEqual([])
})

test('sample data that are taken out while their leads are decided leave neither leads nor places', async () => {
  const { features } = app.product
  const addNobody = () => Promise.resolve({ created: 0 })
  const directory = { ...features.directory, addPeople: addNobody, addCompanies: addNobody }
  await features.demo.fill({ ...features, directory }, 'usr_owner')
  const storePlans = Reflect.get(PendingStore.prototype, 'storePlans')
  const counts: number[] = []
  const storing = jest.spyOn(PendingStore.prototype, 'storePlans')
  storing.mockImplementation(async function (this: PendingStore, ...asked) {
    const [, plans] = asked
    if (plans.length > 0) storing.mockRestore()
    if (plans.length > 0) counts.push(plans.length, (await app.call('DELETE', '/demo')).status)
    return storePlans.apply(this, asked)
  })

  await app.work('runs')

  expect(counts).toEqual([expect.any(Number), 204])
  expect((await app.call('GET', '/leads')).body.items).toEqual([])
  expect((await app.call('GET', '/me')).body.user).toMatchObject({ leadsToday: 0 })
})

test('what a kill left of a removal is removed by the next one, companies too', async () => {
  const { directory } = app.product.features
  await directory.addPeople(
    [{ full_name: 'Ada', email: 'ada@x.example', company_domain: 'x.example' }],
    'demo',
  )
  const killed = jest
    .spyOn(DirectoryKeyStore.prototype, 'removeAllOf')
    .mockRejectedValueOnce(new Error('killed'))

  await expect(directory.removeOfSource('demo')).rejects.toThrow('killed')
  await directory.removeOfSource('demo')
  killed.mockRestore()

  expect((await app.call('GET', '/directory/people')).body.items).toEqual([])
  expect((await app.call('GET', '/directory/companies')).body.items).toEqual([])
})
