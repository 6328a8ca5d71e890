import type { Page } from 'playwright-core'
import type { TestApp } from '../support/startApp'
import { findAxeProblems } from './support/findAxeProblems'
import { openAsOwner, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let page: Page

beforeAll(async () => {
  app = await startWithPage()
  page = (await openAsOwner(app)).page
  await app.call('POST', '/exclusions', { email: 'before@acme.example' })
})
afterAll(stopAll)

test.each(['contacted', 'exclusions'])(
  'a wrong list of %s is taken back where it is told of',
  async (part) => {
    await page.goto(`${app.url}/directory?part=${part}`)
    const before: unknown[] = (await app.call('GET', `/${part}`)).body.items
    const lines = ['Email', 'wrong@acme.example', 'list@acme.example']
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'wrong.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    const undo = page.getByRole('button', { name: 'Undo this import' })
    await undo.waitFor()
    const imported = (await app.call('GET', `/${part}`)).body.items
    const axe = await findAxeProblems(page)
    await undo.click()
    await page.getByText('2 addresses are taken back.').and(page.locator(':focus')).waitFor()
    await page.getByRole('button', { name: 'Close' }).click()

    await page.getByRole('cell', { name: 'wrong@acme.example', exact: true }).waitFor({ state: 'detached' })
    expect(imported).toHaveLength(before.length + 2)
    expect((await app.call('GET', `/${part}`)).body.items).toEqual(before)
    expect(axe).toEqual([])
  },
)
