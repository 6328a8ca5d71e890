import type { Page } from 'playwright-core'
import { buildSignal } from '../support/signals'
import type { TestApp } from '../support/startApp'
import { giveLeads, leadOf, openFeed, waitForLead, waitUntilStored } from './support/feed'
import { findAxeProblems } from './support/findAxeProblems'
import { openAsOwner, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let page: Page
let problems: string[]

beforeAll(async () => {
  app = await startWithPage()
  ;({ page, problems } = await openAsOwner(app))
})
afterAll(stopAll)

const palette = () => page.getByRole('dialog', { name: 'Go to, or do' })

test('from any page every place is found by its name, a signal too, with the key that is quicker', async () => {
  const { id } = await buildSignal(app, { name: 'Pricing page' })
  await page.goto(`${app.url}/settings/profile`)
  await page.getByLabel('Your name').waitFor()

  await page.keyboard.press('Control+k')
  await palette().getByRole('option', { name: 'Directory Section g d' }).waitFor()
  const axe = await findAxeProblems(page)
  await page.keyboard.type('pricing')
  await palette().getByRole('option', { name: 'Pricing page' }).waitFor()
  await page.keyboard.press('Enter')

  await page.waitForURL(`${app.url}/signals/${id}`)
  expect(axe).toEqual([])
})

test('on a keyboard of other letters it opens too, says that nothing is found, and gives the focus back', async () => {
  await page.goto(`${app.url}/settings/profile`)
  const name = page.getByLabel('Your name')
  await name.focus()

  await name.dispatchEvent('keydown', { key: 'л', code: 'KeyK', ctrlKey: true, bubbles: true })
  const sought = palette().getByRole('combobox')
  await sought.fill('no such place')
  await palette().getByRole('status').getByText('Nothing has such a name.').waitFor()
  const isExpanded = await sought.getAttribute('aria-expanded')
  await page.keyboard.press('Escape')
  await palette().waitFor({ state: 'detached' })

  await name.and(page.locator(':focus')).waitFor()
  expect(isExpanded).toBe('false')
})

test('a wish that is typed before it is known whether there is a model is a wish, and decides on nothing', async () => {
  await giveLeads(app, ['Rhea Write'])
  const answers: (() => void)[] = []
  await page.route('**/api/v1/workspace', (route) => {
    answers.push(() => void route.continue())
  })
  await openFeed(app, page, '/feed?q=Rhea')
  await waitForLead(page, 'Rhea Write')

  await page.keyboard.press('r')
  await page.keyboard.type('shorter, ')
  const answered = page.waitForResponse('**/api/v1/workspace')
  for (const answer of answers) answer()
  await answered
  await page.keyboard.type('please')

  expect(await page.getByRole('textbox', { name: /^What to change/ }).inputValue()).toBe('shorter, please')
  await page.unroute('**/api/v1/workspace')
  expect((await leadOf(app, 'Rhea Write')).status).toBe('new')
})

test('g and a letter lead to a section, and are letters where somebody types', async () => {
  await page.goto(`${app.url}/settings/profile`)
  const name = page.getByLabel('Your name')
  await name.fill('')
  await name.press('g')
  await name.press('d')
  const typed = await name.inputValue()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('g')
  await page.keyboard.press('d')

  await page.waitForURL(`${app.url}/directory`)
  expect(typed).toBe('gd')
})

test('on the feed all that its keys do is done by name too, and g before a key is no part of it', async () => {
  await giveLeads(app, ['Ada Lovelace', 'Ben Babbage'])
  await openFeed(app, page, '/feed?q=Ada')
  await waitForLead(page, 'Ada Lovelace')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('approve')
  await page.keyboard.press('Enter')
  await waitUntilStored(async () => (await leadOf(app, 'Ada Lovelace')).status === 'approved')
  await openFeed(app, page, '/feed?q=Ben')
  await waitForLead(page, 'Ben Babbage')
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await page.waitForURL(`${app.url}/directory`)

  expect((await leadOf(app, 'Ben Babbage')).status).toBe('new')
  expect(problems).toEqual([])
})

test('each row of the feed is a link to its lead, with what the list is narrowed by', async () => {
  await giveLeads(app, ['Cleo Cabot'])
  await openFeed(app, page, '/feed?q=Cleo')

  const { id } = await leadOf(app, 'Cleo Cabot')
  expect(await page.locator('[data-lead]').first().getAttribute('href')).toBe(`/feed/${id}?q=Cleo`)
})
