import type { Page } from 'playwright-core'
import type { TestApp } from '../support/startApp'
import { giveLeads, leadOf, openFeed, waitForLead, waitUntilStored } from './support/feed'
import { openAsOwner, sizes, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let page: Page

beforeAll(async () => {
  app = await startWithPage()
  page = (await openAsOwner(app)).page
})
afterAll(stopAll)

/** Of the leads, as they stand in the list. */
async function namesShown(begin: string): Promise<string[]> {
  const texts = await page.locator('[data-lead] span[dir]').allTextContents()
  return texts.filter((text) => new RegExp(`^${begin} \\w+$`).test(text))
}

const stored = (name: string, status: string) =>
  waitUntilStored(async () => (await leadOf(app, name)).status === status)

test('a key whose menu does not fit the lead says so, h wakes who is snoozed, and the keys go on after it', async () => {
  await giveLeads(app, ['Ada Lovelace'])
  await openFeed(app, page, '/feed?view=all')
  await waitForLead(page, 'Ada Lovelace')

  await page.keyboard.press('h')
  await page.keyboard.press('2')
  await page.getByRole('button', { name: 'Wake now' }).waitFor()
  await waitUntilStored(async () => (await leadOf(app, 'Ada Lovelace')).snoozedUntil !== null)
  const woken = page.waitForResponse((response) => response.url().endsWith('/leads/changes'))
  await page.keyboard.press('h')
  await page.getByText('Ada Lovelace woken').waitFor()
  await woken
  await page.keyboard.press('d')
  await page.getByRole('menuitem', { name: 'Another reason' }).waitFor()
  await page.keyboard.press('o')
  await page.getByText('Dismissed: another reason').waitFor()
  await page.getByRole('menuitem', { name: 'Another reason' }).waitFor({ state: 'detached' })
  await page.keyboard.press('d')
  await page.getByText('That was done already').waitFor()
  await page.keyboard.press('?')

  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await stored('Ada Lovelace', 'dismissed')
})

test('the arrows move also where letters are switched off', async () => {
  await giveLeads(app, ['Ona One', 'Ona Two'])
  await openFeed(app, page, '/feed?q=Ona')
  const [first = '', second = ''] = await namesShown('Ona')
  await waitForLead(page, first)
  await page.evaluate("localStorage.setItem('signalpost-keys', 'false')")
  await openFeed(app, page, '/feed?q=Ona')
  await waitForLead(page, first)

  await page.keyboard.press('j')
  await page.keyboard.press('ArrowDown')
  await waitForLead(page, second)
  await page.keyboard.press('ArrowUp')

  await waitForLead(page, first)
  await page.evaluate("localStorage.removeItem('signalpost-keys')")
})

test('a key that is held decides on one lead, and letters that are none of the Latin ones go by their place', async () => {
  await giveLeads(app, ['Una One', 'Una Two'])
  await openFeed(app, page, '/feed?q=Una')
  const [first = '', second = ''] = await namesShown('Una')
  await waitForLead(page, first)

  await page.dispatchEvent('body', 'keydown', { key: 'у', code: 'KeyE' })
  await waitForLead(page, second)
  await page.dispatchEvent('body', 'keydown', { key: 'e', code: 'KeyE', repeat: true })
  await page.dispatchEvent('body', 'keydown', { key: 'в', code: 'KeyD' })
  await page.getByRole('menuitem', { name: 'Another reason' }).waitFor()
  await page.dispatchEvent('body', 'keydown', { key: 'щ', code: 'KeyO' })

  await stored(first, 'approved')
  await stored(second, 'dismissed')
})

test('on a phone what is done is done with the open lead, and all that is selected is dismissed from the list', async () => {
  await giveLeads(app, ['Ben Babbage', 'Cleo Clerk', 'Dan Dealer'])
  await page.setViewportSize(sizes.phone)
  await openFeed(app, page)
  await page.getByRole('checkbox', { name: 'Select Ben Babbage' }).check()
  await page.getByRole('checkbox', { name: 'Select Cleo Clerk' }).check()
  await page.getByRole('link', { name: 'Dan Dealer' }).click()
  await page.getByRole('heading', { level: 1, name: 'Dan Dealer' }).waitFor()

  await page.getByRole('button', { name: 'Approve', exact: true }).click()
  await stored('Dan Dealer', 'approved')
  const others = [(await leadOf(app, 'Ben Babbage')).status, (await leadOf(app, 'Cleo Clerk')).status]
  await openFeed(app, page)
  await page.getByRole('checkbox', { name: 'Select Ben Babbage' }).check()
  await page.getByRole('checkbox', { name: 'Select Cleo Clerk' }).check()
  await page.getByRole('button', { name: 'Snooze 2' }).waitFor()
  await page.getByRole('button', { name: 'Dismiss 2' }).click()
  await page.getByRole('menuitem', { name: 'Another reason' }).click()

  await stored('Ben Babbage', 'dismissed')
  await stored('Cleo Clerk', 'dismissed')
  expect(others).toEqual(['new', 'new'])
})
