import type { Page } from 'playwright-core'
import type { TestApp } from '../support/startApp'
import { giveLeads, openFeed } from './support/feed'
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
