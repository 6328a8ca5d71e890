import { LeadBulkStore } from '../../../server/leads/bulkStore'
import { importPeople } from '../../support/directory'
import { readLeads, sendEntry } from '../../support/leads'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { standStill } from '../../support/standStill'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

const MINUTE_MS = 60_000
const LEADS = 700
/** Of 60,000 leads a document would be larger than a document may be. */
const LEADS_OF_DOCUMENT = 500

type StoredLead = { _id: string; status: string; order: string }

let app: TestApp
let signal: BuiltSignal
let at: Date

beforeEach(async () => {
  at = new Date('2026-03-02T09:00:00Z')
  app = await startApp({ now: () => at })
  signal = await buildLiveSignal(app)
  const email = 'ada@acme.example'
  await importPeople(app, [{ full_name: 'Ada Lovelace', email, company_domain: 'acme.example' }])
})
afterEach(async () => {
  jest.restoreAllMocks()
  await stopApps()
})

const leadsOf = () => app.database.connection.collection<StoredLead>('leads')
const countOf = (status: string) => leadsOf().countDocuments({ status })

/** A lead, and so many others of its company on the same feed; gives its id. */
async function makeLeads(others: number): Promise<string> {
  const [lead] = await readLeads(app, await sendEntry(app, signal, { email: 'ada@acme.example' }))
  const stored = await leadsOf().findOne({ _id: lead.id })
  if (!stored) throw new Error('There is no lead')
  for (let from = 0; from < others; from += 200) {
    const some = Array.from({ length: Math.min(200, others - from) }, (_, nth) => {
      const _id = `led_${from + nth}_`
      return { ...stored, _id, order: `${stored.order.slice(0, 24)} ${from + nth}` }
    })
    await leadsOf().insertMany(some)
  }
  return lead.id
}

const dismiss = (leadId: string, id?: string) =>
  app.call('POST', '/leads/changes', {
    id,
    leadIds: [leadId],
    change: { status: 'dismissed', dismissReason: 'company' },
  })

test('a company is dismissed, and the dismissal undone, by documents that do not grow with its open leads', async () => {
  const id = await makeLeads(LEADS)

  const { status, body } = await dismiss(id)

  expect(status).toBe(200)
  expect(new Set(body.alsoChanged).size).toBe(LEADS)
  expect(await countOf('dismissed')).toBe(LEADS + 1)
  const changes = app.database.connection.collection<{ before: unknown[] }>('lead_changes')
  expect((await changes.find().toArray()).map(({ before }) => before.length)).toEqual([LEADS_OF_DOCUMENT])
  const undone = await app.call('POST', `/leads/changes/${body.id}/undo`)
  expect(undone.body.kept).toEqual([])
  expect([...undone.body.leads, ...undone.body.alsoChanged]).toHaveLength(LEADS + 1)
  expect(await countOf('new')).toBe(LEADS + 1)
})

test('an undo of very many that was killed on its way is finished a little later, but for what somebody has changed since', async () => {
  const { body } = await dismiss(await makeLeads(LEADS))
  jest.spyOn(LeadBulkStore.prototype, 'update').mockRejectedValueOnce(new Error('killed'))
  expect((await app.call('POST', `/leads/changes/${body.id}/undo`)).status).toBe(500)
  expect(await countOf('dismissed')).toBeGreaterThan(0)
  const other = 'led_600_'
  await app.call('PATCH', `/leads/${other}`, { dismissReason: 'other', status: 'dismissed' })

  at = new Date(at.getTime() + MINUTE_MS)
  await app.purge()

  expect(await countOf('new')).toBe(LEADS)
  const again = await app.call('POST', `/leads/changes/${body.id}/undo`)
  expect(again.body.kept).toEqual([other])
  expect([...again.body.leads, ...again.body.alsoChanged]).toHaveLength(LEADS)
})

test('the decisions of a change, and of its undo, count once where it is sent again while it is carried out', async () => {
  const changeId = `chg_${'0'.repeat(26)}`
  const id = await makeLeads(LEADS)
  const dismissed = async () => (await app.call('GET', '/stats')).body.decided.dismissed
  const undo = () => app.call('POST', `/leads/changes/${changeId}/undo`)

  await twiceAtOnce(() => dismiss(id, changeId))
  const counted = await dismissed()
  await twiceAtOnce(undo)

  expect([counted, await dismissed()]).toEqual([LEADS + 1, 0])
})

/** The first stands still before it writes its second part, and goes on when the second is done. */
async function twiceAtOnce(send: () => Promise<unknown>): Promise<void> {
  const still = standStill({ store: LeadBulkStore.prototype, method: 'update', when: 'before' })
  const first = send()
  await still.reached
  await send()
  still.goOn()
  await first
}

describe('a dismissal of very many that was killed on its way', () => {
  let id: string
  beforeEach(async () => {
    id = await makeLeads(LEADS)
    jest.spyOn(LeadBulkStore.prototype, 'update').mockRejectedValueOnce(new Error('killed'))
    expect((await dismiss(id)).status).toBe(500)
    expect(await countOf('new')).toBeGreaterThan(0)
  })

  test('is finished a little later', async () => {
    at = new Date(at.getTime() + MINUTE_MS)
    await app.purge()

    expect(await countOf('dismissed')).toBe(LEADS + 1)
  })

  test('can be undone as a whole, but for what somebody has changed since', async () => {
    const [lead] = await readLeads(app, { leadIds: [id] })
    at = new Date(at.getTime() + MINUTE_MS)
    await app.purge()
    const other = 'led_600_'
    await leadsOf().updateOne({ _id: other }, { $inc: { version: 1 } })

    const undone = await app.call('POST', `/leads/changes/${lead.change.id}/undo`)

    expect(undone.body.kept).toEqual([other])
    expect(await countOf('new')).toBe(LEADS)
  })

  test('is undone without what somebody changed before it was finished', async () => {
    const [lead] = await readLeads(app, { leadIds: [id] })
    const other = 'led_600_'
    await app.call('PATCH', `/leads/${other}`, { status: 'approved' })
    at = new Date(at.getTime() + MINUTE_MS)
    await app.purge()

    const undone = await app.call('POST', `/leads/changes/${lead.change.id}/undo`)

    expect(undone.body.kept).toEqual([other])
    expect((await app.call('GET', `/leads/${other}`)).body.status).toBe('approved')
  })
})
