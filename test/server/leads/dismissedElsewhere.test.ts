import { PendingStore } from '../../../server/entries/pendingStore'
import { DismissalStore } from '../../../server/leads/dismissalStore'
import { LeadStore } from '../../../server/leads/leadStore'
import { importPeople } from '../../support/directory'
import { readEntry, sendEntry } from '../../support/leads'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { type Place, standStill } from '../../support/standStill'
import { post, startApp, stopApps, type TestApp } from '../../support/startApp'

const EMAIL = 'ada@acme.example'
const dismissal = { status: 'dismissed', dismissReason: 'person' }

let dealer: TestApp
let other: TestApp
let signal: BuiltSignal
/** A lead of the same person. */
let leadId: string

beforeEach(async () => {
  dealer = await startApp()
  other = await startApp({ databaseName: dealer.databaseName })
  signal = await buildLiveSignal(dealer)
  await importPeople(dealer, [{ full_name: 'Ada Lovelace', email: EMAIL }])
  leadId = (await sendEntry(dealer, signal, { email: EMAIL })).leadIds[0]
})
afterEach(stopApps)

const dismiss = () => other.call('PATCH', `/leads/${leadId}`, dismissal)

/** Has a dealer stand still with an entry about that person; gives what lets him go on, and the lead that he makes then. */
async function dealUntil(place: Place): Promise<() => Promise<any>> {
  const { body: receipt } = await post(signal.webhookUrl, { email: EMAIL })
  const still = standStill(place)
  const working = dealer.work('runs')
  await still.reached
  return async () => {
    still.goOn()
    await working
    const { leadIds } = await readEntry(dealer, receipt.id)
    return (await dealer.call('GET', `/leads/${leadIds[0]}`)).body
  }
}

const MADE: Place = { store: LeadStore.prototype, method: 'make', when: 'before' }

test.each<Place & { stage: string }>([
  { stage: 'its plan is stored', store: PendingStore.prototype, method: 'storePlans', when: 'before' },
  { stage: 'its plan is stored', store: PendingStore.prototype, method: 'storePlans', when: 'after' },
  { stage: 'it is made', ...MADE },
  { stage: 'it is made', ...MADE, when: 'after' },
])('a lead whose person is dismissed on another server $when $stage comes dismissed', async (place) => {
  const goOn = await dealUntil(place)
  await dismiss()

  const lead = await goOn()

  expect(lead).toMatchObject(dismissal)
})

test.each<Place & { stage: string }>([
  { stage: 'it is noted', store: DismissalStore.prototype, method: 'note', when: 'before' },
  { stage: 'noting it is begun', store: DismissalStore.prototype, method: 'beginNoting', when: 'after' },
])(
  'a lead that is dealt while a dismissal of its person stands still $when $stage comes dismissed',
  async (place) => {
    const still = standStill(place)
    const dismissing = dismiss()
    await still.reached
    const goOn = await dealUntil(MADE)
    still.goOn()
    await dismissing

    const lead = await goOn()

    expect(lead).toMatchObject(dismissal)
  },
)
