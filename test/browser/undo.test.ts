import { once } from 'node:events'
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

test('what is taken back before it is answered stays so when the answer comes', async () => {
  await giveLeads(app, ['Cleo'])
  await openFeed(app, page, '/feed?q=Cleo&view=all')
  await waitForLead(page, 'Cleo')
  const gates = { change: new AbortController(), undo: new AbortController() }
  const [toAnswer, toUndo] = [once(gates.change.signal, 'abort'), once(gates.undo.signal, 'abort')]
  await page.route('**/api/v1/leads/changes', async (route) => {
    const response = await route.fetch()
    await toAnswer
    await route.fulfill({ response })
  })
  await page.route('**/undo', async (route) => {
    await toUndo
    await route.continue()
  })

  await page.keyboard.press('e')
  await waitUntilStored(async () => (await leadOf(app, 'Cleo')).status === 'approved')
  await badge().waitFor()
  await page.keyboard.press('z')
  await badge().waitFor({ state: 'detached' })
  const asked = page.waitForRequest('**/undo')
  gates.change.abort()
  await asked
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))')

  expect(await badge().count()).toBe(0)
  gates.undo.abort()
  await waitUntilStored(async () => (await leadOf(app, 'Cleo')).status === 'new')
  await page.unrouteAll()
})

test('what was done ten minutes ago is not taken back by a key', async () => {
  await approve('Ben')
  await badge().waitFor()
  await page.clock.setFixedTime(Date.now() + 11 * 60_000)

  await page.keyboard.press('z')
  await page.getByText('There is nothing to take back.').waitFor()

  await badge().waitFor()
})
