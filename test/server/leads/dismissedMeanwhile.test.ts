import { DismissalStore } from '../../../server/leads/dismissalStore'
import { LeadStore } from '../../../server/leads/leadStore'
import { importPeople } from '../../support/directory'
import { readEntry, readLeads, sendEntry } from '../../support/leads'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { standStill } from '../../support/standStill'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

const ADA = { email: 'ada@acme.example' }
const BEN = { email: 'ben@acme.example' }
const company = { status: 'dismissed', dismissReason: 'company' }

let app: TestApp
let signal: BuiltSignal
let ada: string
beforeEach(async () => {
  app = await startApp()
  signal = await buildLiveSignal(app)
  await importPeople(app, [
    { full_name: 'Ada Lovelace', ...ADA, company_name: 'Acme Works' },
    { full_name: 'Ben Babbage', ...BEN, company_name: 'Acme Works' },
  ])
  ada = (await sendEntry(app, signal, ADA)).leadIds[0] ?? ''
})
afterEach(stopApps)

const dismissAda = () => app.call('POST', '/leads/changes', { leadIds: [ada], change: company })
const undo = (changeId: string) => app.call('POST', `/leads/changes/${changeId}/undo`)

async function readLead(leadId: string): Promise<any> {
  const [lead] = await readLeads(app, { leadIds: [leadId] })
  return lead
}

/** A lead that is decided on, and stands still before it is made. */
async function beginLead(): Promise<{ finish: () => Promise<string>; goOn: () => void }> {
  const { body: receipt } = await post(signal.webhookUrl, BEN)
  const making = standStill({ store: LeadStore.prototype, method: 'make', when: 'before' })
  const working = app.work('runs')
  await making.reached
  return {
    goOn: making.goOn,
    async finish() {
      making.goOn()
      await working
      return String((await readEntry(app, receipt.id)).leadIds[0])
    },
  }
}

test('a lead that comes dismissed, since its company was while it was made, comes back with the undo', async () => {
  const { finish } = await beginLead()
  const { body: dismissed } = await dismissAda()
  const ben = await finish()
  expect(await readLead(ben)).toMatchObject(company)

  const undone = await undo(dismissed.id)

  expect(undone.body).toMatchObject({ leads: [{ id: ada }], alsoChanged: [ben], kept: [] })
  expect(await readLead(ben)).toMatchObject({ status: 'new', dismissReason: null, change: null })
})

test.each<{ undone: string; pick: (first: any, last: any) => any[] }>([
  { undone: 'the last first', pick: (first, last) => [last, first] },
  { undone: 'in their order', pick: (first, last) => [first, last] },
])(
  'a lead that two dismissals dismissed while it was made comes back once both are undone, $undone',
  async ({ pick }) => {
    const [ofBen] = (await sendEntry(app, signal, BEN)).leadIds
    const { finish } = await beginLead()
    const person = { status: 'dismissed', dismissReason: 'person' }
    const { body: first } = await app.call('POST', '/leads/changes', { leadIds: [ofBen], change: person })
    const { body: last } = await dismissAda()
    const ben = await finish()
    const [one, other] = pick(first, last)

    await undo(one.id)
    const between = await readLead(ben)
    const { body: undone } = await undo(other.id)

    expect(between.status).toBe('dismissed')
    expect(undone.alsoChanged).toContain(ben)
    expect(await readLead(ben)).toMatchObject({ status: 'new', dismissReason: null, change: null })
  },
)

test('a lead that was made while its dismissal was undone is not dismissed', async () => {
  const { finish, goOn } = await beginLead()
  const { body: dismissed } = await dismissAda()
  const dismissing = standStill({ store: LeadStore.prototype, method: 'update', when: 'before' })
  goOn()
  await dismissing.reached

  await undo(dismissed.id)
  dismissing.goOn()

  expect(await readLead(await finish())).toMatchObject({ status: 'new', dismissReason: null })
})

test('a lead that is made before anybody can know of a dismissal that has begun goes along', async () => {
  const noting = standStill({ store: DismissalStore.prototype, method: 'note', when: 'before' })
  const dismissing = dismissAda()
  await noting.reached
  const [ben] = (await sendEntry(app, signal, BEN)).leadIds
  noting.goOn()

  const { body: dismissed } = await dismissing

  expect(dismissed.alsoChanged).toEqual([ben])
  expect(await readLead(ben)).toMatchObject(company)
  await undo(dismissed.id)
  expect(await readLead(ben)).toMatchObject({ status: 'new' })
})
