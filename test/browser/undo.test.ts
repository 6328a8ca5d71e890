import type { Page } from 'playwright-core'
import type { TestApp } from '../support/startApp'
import { giveLeads, leadOf, openFeed, waitForLead, waitUntilStored } from './support/feed'
import { openAsOwner, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let page: Page

beforeAll(async () => {
  app = await startWithPage()
  page = (await openAsOwner(app)).page
})
afterAll(stopAll)

async function approve(name: string): Promise<void> {
  await giveLeads(app, [name, `${name} the Second`])
  await openFeed(app, page, `/feed?q=${name}&view=all`)
  const second = page.getByRole('link', { name: `${name} the Second` })
  await second.click()
  await waitForLead(page, `${name} the Second`)
  await page.keyboard.press('e')
  await waitUntilStored(async () => (await leadOf(app, `${name} the Second`)).status === 'approved')
  await second.click()
  await waitForLead(page, `${name} the Second`)
}

const badge = () => page.getByRole('region').getByText('Approved', { exact: true })

test('a change that cannot be taken back is shown as it stays', async () => {
  await approve('Ada')
  await app.database.connection
    .collection('lead_changes')
    .updateMany({}, { $set: { undoUntil: new Date(Date.now() - 1_000) } })

  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('A change can be undone for ten minutes.').waitFor()

  await badge().waitFor()
})

test('what was done ten minutes ago is not taken back by a key', async () => {
  await approve('Ben')
  await badge().waitFor()
  await page.clock.setFixedTime(Date.now() + 11 * 60_000)

  await page.keyboard.press('z')
  await page.getByText('There is nothing to take back.').waitFor()

  await badge().waitFor()
})
