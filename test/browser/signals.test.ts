import type { Page } from 'playwright-core'
import { buildLiveSignal, type BuiltSignal } from '../support/signals'
import { post, type TestApp } from '../support/startApp'
import { openAsOwner, startWithPage, stopAll } from './support/startBrowser'

const CROWD = 60

let app: TestApp
let page: Page
let problems: string[]
let signal: BuiltSignal

beforeAll(async () => {
  app = await startWithPage()
  app.startWorker('events')
  signal = await buildLiveSignal(app)
  ;({ page, problems } = await openAsOwner(app))
  page.setDefaultTimeout(10_000)
})
afterAll(stopAll)

test('sample data are taken out by one click', async () => {
  const demo = { _id: 'demo', signalIds: [], exclusionIds: [], madeAt: new Date() }
  await app.database.connection.collection<{ _id: string }>('demo').insertOne(demo)
  await page.goto(`${app.url}/signals`)

  const removes = page.getByRole('button', { name: 'Remove the sample data' })
  await removes.click()
  await removes.waitFor({ state: 'detached' })

  expect((await app.call('GET', '/demo')).body).toEqual({ isFilled: false })
})

test('what comes while somebody reads further down is told, and shown when they want it', async () => {
  const entries = Array.from({ length: CROWD }, (_, nth) => ({ email: `p${nth}@acme.example` }))
  await app.call('POST', `/signals/${signal.id}/entries/batch`, entries)
  await page.goto(`${app.url}/signals/${signal.id}/entries?mode=live`)
  await page.getByRole('listitem').first().waitFor()
  await page.evaluate('scrollTo(0, document.body.scrollHeight)')
  await page.waitForFunction('scrollY > 200')

  const { body: late } = await post(signal.webhookUrl, { email: 'late@acme.example' })
  await page.getByRole('button', { name: '1 new' }).click()
  await page.getByRole('listitem').getByText(late.id).waitFor()
  // At the top it comes by itself.
  const { body: next } = await post(signal.webhookUrl, { email: 'next@acme.example' })
  await page.getByRole('listitem').getByText(next.id).waitFor()

  expect(page.url()).toContain('mode=live')
})

test('filters by time and by who it is stand in the address, and are there after a reload', async () => {
  await app.catchUp()
  await page.getByLabel('When').selectOption('hour')
  await page.waitForURL(/from=/)
  await page.reload()
  await page.getByRole('listitem').first().waitFor()
  await page.locator('input[aria-label=Identified]').first().click()
  await page.getByRole('option', { name: 'Says not who' }).click()

  await page.getByText('No entry fits these filters').waitFor()
  expect(page.url()).toMatch(/from=.*identified=|identified=.*from=/)
})

test('a copy of a signal has all that was set, and a URL of its own', async () => {
  await app.call('PATCH', `/signals/${signal.id}`, { prompt: 'They asked.', requestsPerMinute: 9 })
  await page.goto(`${app.url}/signals/${signal.id}`)
  await page.getByText('Hours', { exact: true }).click()
  await page.getByText('The last 24 hours').waitFor()
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await page.waitForURL(/setup\/appearance/)
  const [, copyId = ''] = /signals\/(sig_\w+)\//.exec(page.url()) ?? []

  const { body: copy } = await app.call('GET', `/signals/${copyId}`)
  expect(copy).toMatchObject({ status: 'setup', prompt: 'They asked.', requestsPerMinute: 9 })
  expect(copy.webhookUrl).not.toBe(signal.webhookUrl)
  expect(problems).toEqual([])
})
