import { LeadStore } from '../../../server/leads/leadStore'
import { sendEntry } from '../../support/leads'
import { buildLiveSignal } from '../../support/signals'
import { startApp, stopApps, type TestApp } from '../../support/startApp'
import { addMember } from '../../support/team'

let app: TestApp

beforeEach(async () => {
  app = await startApp()
})
afterEach(async () => {
  jest.restoreAllMocks()
  await stopApps()
})

async function makeLeads(names: string[], recipients?: string[]): Promise<string[]> {
  const signal = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${signal.id}`, {
    ...(recipients ? { recipients } : {}),
    enrichment: { generateIfEnrichmentFails: true },
  })
  const ids: string[] = []
  for (const name of names)
    ids.push(...(await sendEntry(app, signal, { email: `${name}@acme.example` })).leadIds)
  return ids
}

test('a page of a search tells that more follow, also when a lead is removed while it is read', async () => {
  const [oldest, gone] = await makeLeads(['ada-1', 'ada-2', 'ada-3'])
  jest.spyOn(LeadStore.prototype, 'findMany').mockImplementationOnce(async function (this: LeadStore, ids) {
    await this.remove([String(gone)])
    return this.findMany(ids)
  })

  const first = await app.call('GET', '/leads?q=ada-&limit=2')
  const second = await app.call('GET', `/leads?q=ada-&limit=2&cursor=${first.body.nextCursor}`)

  expect(first.body.items).toMatchObject([{ person: { email: 'ada-3@acme.example' } }])
  expect(second.body).toMatchObject({ items: [{ id: oldest }], nextCursor: null })
})

test.each(['usr_owner', 'usr_nobody'])(
  'a member who asks for the feed of %s finds nothing',
  async (userId) => {
    const member = await addMember(app, 'mia', 'member')
    const [own] = await makeLeads(['ada'], [member.id])

    const listed = await member.call('GET', `/leads?userId=${userId}`)
    const searched = await member.call('GET', `/leads?userId=${userId}&q=ada`)
    const exported = await member.call('GET', `/leads/export?userId=${userId}`)

    expect(listed.body).toEqual({ items: [], nextCursor: null })
    expect(searched.body).toEqual({ items: [], nextCursor: null })
    expect(exported.text).not.toContain(own)
    expect((await member.call('GET', `/leads?userId=${member.id}`)).body.items).toMatchObject([{ id: own }])
  },
)
