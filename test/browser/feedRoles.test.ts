import type { Page } from 'playwright-core'
import { ADA, PASSWORD } from '../support/people'
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

test('where no model is set up the template writes anew, and it is said what a wish takes and who can see to it', async () => {
  const page = await signIn('ben')
  await openFeed(app, page)
  await page.getByText('An owner can set one up').getByRole('link', { name: ADA.email }).waitFor()
  await openFeed(app, owner)
  await waitForLead(owner, 'Own Lead')
  const sequence = owner.getByRole('region', { name: 'Sequence' })
  const way = sequence.getByRole('link', { name: 'Set one up' })
  await way.waitFor()
  await owner.keyboard.press('r')
  await sequence.getByRole('button', { name: 'Write by the template' }).and(owner.locator(':focus')).waitFor()
  const text = sequence.getByRole('textbox', { name: 'Text' }).first()
  const written = await text.inputValue()
  await text.fill('By hand')
  await sequence.getByRole('button', { name: 'Write by the template' }).click()
  await owner.getByRole('region', { name: 'Old and new' }).getByText('By hand').waitFor()

  expect(await text.inputValue()).toBe(written)
})

test('an owner sees of everybody’s leads whose each is', async () => {
  await openFeed(app, owner, '/feed?whose=everybody')
  await rowOf(owner, 'Given Lead').getByText('For ben').waitFor()
  await rowOf(owner, 'Given Lead').click()
  await waitForLead(owner, 'Given Lead')

  await owner.getByRole('region', { name: 'Given Lead' }).getByText('For ben').waitFor()
  expect(await rowOf(owner, 'Own Lead').getByText('For').count()).toBe(0)
})

test('a viewer looks at everybody’s leads, and is offered no decision', async () => {
  const page = await signIn('vera')
  await openFeed(app, page)
  await rowOf(page, 'Own Lead').waitFor()
  await rowOf(page, 'Given Lead').click()
  await waitForLead(page, 'Given Lead')
  await page.getByRole('region', { name: 'Sequence' }).waitFor()
  const decisions = page.getByRole('button', { name: /Approve|Dismiss|Snooze|Write again|Add a step/ })
  const offered = [decisions, page.getByRole('checkbox'), page.getByRole('textbox', { name: 'Text' })]
  const counts = await Promise.all(offered.map((each) => each.count()))
  for (const key of ['e', 'd', 'h', 'x', 'a']) await page.keyboard.press(key)
  const isFirst = (await page.locator('[data-lead]').first().textContent())?.includes('Given')
  await page.keyboard.press(isFirst === true ? 'j' : 'k')
  await waitForLead(page, 'Own Lead')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).getByText('Next, previous lead').waitFor()

  expect(counts).toEqual([0, 0, 0])
  expect(await page.getByRole('dialog').getByText('Approve').count()).toBe(0)
  expect((await leadOf(app, 'Given Lead')).status).toBe('new')
})

test('a member decides on the own leads, and knows of no others', async () => {
  const page = await signIn('ben')
  await openFeed(app, page)
  await waitForLead(page, 'Given Lead')
  await page.getByRole('button', { name: 'Approve' }).waitFor()

  expect(await page.locator('[data-lead]').count()).toBe(1)
  expect(await page.getByRole('combobox', { name: 'Whose feed' }).count()).toBe(0)
})
