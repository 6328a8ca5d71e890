import { ContactedStore } from '../../../server/exclusions/contactedStore'
import { ExclusionStore } from '../../../server/exclusions/exclusionStore'
import { importRows } from '../../support/directory'
import { standStill } from '../../support/standStill'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
let at: Date
beforeEach(async () => {
  at = new Date('2026-03-01T12:00:00.000Z')
  app = await startApp({ now: () => at })
})
afterEach(stopApps)

const ADA = 'ada@acme.example'
const BEN = 'ben@acme.example'
const contact = (rows: Record<string, string>[]) => importRows(app, '/contacted/import', rows)
const exclude = (rows: Record<string, string>[]) => importRows(app, '/exclusions/import', rows)
const undo = (path: string, { importId }: { importId: string }) =>
  app.call('DELETE', `${path}/imports/${importId}`)
const listed = async (path: string): Promise<any[]> => (await app.call('GET', path)).body.items

test('a list of who was contacted is taken back as a whole, and what was known before holds again', async () => {
  const first = await contact([{ email: ADA, contacted_at: '2026-01-01T00:00:00.000Z' }])
  const before = await listed('/contacted')
  at = new Date('2026-03-02T12:00:00.000Z')
  const strangers = Array.from({ length: 1_200 }, (_, nth) => ({ email: `p${nth}@other.example` }))
  const wrong = await contact([
    { email: ADA, contacted_at: '2026-02-01' },
    { email: BEN },
    ...strangers,
    { email: ADA, contacted_at: '2026-02-02' },
  ])

  const answer = await undo('/contacted', wrong)

  expect(answer).toMatchObject({ status: 200, body: { takenBack: 1_202 } })
  expect(await listed('/contacted')).toEqual([{ ...before[0], importId: null }])
  expect(before).toMatchObject([{ email: ADA, importId: first.importId }])
})

test('of two imports each is taken back by itself', async () => {
  const first = await contact([{ email: ADA }])
  const second = await contact([{ email: BEN }])

  const answers = [await undo('/contacted', first), await undo('/contacted', first)]

  expect(answers).toMatchObject([
    { status: 200, body: { takenBack: 1 } },
    { status: 404, body: { error: { code: 'contacted_not_found' } } },
  ])
  expect(await listed('/contacted')).toMatchObject([{ email: BEN, importId: second.importId }])
})

test('what an import excludes is taken back, and what was excluded before stays', async () => {
  await app.call('POST', '/exclusions', { email: ADA })
  const wrong = await exclude([{ email: ADA }, { email: BEN, domain: 'acme.example' }])

  const answers = [await undo('/exclusions', wrong), await undo('/exclusions', wrong)]

  expect(answers).toMatchObject([
    { status: 200, body: { takenBack: 2 } },
    { status: 404, body: { error: { code: 'exclusion_not_found' } } },
  ])
  expect(await listed('/exclusions')).toMatchObject([{ email: ADA, importId: null }])
})

test.each([
  ['/contacted', contact],
  ['/exclusions', exclude],
])('whom another import of %s names as well stays, whichever is taken back', async (path, bring) => {
  const wrong = await bring([{ email: ADA }, { email: BEN }])
  const right = await bring([{ email: ADA }])

  await undo(path, wrong)
  await undo(path, right)

  expect(await listed(path)).toMatchObject([{ email: ADA, importId: null }])
})

test.each([
  ['/contacted', contact, { store: ContactedStore.prototype, method: 'note' }],
  ['/exclusions', exclude, { store: ExclusionStore.prototype, method: 'add' }],
])(
  'whom two imports of %s at the same moment name stays, whichever is taken back',
  async (path, bring, place) => {
    const still = standStill({ ...place, when: 'before' })
    const begun = bring([{ email: ADA }, { email: BEN }])
    await still.reached
    const other = await bring([{ email: ADA }])
    still.goOn()
    const first = await begun

    await undo(path, first)
    await undo(path, other)

    expect(await listed(path)).toMatchObject([{ email: ADA, importId: null }])
  },
)

test('what somebody excludes by hand stays where an import that names it too is taken back', async () => {
  const wrong = await exclude([{ email: ADA }])
  await app.call('POST', '/exclusions', { email: ADA })

  await undo('/exclusions', wrong)

  expect(await listed('/exclusions')).toMatchObject([{ email: ADA }])
})

test('the audit has that an import was taken back', async () => {
  const { importId } = await contact([{ email: ADA }])

  await undo('/contacted', { importId })

  const events = await listed('/audit?action=contacted.import_undone')
  expect(events).toMatchObject([{ actor: 'usr_owner', object: importId }])
})
