import type { Page } from 'playwright-core'
import type { TestApp } from '../support/startApp'
import { giveLeads, leadOf, openFeed, waitForLead, waitUntilStored } from './support/feed'
import { openAsOwner, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let page: Page

beforeAll(async () => {
  app = await startWithPage()
  page = (await openAsOwner(app)).page
  await giveLeads(app, ['Ada Lovelace'])
})
afterAll(stopAll)

/** As a browser does by a link to a mail: it asks the page, which stays. Tells whether the page lets it. */
const WRITE_MAIL = `
  document.querySelector('a[href^="mailto:"]').click()
  window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
`

/** Stays, once it is asked. */
async function tryToLeave(): Promise<void> {
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
}

test('nobody leaves the page unasked while a text is not saved or a decision not sent, and anybody does once they are', async () => {
  await openFeed(app, page, '/feed?view=all')
  await waitForLead(page, 'Ada Lovelace')

  await page.getByRole('textbox', { name: 'Text' }).first().fill('')
  await page.getByText('Saved once every step has a text.').waitFor()
  await tryToLeave()
  expect(await page.evaluate(WRITE_MAIL)).toBe(true)
  await page.getByRole('textbox', { name: 'Text' }).first().fill('Much thought')
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByText('it is sent once the connection is back').waitFor()
  await tryToLeave()
  await page.context().setOffline(false)
  await page.getByText('it is sent once the connection is back').waitFor({ state: 'detached' })
  await waitUntilStored(async () => (await leadOf(app, 'Ada Lovelace')).status === 'approved')

  const closed = page.waitForEvent('close')
  await page.close({ runBeforeUnload: true })
  await closed
})
