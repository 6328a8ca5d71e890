import type { Page } from 'playwright-core'
import { ADA } from '../support/people'
import type { TestApp } from '../support/startApp'
import { giveLeads, leadOf, openFeed, waitForLead, waitUntilStored } from './support/feed'
import { seriousIn } from './support/findAxeProblems'
import { openAsOwner, openPage, startWithPage, stopAll } from './support/startBrowser'

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

async function signIn(): Promise<Page> {
  const { page: window } = await openPage(app.url)
  await window.getByLabel('E-mail').fill(ADA.email)
  await window.getByRole('textbox', { name: 'Password' }).fill(ADA.password)
  await window.getByRole('button', { name: 'Sign in' }).click()
  await window.getByRole('navigation', { name: 'Sections' }).first().waitFor()
  return window
}

test('who signs out while decisions wait for the connection is told which first, and loses them only by signing out anyway', async () => {
  await giveLeads(app, ['Grace Hopper', 'Joan Clarke'])
  const window = await signIn()
  await openFeed(app, window)
  const anyway = window.getByRole('menuitem', { name: 'Sign out anyway' })
  const decideAndLeave = async (name: string) => {
    await window.getByRole('link', { name }).click()
    await waitForLead(window, name)
    await window.context().setOffline(true)
    await window.getByRole('button', { name: 'Approve' }).click()
    await window.getByText('it is sent once the connection is back').waitFor()
    await window.getByRole('button', { name: /Your account/ }).click()
    await window.getByRole('menuitem', { name: 'Sign out' }).click()
    await anyway.and(window.locator(':focus')).getByText(`${name} approved`).waitFor()
  }

  await decideAndLeave('Grace Hopper')
  // Every menu holds an element of Mantine's that keeps the focus, and is for nobody's ears.
  const axe = (await seriousIn(window)).filter((problem) => !problem.startsWith('aria-required-children'))
  await window.keyboard.press('Escape')
  await window.context().setOffline(false)
  await waitUntilStored(async () => (await leadOf(app, 'Grace Hopper')).status === 'approved')
  await decideAndLeave('Joan Clarke')
  await anyway.click()
  await window.getByText('you are signed out once the connection is back').waitFor()
  await window.context().setOffline(false)
  await window.getByRole('button', { name: 'Sign in' }).waitFor()

  expect((await leadOf(app, 'Joan Clarke')).status).toBe('new')
  expect(axe).toEqual([])
})

test('a decision that is taken back while it waits for the connection is never sent, and who signs out is not told that it is lost', async () => {
  await giveLeads(app, ['Hedy Lamarr'])
  const window = await signIn()
  await openFeed(app, window)
  await window.getByRole('link', { name: 'Hedy Lamarr' }).click()
  await waitForLead(window, 'Hedy Lamarr')
  await window.context().setOffline(true)
  await window.getByText('You are offline').waitFor()
  await window.getByRole('button', { name: 'Approve' }).click()
  await window.getByText('it is sent once the connection is back').waitFor()

  await window.keyboard.press('z')
  await window.getByText('Taken back').waitFor()
  await window.getByRole('button', { name: /Your account/ }).click()
  await window.getByRole('menuitem', { name: 'Sign out' }).click()
  await window.getByText('you are signed out once the connection is back').waitFor()
  await window.context().setOffline(false)
  await window.getByRole('button', { name: 'Sign in' }).waitFor()

  expect(await leadOf(app, 'Hedy Lamarr')).toMatchObject({ status: 'new', version: 1 })
})

test('nobody leaves the page unasked while a text is not saved or a decision not sent, and anybody does once they are', async () => {
  await openFeed(app, page, '/feed?view=all&q=Ada')
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
