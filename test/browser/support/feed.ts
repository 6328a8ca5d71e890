import type { Page } from 'playwright-core'
import { importPeople } from '../../support/directory'
import { buildLiveSignal } from '../../support/signals'
import type { TestApp } from '../../support/startApp'

/** Entries about these people, each of a company of its own, as leads on the feed. */
export async function giveLeads(app: TestApp, names: readonly string[]): Promise<void> {
  const { id } = await buildLiveSignal(app)
  const emails = names.map((_, nth) => `p${nth}@${id.slice(-6)}-${nth}.example`)
  await importPeople(
    app,
    names.map((full_name, nth) => ({
      full_name,
      email: emails[nth] ?? '',
      company_name: `${full_name} & Co`,
    })),
  )
  await app.call(
    'POST',
    `/signals/${id}/entries/batch`,
    emails.map((email) => ({ email, page: '/pricing' })),
  )
  await app.work('runs')
}

const SEEDED_AT_ONCE = 5_000
type Seeded = { _id: string; order: string; status: string; createdAt: Date }

/** Many leads at once, as one that is there already, and older than that. */
export async function seedLeads(app: TestApp, count: number): Promise<void> {
  const leads = app.database.connection.collection<Seeded>('leads')
  const [pattern] = await leads.find({ status: 'new' }).limit(1).toArray()
  if (!pattern) throw new Error('There is no lead to take as a pattern')
  const before = await leads.countDocuments()
  for (let made = 0; made < count; made += SEEDED_AT_ONCE) {
    await leads.insertMany(
      Array.from({ length: Math.min(SEEDED_AT_ONCE, count - made) }, (_, nth) => {
        const createdAt = new Date(pattern.createdAt.getTime() - (made + nth + 1) * 1_000)
        const _id = `led_seeded${before + made + nth}`
        const order = `${createdAt.toISOString()} ${_id}`
        return { ...pattern, _id, order, createdAt, personKey: _id, sequence: null }
      }),
    )
  }
}

export async function openFeed(app: TestApp, page: Page, path = '/feed'): Promise<void> {
  await page.goto(app.url + path)
  await page.getByRole('list', { name: 'Leads' }).getByRole('link').first().waitFor()
}

/** Whose lead is open, beside the list. */
export const waitForLead = (page: Page, name: string) =>
  page.getByRole('heading', { level: 2, name, exact: true }).waitFor()

export async function listLeads(app: TestApp): Promise<any[]> {
  return (await app.call('GET', '/leads?limit=200')).body.items
}

export async function leadOf(app: TestApp, fullName: string): Promise<any> {
  return (await listLeads(app)).find(({ person }) => person.fullName === fullName)
}

/** The page is ahead of the server; this waits until the server has it too. */
export async function waitUntilStored(isStored: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 90_000
  while (!(await isStored())) if (Date.now() > deadline) throw new Error('It was never stored')
}
