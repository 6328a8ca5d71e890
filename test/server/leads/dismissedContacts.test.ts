import { importPeople } from '../../support/directory'
import { readLeads, sendEntry } from '../../support/leads'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let signal: BuiltSignal
beforeAll(async () => {
  app = await startApp()
  signal = await buildLiveSignal(app, { target: 'companies' })
  await importPeople(
    app,
    ['Ada Lovelace', 'Ben Babbage', 'Cleo Clerk', 'Dan Dealer'].map((full_name) => ({
      full_name,
      email: `${full_name.slice(0, 3)}@acme.example`,
      company_name: 'Acme Works',
    })),
  )
})
afterAll(stopApps)

const ask = (contactsPerCompany: number) =>
  app.call('PATCH', `/signals/${signal.id}`, { enrichment: { contactsPerCompany } })

const dismiss = (leadIds: string[]) =>
  app.call('POST', '/leads/changes', {
    leadIds,
    change: { status: 'dismissed', dismissReason: 'person' },
  })

async function send(): Promise<{ reason: string | null; leadIds: string[]; names: string[] }> {
  const { reason, leadIds } = await sendEntry(app, signal, { company_name: 'Acme Works' })
  const leads = await readLeads(app, { leadIds })
  return { reason, leadIds, names: leads.map(({ person }) => person.fullName) }
}

test('a contact whom the only recipient has dismissed leaves the place to the next one', async () => {
  await ask(1)
  const first = await send()
  await dismiss(first.leadIds)

  const second = await send()
  await ask(3)
  const third = await send()
  await dismiss([...second.leadIds, ...third.leadIds])
  const last = await send()

  expect([first, second, third, last].map(({ names }) => names)).toEqual([
    ['Ada Lovelace'],
    ['Ben Babbage'],
    ['Cleo Clerk', 'Dan Dealer'],
    [],
  ])
  expect(last.reason).toBe('dismissed')
})
