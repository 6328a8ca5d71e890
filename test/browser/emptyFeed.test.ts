import type { Page } from 'playwright-core'
import { importPeople } from '../support/directory'
import { buildSignal } from '../support/signals'
import { post, type TestApp } from '../support/startApp'
import { openFeed } from './support/feed'
import { openAsOwner, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let page: Page
let problems: string[]
let signal: { id: string; webhookUrl: string }

beforeAll(async () => {
  app = await startWithPage()
  ;({ page, problems } = await openAsOwner(app))
})
afterAll(stopAll)

const told = (title: string) => page.getByRole('heading', { level: 2, name: title }).waitFor()

test('before anything has come the feed says so, and shows where to send it', async () => {
  signal = await buildSignal(app)
  await page.goto(`${app.url}/feed`)
  await told('Nothing received yet')

  await page.getByText(/\/custom_signals\/spw_•+\/entries$/).waitFor()
  await page.getByRole('link', { name: 'To your signals' }).click()
  await page.waitForURL(`${app.url}/signals`)
})

test('where nothing became a lead it says why not, and leads to those entries', async () => {
  await app.call('PATCH', `/signals/${signal.id}`, { mapping: { email: 'email' } })
  await app.call('POST', `/signals/${signal.id}/save`)
  await post(signal.webhookUrl, { email: 'nobody@far.example' })
  await app.work('runs')
  await app.catchUp()
  await page.goto(`${app.url}/feed`)
  await told('Nothing became a lead')
  await page.getByRole('link', { name: 'Not in the directory' }).click()

  await page.getByRole('listitem').getByText('nobody@far.example').waitFor()
})

test('once the limit of the day is reached and all is judged, it says how much waits and until when', async () => {
  const emails = ['ada', 'ben', 'cleo'].map((name) => `${name}@acme.example`)
  await importPeople(
    app,
    emails.map((email) => ({ full_name: `Of ${email}`, email })),
  )
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 1 })
  for (const email of emails) await post(signal.webhookUrl, { email })
  await app.work('runs')
  await app.catchUp()
  await openFeed(app, page)
  await page.getByText('1 of 1 today · 2 wait').waitFor()

  await page.keyboard.press('e')
  await told('That was today’s limit')
  await page
    .getByText(/1 of 1 leads today, and 2 entries wait\. The next come at 00:00 .*, in \d+ (h|min)\./)
    .waitFor()
  expect(problems).toEqual([])
})

test('while there are places left, what waits for those of others is not told as the own limit', async () => {
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 50 })
  await page.goto(`${app.url}/feed`)

  await told('All done')
})

test('with nothing left to do and nothing waiting all is done; a search that finds nobody is something else', async () => {
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 50 })
  await app.work('runs')
  await app.catchUp()
  await openFeed(app, page)
  await page.keyboard.press('e')
  await page.keyboard.press('e')

  await told('All done')
  await page.getByRole('searchbox').fill('zzz')
  await told('No lead fits')
  await page.getByRole('main').getByRole('button', { name: 'Clear the filters' }).last().click()
  await told('All done')
  expect(await page.getByRole('searchbox').inputValue()).toBe('')
})

test('whether anything was received is told once it is known, and a limit of no leads as what it is', async () => {
  await page.route('**/api/v1/signals?*', (route) => route.fulfill({ status: 418, body: '{}' }))
  await page.goto(`${app.url}/feed`)
  await page.getByText('The server answered with status 418.').waitFor()
  await page.unroute('**/api/v1/signals?*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await told('All done')
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 0 })
  await page.reload()

  await told('You get no leads')
  await page.getByText('Your limit is 0 leads a day', { exact: true }).waitFor()
})
