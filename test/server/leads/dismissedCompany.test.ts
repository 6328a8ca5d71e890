import { importPeople } from '../../support/directory'
import { readLeads, sendEntry } from '../../support/leads'
import { type BuiltSignal, buildLiveSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

const DAY_MS = 86_400_000

let app: TestApp
let signal: BuiltSignal
let at: Date

beforeEach(async () => {
  at = new Date('2026-03-02T09:00:00Z')
  app = await startApp({ now: () => at })
  signal = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${signal.id}`, {
    mapping: { email: 'email', company_name: 'company', company_domain: 'domain' },
    enrichment: { generateIfEnrichmentFails: true },
  })
})
afterEach(stopApps)

const send = (payload: unknown) => sendEntry(app, signal, payload)
const ada = { email: 'ada@gmail.com' }
const ben = { email: 'ben@gmail.com' }
const cleo = { email: 'cleo@gmail.com' }
const dismissed = { outcome: 'skipped', reason: 'dismissed' }

async function sendLead(payload: unknown): Promise<any> {
  const [lead] = await readLeads(app, await send(payload))
  return lead
}

async function dismissCompany({ id }: { id: string }): Promise<any> {
  const change = { status: 'dismissed', dismissReason: 'company' }
  return (await app.call('POST', '/leads/changes', { leadIds: [id], change })).body
}

test.each([
  { by: 'domain', one: { domain: 'acme.example' }, other: { domain: 'https://www.acme.example/' } },
  { by: 'name', one: { company: 'Acme GmbH' }, other: { company: 'ACME' } },
])(
  'the other open leads of a dismissed company that is known by its $by alone go too, and none come for 180 days',
  async ({ one, other }) => {
    const first = await sendLead({ ...ada, ...one })
    const second = await sendLead({ ...ben, ...other })
    const third = await sendLead({ ...cleo, company: 'Other Works' })

    const { alsoChanged } = await dismissCompany(first)

    expect([first.enriched, second.enriched]).toEqual([false, false])
    expect(alsoChanged).toEqual([second.id])
    expect((await app.call('GET', `/leads/${third.id}`)).body.status).toBe('new')
    expect(await send({ ...cleo, ...other })).toMatchObject(dismissed)
    at = new Date(at.getTime() + 181 * DAY_MS)
    expect(await send({ ...cleo, ...other })).toMatchObject({ outcome: 'lead' })
  },
)

test('leads of a company belong together by its domain, whether the directory knows it or not', async () => {
  const stranger = await sendLead({ ...ada, domain: 'acme.example' })
  await importPeople(app, [
    { full_name: 'Ben Babbage', ...ben, company_name: 'Acme Works', company_domain: 'acme.example' },
  ])
  const known = await sendLead(ben)

  const { id, alsoChanged } = await dismissCompany(known)

  expect([stranger.enriched, known.enriched]).toEqual([false, true])
  expect(alsoChanged).toEqual([stranger.id])
  expect(await send({ ...cleo, domain: 'acme.example' })).toMatchObject(dismissed)
  await app.call('POST', `/leads/changes/${id}/undo`)
  expect(await send({ ...cleo, domain: 'acme.example' })).toMatchObject({ outcome: 'lead' })
})
