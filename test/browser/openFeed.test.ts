import type { Page } from 'playwright-core'
import { importPeople } from '../support/directory'
import { buildLiveSignal } from '../support/signals'
import type { TestApp } from '../support/startApp'
import { giveLeads, leadOf, listLeads, openFeed, waitForLead, waitUntilStored } from './support/feed'
import { openAsOwner, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let page: Page

beforeAll(async () => {
  app = await startWithPage()
  page = (await openAsOwner(app)).page
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 500 })
  app.startWorker('events')
})
afterAll(stopAll)

const namesOf = (count: number, kind: string) => Array.from({ length: count }, (_, nth) => `${kind} ${nth}`)

test('of more new leads than are told at once all are shown, on an open list and where it was empty', async () => {
  await giveLeads(app, ['Ada Lovelace'])
  await openFeed(app, page)
  await giveLeads(app, namesOf(60, 'Morning'))
  await page.getByRole('button', { name: '50+ new leads' }).click()
  // A row of the day, and one of each lead.
  await page.locator('[role=listitem][aria-setsize="62"]').first().waitFor()
  await page.keyboard.press('a')
  await page.getByText('61 selected').waitFor()
  await page.keyboard.press('e')
  await page.getByRole('heading', { name: 'All done' }).waitFor()
  await giveLeads(app, namesOf(60, 'Evening'))

  await page.locator('[role=listitem][aria-setsize="61"]').first().waitFor()
})

/** Opens the feed, and comes back once the page knows who is snoozed. */
async function openKnowing(query: string): Promise<void> {
  const known = page.waitForResponse((response) => response.url().includes('snoozed=true'))
  await openFeed(app, page, `/feed?q=${query}`)
  await known
}

async function snooze(name: string): Promise<string> {
  const { id } = await leadOf(app, name)
  await app.call('PATCH', `/leads/${id}`, { snoozedUntil: new Date(Date.now() + 3 * 3_600_000) })
  return id
}

test('who comes back before the time, because more came in about the same person, is told with it', async () => {
  const email = 'wanda@woken.example'
  await importPeople(app, [{ full_name: 'Wanda Woken', email, company_name: 'Woken' }])
  const [first, second] = [await buildLiveSignal(app), await buildLiveSignal(app)]
  const receive = async ({ id }: { id: string }) => {
    await app.call('POST', `/signals/${id}/entries`, { email })
    await app.work('runs')
  }
  await receive(first)
  await snooze('Wanda Woken')
  await giveLeads(app, ['Wendy Woken'])
  await openKnowing('Woken')

  await receive(second)
  await page.getByRole('button', { name: '1 new lead · 1 lead is back' }).click()

  await page.getByText('Wanda Woken is back before the time').waitFor()
  await page.getByText('2 signals').waitFor()
  const woken = (await listLeads(app)).find(({ wokenAt }) => wokenAt !== null)
  await openFeed(app, page, `/feed/${woken.id}`)
  await page.getByText('Back early: more came in').waitFor()
})

test('who is snoozed and then decided on is not among the snoozed ones any more', async () => {
  await giveLeads(app, ['Sid Snoozed', 'Sia Snoozed'])
  for (const name of ['Sid Snoozed', 'Sia Snoozed']) await snooze(name)
  await openFeed(app, page, '/feed?view=snoozed&q=Snoozed')

  await page.getByRole('link', { name: 'Sid Snoozed' }).click()
  await waitForLead(page, 'Sid Snoozed')
  await page.keyboard.press('e')
  await waitForLead(page, 'Sia Snoozed')
  await waitUntilStored(async () => (await leadOf(app, 'Sid Snoozed')).status === 'approved')
  const shown = await page.locator('[data-lead]').count()
  await openFeed(app, page, '/feed?view=snoozed&q=Snoozed')

  expect(shown).toBe(1)
  expect(await page.locator('[data-lead]').count()).toBe(1)
})

test('a lead that is opened by its address is shown to be gone, or not to come, and there is a way on', async () => {
  await page.goto(`${app.url}/feed/led_gone`)
  await page.getByRole('heading', { name: 'This lead is not here' }).waitFor()
  await page.getByRole('button', { name: 'Back to the feed' }).click()
  await page.waitForURL(`${app.url}/feed`)
  await page.route('**/api/v1/leads/led_*', (route) => route.fulfill({ status: 418, body: '{}' }))
  await page.goto(`${app.url}/feed/led_refused`)
  await page.getByText('The server answered with status 418.').waitFor()
  await page.unroute('**/api/v1/leads/led_*')
  await page.getByRole('button', { name: 'Try again' }).click()

  await page.getByRole('heading', { name: 'This lead is not here' }).waitFor()
})

test('who was snoozed before the page was opened comes back when the time is over', async () => {
  await giveLeads(app, ['Zoe Zephyr', 'Zora Zenith'])
  const _id = await snooze('Zoe Zephyr')
  await page.clock.install()
  await openKnowing('Zo')
  const before = await page.locator('[data-lead]').count()

  await app.database.connection
    .collection<{ _id: string }>('leads')
    .updateOne({ _id }, { $set: { snoozedUntil: new Date(Date.now() - 1_000) } })
  await page.clock.fastForward('03:01:00')
  await page.getByRole('button', { name: '1 lead is back' }).click()

  await page.getByRole('link', { name: 'Zoe Zephyr' }).waitFor()
  expect(before).toBe(1)
})
