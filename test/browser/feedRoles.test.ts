import type { Page } from 'playwright-core'
import { PASSWORD } from '../support/people'
import { addMember, type Member } from '../support/team'
import type { TestApp } from '../support/startApp'
import { giveLeads, leadOf, openFeed, waitForLead } from './support/feed'
import { openAsOwner, openPage, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let owner: Page
let ben: Member

beforeAll(async () => {
  app = await startWithPage()
  owner = (await openAsOwner(app)).page
  ben = await addMember(app, 'ben', 'member')
  await addMember(app, 'vera', 'viewer')
  await giveLeads(app, ['Own Lead', 'Given Lead'])
  const { id: _id } = await leadOf(app, 'Given Lead')
  await app.database.connection
    .collection<{ _id: string }>('leads')
    .updateOne({ _id }, { $set: { userId: ben.id } })
})
afterAll(stopAll)

async function signIn(name: string): Promise<Page> {
  const { page } = await openPage(app.url)
  await page.getByLabel('E-mail').fill(`${name}@acme.example`)
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('navigation', { name: 'Sections' }).first().waitFor()
  return page
}

const rowOf = (page: Page, name: string) => page.getByRole('link', { name })

test('an owner sees of everybody’s leads whose each is', async () => {
  await openFeed(app, owner, '/feed?whose=everybody')
  await rowOf(owner, 'Given Lead').getByText('For ben').waitFor()
  await rowOf(owner, 'Given Lead').click()
  await waitForLead(owner, 'Given Lead')

  await owner.getByRole('region', { name: 'Given Lead' }).getByText('For ben').waitFor()
  expect(await rowOf(owner, 'Own Lead').getByText('For').count()).toBe(0)
})
