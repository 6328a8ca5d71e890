import { ContactedStore } from '../../../server/exclusions/contactedStore'
import { ExclusionStore } from '../../../server/exclusions/exclusionStore'
import { ForgottenStore } from '../../../server/forgotten/forgottenStore'
import { LeadBulkStore } from '../../../server/leads/bulkStore'
import { DismissalStore } from '../../../server/leads/dismissalStore'
import { LeadStore } from '../../../server/leads/leadStore'
import { startApp, stopApps, type TestApp } from '../../support/startApp'
import { listCommands } from '../../support/watchCommands'

/** An index is asked for no more places than 20,000; beyond that the embedded database reads the whole collection. */
const KEYS = Array.from({ length: 21_000 }, (_, nth) => `em:${nth}@acme.example`)
const AT_ONCE_MAX = 5_000

let app: TestApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(stopApps)

test.each<[string, () => Promise<unknown>]>([
  ['leads of people', () => new LeadStore(app.database).listBrief(KEYS)],
  ['leads that go along', () => new LeadBulkStore(app.database).listSharing(['personKey'], KEYS)],
  ['dismissals', () => new DismissalStore(app.database).find(KEYS, new Date(0))],
  ['exclusions', () => new ExclusionStore(app.database).findByKeys(KEYS)],
  ['who was contacted', () => new ContactedStore(app.database).findLatest(KEYS)],
  ['who was forgotten', () => new ForgottenStore(app.database).find(KEYS)],
])('very many keys of %s are asked for in slices, each once', async (_, find) => {
  const asked = await listCommands(app.database.connection, find)

  const lists = asked.map(({ filter }) => listOf(filter))
  expect(Math.max(...lists.map(({ length }) => length))).toBeLessThanOrEqual(AT_ONCE_MAX)
  expect(new Set(lists.flat())).toEqual(new Set(KEYS))
})

test('a key that is asked for twice is looked up once, and no key at all costs no question', async () => {
  const dismissals = new DismissalStore(app.database)

  const [first] = KEYS.slice(0, 1)
  const twice = await listCommands(app.database.connection, () =>
    dismissals.find([first ?? '', first ?? ''], new Date(0)),
  )
  const none = await listCommands(app.database.connection, () => dismissals.find([], new Date(0)))

  expect(twice.map(({ filter }) => listOf(filter))).toEqual([[first]])
  expect(none).toEqual([])
})

/** The keys of a question, under whatever name. */
function listOf(filter: Record<string, { $in: string[] }>): string[] {
  return Object.values(filter)[0]?.$in ?? []
}
