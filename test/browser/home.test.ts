import type { Page } from 'playwright-core'
import { importPeople } from '../support/directory'
import { readLeads, sendEntry } from '../support/leads'
import { buildLiveSignal } from '../support/signals'
import type { TestApp } from '../support/startApp'
import { findAxeProblems } from './support/findAxeProblems'
import { openAsOwner, sizes, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let page: Page
let problems: string[]

beforeAll(async () => {
  app = await startWithPage()
  ;({ page, problems } = await openAsOwner(app))
})
afterAll(stopAll)

test('Home is the first section once there are leads, and tells what came of them, also as a table and a file', async () => {
  const signal = await buildLiveSignal(app, { name: 'Website' })
  const names = ['Ada Lovelace', 'Ben Babbage', 'Cleo Clerk']
  await importPeople(
    app,
    names.map((full_name, nth) => ({ full_name, email: `p${nth}@of${nth}.example` })),
  )
  const first = await sendEntry(app, signal, { email: 'p0@of0.example' })
  const second = await sendEntry(app, signal, { email: 'p1@of1.example' })
  await sendEntry(app, signal, { note: 'nobody' })
  await app.catchUp()
  const [lead] = await readLeads(app, first)
  await app.call('PATCH', `/leads/${lead.id}`, { status: 'approved' })
  await app.call('PATCH', `/leads/${second.leadIds[0]}`, { status: 'dismissed', dismissReason: 'other' })
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 2 })

  await page.reload()
  const sections = page.getByRole('navigation', { name: 'Sections' }).first().getByRole('link')
  await sections.filter({ hasText: 'Home' }).click()
  await page.getByRole('img', { name: /Entries and leads/ }).waitFor()
  await page.getByText('The figures by day').click()
  const today = page.getByRole('table', { name: 'The figures by day' }).getByRole('row').nth(1)
  await today.waitFor()
  const href = await page.getByRole('link', { name: 'Download as CSV' }).getAttribute('href')
  const shown = await page.getByRole('main').innerText()
  const axe = await findAxeProblems(page)
  await page.setViewportSize(sizes.phone)

  expect(await sections.first().innerText()).toBe('Home')
  expect(shown).toMatch(/Approved\s+50%\s+of 2 decided on/)
  expect(shown).toMatch(/Your limit of today is reached: 2 of 2, the last of them at/)
  expect(shown).toContain('No identifiers')
  expect((await today.innerText()).split(/\s+/).slice(-6)).toEqual(['3', '2', '1', '0', '1', '1'])
  expect(
    decodeURIComponent(href ?? '')
      .split('\r\n')
      .at(-2),
  ).toMatch(/^\d{4}-\d\d-\d\d,3,2,1,0,1,1$/)
  expect(await page.locator('canvas').count()).toBe(1)
  expect([axe, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([[], sizes.phone.width])
  expect(problems).toEqual([])
})

test('what waits for tomorrow is told once it is known, and one entry as one', async () => {
  const { items } = (await app.call('GET', '/signals')).body
  await app.call('POST', `/signals/${items[0].id}/entries`, { email: 'p2@of2.example' })
  await app.work('runs')
  await app.catchUp()
  let answer: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/api/v1/signals/*/stats*', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`${app.url}/home`)
  await page.getByText('Your limit of today is reached').waitFor()
  const early = await page.getByRole('main').innerText()
  answer()

  await page.getByText('1 entry waits for tomorrow.').waitFor()
  expect(early).not.toMatch(/wait(s)? for tomorrow/)
  await page.unroute('**/api/v1/signals/*/stats*')
})

test('a count of a run leads to the entries behind it', async () => {
  await page.goto(`${app.url}/runs`)

  await page.getByRole('link', { name: 'No lead: 1' }).first().click()
  await page.getByRole('link', { name: 'No identifiers' }).waitFor()

  expect(await page.locator('main li').count()).toBe(1)
  expect(problems).toEqual([])
})
