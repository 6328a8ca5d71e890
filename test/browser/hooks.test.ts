import type { Page } from 'playwright-core'
import { listenForHooks, stopListeners } from '../support/listenForHooks'
import type { TestApp } from '../support/startApp'
import { findAxeProblems } from './support/findAxeProblems'
import { openAsOwner, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let page: Page
let problems: string[]

beforeAll(async () => {
  app = await startWithPage()
  app.startWorker('courier')
  ;({ page, problems } = await openAsOwner(app))
})
afterAll(async () => {
  await stopListeners()
  await stopAll()
})

test('a hook is made with a secret that is shown once, tried, read up on, given another secret, switched off and on', async () => {
  const crm = await listenForHooks()
  crm.answer = (response) => response.writeHead(200).end('taken in')
  await page.goto(`${app.url}/hooks`)
  await page.getByText('No hooks yet').waitFor()
  await page.getByRole('button', { name: 'Add a hook' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Address').fill(crm.url)
  await dialog.getByRole('button', { name: 'Add a hook' }).click()
  const first = await dialog.locator('pre').innerText()
  await page.keyboard.press('Escape')
  await page.mouse.click(5, 5)
  await page.getByRole('button', { name: 'I have kept it' }).click()
  await page.getByRole('link', { name: crm.url }).click()

  await page.getByRole('button', { name: 'Send a test' }).click()
  await page.getByText('taken in').waitFor()
  await page.getByText('What was sent').click()
  await page.getByText('webhook-signature: …').waitFor()
  const axe = await findAxeProblems(page)
  await page.getByRole('button', { name: 'New secret' }).click()
  await page.getByRole('button', { name: 'The old one ends in a day' }).click()
  const second = await dialog.locator('pre').innerText()
  await page.getByRole('button', { name: 'I have kept it' }).click()
  await page.getByRole('button', { name: 'Change' }).click()
  await dialog.getByLabel('Address').fill(`${crm.url}?to=sales`)
  await dialog.getByLabel('Approved').check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: '?to=sales' }).waitFor()
  await page.getByRole('button', { name: 'Switch off' }).click()
  await page.getByRole('button', { name: 'Switch on' }).click()
  await page.getByRole('button', { name: 'Switch off' }).waitFor()

  expect(crm.received).toMatchObject([{ body: { type: 'lead.created' } }])
  expect(first).toMatch(/^whsec_/)
  expect(second).toMatch(/^whsec_/)
  expect(second).not.toBe(first)
  expect(await page.content()).not.toContain(second)
  expect((await app.call('GET', '/hooks')).body.items).toMatchObject([
    { url: `${crm.url}?to=sales`, statuses: ['approved'], isEnabled: true },
  ])
  expect([axe, problems]).toEqual([[], []])
})
