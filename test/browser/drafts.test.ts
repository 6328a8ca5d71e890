import type { Page } from 'playwright-core'
import type { TestApp } from '../support/startApp'
import { giveLeads, leadOf, openFeed, waitForLead, waitUntilStored } from './support/feed'
import { openAsOwner, startWithPage, stopAll } from './support/startBrowser'

const CALLS = '**/api/v1/leads/led_*'

let app: TestApp
let page: Page

beforeAll(async () => {
  app = await startWithPage()
  page = (await openAsOwner(app)).page
})
afterAll(stopAll)

const body = () => page.getByRole('textbox', { name: 'Text' }).first()

/** Two leads of such a name, the first of them open. */
async function openTwo(name: string): Promise<[string, string]> {
  await giveLeads(app, [`${name} One`, `${name} Two`])
  await openFeed(app, page, `/feed?q=${name}`)
  const rows = await page.locator('[data-lead] span[dir]').allTextContents()
  const [first = '', second = ''] = rows.filter((text) => /^\w+ (One|Two)$/.test(text))
  await waitForLead(page, first)
  return [first, second]
}

test('what could not be saved is told when its lead is left, and is there when it is opened again', async () => {
  const [first, second] = await openTwo('Ada')
  await page.route(CALLS, (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.continue(),
  )

  await body().fill('Much thought')
  await page.getByRole('button', { name: 'Approve' }).click()
  await waitForLead(page, second)
  await page.getByText(`Not saved: what you wrote to ${first}`).waitFor()
  await page.keyboard.press('z')
  await waitForLead(page, first)
  const kept = await body().inputValue()
  await page.unroute(CALLS)
  await page.getByRole('button', { name: 'Try again' }).click()

  await waitUntilStored(async () => (await leadOf(app, first)).sequence.steps[0].body === 'Much thought')
  expect(kept).toBe('Much thought')
})

test('a step that has no text yet does not hold back the others when the lead is left', async () => {
  const [first, second] = await openTwo('Ben')
  const { steps } = (await leadOf(app, first)).sequence

  await body().fill('Said at once')
  await page.getByRole('button', { name: 'Add a step' }).click()
  await page.getByText('Saved once every step has a text.').waitFor()
  await page.getByRole('link', { name: second }).click()
  await waitForLead(page, second)

  await waitUntilStored(async () => (await leadOf(app, first)).sequence.steps[0].body === 'Said at once')
  expect((await leadOf(app, first)).sequence.steps).toHaveLength(steps.length)
})
