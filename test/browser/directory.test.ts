import type { Page } from 'playwright-core'
import type { TestApp } from '../support/startApp'
import { findAxeProblems } from './support/findAxeProblems'
import { openAsOwner, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let page: Page
let problems: string[]

beforeAll(async () => {
  app = await startWithPage()
  ;({ page, problems } = await openAsOwner(app))
  page.setDefaultTimeout(10_000)
})
afterAll(stopAll)

const file = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
})

test('a file of people is imported, and its bad row is named', async () => {
  await page.goto(`${app.url}/directory`)
  await page.getByText('No people yet').waitFor()

  await page
    .locator('input[type=file]')
    .setInputFiles(
      file('people.csv', [
        'full_name,email,company_name',
        'Ada Lovelace,ada@acme.example,Acme',
        ',nobody at all,',
        'Ben Babbage,ben@acme.example,Acme',
      ]),
    )
  await page.getByText(/^Line 3/).waitFor()
  await page.getByRole('button', { name: 'Close' }).click()

  await page.getByRole('button', { name: 'Ada Lovelace' }).waitFor()
  expect((await app.call('GET', '/directory/people')).body.items).toHaveLength(2)
  expect(await findAxeProblems(page)).toEqual([])
  expect(problems).toEqual([])
})

test('a person is changed and removed at the side of the list', async () => {
  await page.getByRole('button', { name: 'Ada Lovelace' }).click()
  await page.getByLabel('Title').fill('Countess')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Countess').waitFor()
  await page.getByRole('button', { name: 'Ben Babbage' }).click()
  await page.getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('button', { name: 'Remove for good' }).click()
  await page.getByRole('button', { name: 'Ben Babbage' }).waitFor({ state: 'detached' })

  const { items } = (await app.call('GET', '/directory/people')).body
  expect(items).toMatchObject([{ fullName: 'Ada Lovelace', title: 'Countess' }])
})

test('a domain is excluded, and taken back', async () => {
  await page.getByRole('tab', { name: 'Exclusions' }).click()
  await page.getByLabel(/^Exclude/).fill('rival.example')
  await page.getByRole('button', { name: 'Exclude', exact: true }).click()
  await page.getByRole('button', { name: 'Take back rival.example' }).waitFor()
  const { items } = (await app.call('GET', '/exclusions')).body
  await page.getByRole('button', { name: 'Take back rival.example' }).click()
  await page.getByText('Nobody is excluded').waitFor()

  expect(items).toMatchObject([{ domain: 'rival.example' }])
})

test('leads are generated on demand, and the run is listed', async () => {
  await page.goto(`${app.url}/runs`)

  await page.getByRole('button', { name: 'Generate now' }).click()
  await page.getByText('Somebody asked').waitFor()

  expect((await app.call('GET', '/runs')).body.items).toMatchObject([{ trigger: 'manual' }])
})
