import { storeEntries } from '../../support/entries'
import { listEntryIds } from '../../support/listEntryIds'
import { type BuiltSignal, buildLiveSignal, buildSignal } from '../../support/signals'
import { post, request, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let signal: BuiltSignal
beforeEach(async () => {
  app = await startApp()
  signal = await buildLiveSignal(app)
})
afterEach(stopApps)

const send = async (payload: unknown): Promise<string> => (await post(signal.webhookUrl, payload)).body.id
const list = (query: string) => listEntryIds(app, signal.id, query)

test('live entries are told apart by whether anybody could be looked up by them', async () => {
  const named = await send({ email: 'ada@acme.example' })
  const unnamed = await send({ emial: 'ada@acme.example' })
  const unusable = await send({ email: 'n/a', company_name: 'Acme' })
  await app.catchUp()

  expect(await list('identified=true&mode=live')).toEqual([named])
  expect(await list('identified=false')).toEqual([unusable, unnamed])
  expect(await list('identified=false&mode=test')).toEqual([])
})

test('the list of those by which nobody could be looked up goes on from page to page', async () => {
  const ids = [await send({ n: 1 }), await send({ n: 2 }), await send({ n: 3 })].reverse()
  await send({ email: 'ada@acme.example' })
  await app.catchUp()

  const first = await list('identified=false&limit=2')
  const second = await list(`identified=false&limit=2&cursor=${String(first.at(-1))}`)

  expect([...first, ...second]).toEqual(ids)
})

test('an entry that cannot be read is one by which nobody could be looked up', async () => {
  const id = await send({ email: 'ada@acme.example' })
  await app.database.connection
    .collection<{ _id: string }>('entries')
    .updateOne({ _id: id }, { $unset: { bytes: 1 } })
  await app.catchUp()

  expect(await list('identified=false')).toEqual([id])
})

test('/metrics counts live entries by which nobody could be looked up', async () => {
  await send({ emial: 'ada@acme.example' })
  await send({ email: 'ada@acme.example' })
  await app.catchUp()

  const { text } = await request(`${app.url}/metrics`)

  expect(text.split('\n')).toContain('signalpost_unidentified_entries_total 1')
})

test('entries are listed by the reason of their outcome, and by when they were received', async () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour))
  const stored = { signalId: signal.id, mode: 'live', outcome: 'skipped' } as const
  const ids: string[] = []
  for (const hour of [1, 2, 3]) {
    const [id = ''] = await storeEntries(app, 1, {
      ...stored,
      reason: `reason_${hour}`,
      receivedAt: at(hour),
    })
    ids.push(id)
  }

  expect(await list('reason=reason_2')).toEqual([ids[1]])
  expect(await list('to=2026-01-01T02:00:00Z')).toEqual([])
  expect(await list('mode=live&reason=nothing')).toEqual([])
})

test.each(['identified=yes', 'from=yesterday', 'to=2026-01-01', 'reason='])(
  '?%s is refused with 422',
  async (query) => {
    const answer = await app.call('GET', `/signals/${signal.id}/entries?${query}`)

    expect(answer).toMatchObject({ status: 422, body: { error: { code: 'invalid_request' } } })
  },
)

test('whatever is asked for at once, those are listed of which all of it is true', async () => {
  const { EACH, matches } = allTogether()
  const signalId = (await buildSignal(app)).id
  for (const each of EACH) await storeEntries(app, 1, { signalId, ...each })
  const all: object[] = (await app.call('GET', `/signals/${signalId}/entries`)).body.items

  const asked = ['mode=live', 'outcome=skipped', 'reason=excluded', 'identified=true', 'identified=false']
  for (let chosen = 0; chosen < 2 ** asked.length; chosen += 1) {
    const query = asked.filter((_, bit) => (chosen >> bit) & 1)
    if (query.filter((each) => each.startsWith('identified')).length > 1) continue
    const { body } = await app.call('GET', `/signals/${signalId}/entries?${query.join('&')}`)

    const wanted = all.filter((_, nth) => matches(EACH.at(-1 - nth), query))
    expect({ query, items: body.items }).toEqual({ query, items: wanted })
  }
})

/** One entry of each kind, and whether it is what was asked for. */
function allTogether() {
  const live = { mode: 'live' } as const
  const EACH = [
    { mode: 'test', outcome: 'test' },
    { ...live, outcome: 'pending' },
    { ...live, outcome: 'lead', isIdentified: true },
    { ...live, outcome: 'skipped', reason: 'excluded', isIdentified: true },
    { ...live, outcome: 'skipped', reason: 'excluded', isIdentified: false },
    { ...live, outcome: 'skipped', reason: 'identifiers_missing', isIdentified: false },
    { ...live, outcome: 'pending', reason: 'excluded', isIdentified: true },
  ] as const
  const matches = (entry: object | undefined, query: readonly string[]) =>
    query.every((each) => {
      const [name = '', value] = each.split('=')
      return String(Reflect.get(entry ?? {}, name === 'identified' ? 'isIdentified' : name)) === value
    })
  return { EACH, matches }
}
