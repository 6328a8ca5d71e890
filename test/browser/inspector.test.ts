import type { Page } from 'playwright-core'
import { importPeople } from '../support/directory'
import { PASSWORD } from '../support/people'
import { buildLiveSignal, buildSignal } from '../support/signals'
import { post, type TestApp } from '../support/startApp'
import { addMember } from '../support/team'
import { openAsOwner, openPage, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let page: Page

beforeAll(async () => {
  app = await startWithPage()
  ;({ page } = await openAsOwner(app))
  await importPeople(app, [{ full_name: 'Ada Lovelace', email: 'ada@acme.example' }])
})
afterAll(stopAll)

test('a test entry shows the lead that it would give, and when each step was done', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const { body: entry } = await post(webhookUrl, { email: 'ada@acme.example' })
  await app.call('POST', `/signals/${id}/refresh`)
  await page.goto(`${app.url}/signals/${id}/entries/${entry.id}`)

  await page.getByRole('heading', { name: 'Preview' }).waitFor()
  await page.getByText('A lead', { exact: true }).waitFor()
  expect(await page.getByRole('listitem').locator('time[datetime]').count()).toBeGreaterThan(0)
})

test('a lead that an entry gave is one click away, and on a feed of somebody else it is told as such', async () => {
  await addMember(app, 'bob', 'member')
  const { id, webhookUrl } = await buildLiveSignal(app)
  const { body: entry } = await post(webhookUrl, { email: 'ada@acme.example' })
  await app.work('runs')
  const { page: ofBob } = await openPage(app.url)
  await ofBob.getByLabel('E-mail').fill('bob@acme.example')
  await ofBob.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
  await ofBob.getByRole('button', { name: 'Sign in' }).click()
  await ofBob.getByRole('navigation', { name: 'Sections' }).first().waitFor()
  await ofBob.goto(`${app.url}/signals/${id}/entries/${entry.id}`)
  await ofBob.getByText('A lead on somebody else’s feed.').waitFor()
  await page.goto(`${app.url}/signals/${id}/entries/${entry.id}`)
  await page.getByRole('link', { name: 'Ada Lovelace' }).click()

  await page.waitForURL(/\/feed\/led_\w+/)
  await page.getByRole('heading', { level: 2, name: 'Ada Lovelace' }).waitFor()
})

test('what came from outside runs in its own direction: the name of a signal, a field and its value', async () => {
  const { id, webhookUrl } = await buildLiveSignal(app, { name: 'طلبات العرض' })
  const { body: entry } = await post(webhookUrl, { email: 'layla@acme.example', رسالة: 'مرحبا بكم' })
  const directionOf = (text: string) =>
    page.evaluate(
      `getComputedStyle([...document.querySelectorAll('main *')].findLast((node) => node.textContent === '${text}')).direction`,
    )
  await page.goto(`${app.url}/signals/${id}/entries/${entry.id}`)

  await page.getByText('مرحبا بكم').waitFor()
  const ofField = [await directionOf('رسالة'), await directionOf('مرحبا بكم')]
  await page.goto(`${app.url}/signals/${id}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const ofName = await directionOf('طلبات العرض')

  expect([...ofField, ofName]).toEqual(['rtl', 'rtl', 'rtl'])
})
