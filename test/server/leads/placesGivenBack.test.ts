import { sendEntry } from '../../support/leads'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { type CountedApp, startCounted } from '../../support/startCounted'

const DAY_MS = 86_400_000
/** Many more than are read to give one place back. */
const OTHER_DAYS = 300

let counted: CountedApp
let signal: BuiltSignal
let leadIds: string[]
beforeEach(async () => {
  counted = await startCounted()
  signal = await buildLiveSignal(counted.app)
  const enrichment = { generateIfEnrichmentFails: true }
  await counted.app.call('PATCH', `/signals/${signal.id}`, { enrichment })
  ;({ leadIds } = await sendEntry(counted.app, signal, { email: 'ada@acme.example' }))
})
afterEach(() => counted.stop())

type Places = { _id: string; n: number; leads: string[] }
const places = () => counted.app.database.connection.collection<Places>('lead_places')
const leadsToday = async () => (await counted.app.call('GET', '/me')).body.user.leadsToday
const takeOut = () => counted.app.product.features.leads.unmakeOfSignal(signal.id, [])

test('a place is given back without a look at the places of other days', async () => {
  const others = Array.from({ length: OTHER_DAYS }, (_, nth) => ({ _id: `usr_${nth}|2026-01-01` }))
  await places().insertMany(others.map((each) => ({ ...each, n: 1, leads: [`led_of_${each._id}`] })))

  const read = await counted.countRead(takeOut)

  expect(await leadsToday()).toBe(0)
  expect(read).toBeLessThan(OTHER_DAYS)
})

test('the place of a lead that was made before leads said where it is, is given back too', async () => {
  const leads = counted.app.database.connection.collection<{ _id: string }>('leads')
  await leads.updateOne({ _id: leadIds[0] ?? '' }, { $unset: { placesId: 1 } })
  expect(await leadsToday()).toBe(1)

  await takeOut()

  expect(await leadsToday()).toBe(0)
})

test('places are kept for days after theirs is over, and not for ever', async () => {
  const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)
  const old = ['usr_anna', 'usr_owner'].map((id) => ({ _id: `${id}|${daysAgo(70)}`, n: 0, leads: [] }))
  const recent = ['usr_anna', 'usr_zoe'].map((id) => ({ _id: `${id}|${daysAgo(50)}`, n: 0, leads: [] }))
  await places().insertMany([...old, ...recent])

  await counted.app.purge()

  const left = (await places().find().toArray()).map(({ _id }) => _id)
  expect(left).toEqual(expect.arrayContaining(recent.map(({ _id }) => _id)))
  expect(left).toHaveLength(recent.length + 1)
  expect(await leadsToday()).toBe(1)
})
