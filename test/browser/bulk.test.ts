import { once } from 'node:events'
import type { Page, Route } from 'playwright-core'
import type { TestApp } from '../support/startApp'
import { giveLeads, leadOf, openFeed, seedLeads, waitForLead, waitUntilStored } from './support/feed'
import { openAsOwner, startWithPage, stopAll } from './support/startBrowser'

const CHANGES = '**/api/v1/leads/changes'
const REFUSED = { error: { code: 'wrong_state', message: 'Not these.' } }

let app: TestApp
let page: Page

beforeAll(async () => {
  app = await startWithPage()
  page = (await openAsOwner(app)).page
})
afterAll(stopAll)
afterEach(() => page.unrouteAll())

const countOf = (status: string) => app.database.connection.collection('leads').countDocuments({ status })

test('a decision whose answer is lost on the way is made once, told as one’s own, and can be taken back', async () => {
  await giveLeads(app, ['Lena Lost'])
  await openFeed(app, page, '/feed?q=Lena&view=all')
  await waitForLead(page, 'Lena Lost')
  await page.route(
    CHANGES,
    async (route: Route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )

  const answered = page.waitForResponse(CHANGES)
  await page.keyboard.press('e')
  await (await answered).finished()
  await page.keyboard.press('z')
  await page.getByText('Taken back').waitFor()

  expect(await page.getByText('Somebody else had changed it').count()).toBe(0)
  expect((await leadOf(app, 'Lena Lost')).status).toBe('new')
})

test('what somebody else had done before is not one’s own to take back', async () => {
  await giveLeads(app, ['Timo Twice'])
  await openFeed(app, page, '/feed?q=Timo&view=all')
  await waitForLead(page, 'Timo Twice')
  const { id } = await leadOf(app, 'Timo Twice')

  await app.call('PATCH', `/leads/${id}`, { status: 'approved' })
  await page.keyboard.press('e')
  await page.getByText('Somebody else had changed it already').waitFor()
  await page.keyboard.press('z')
  await page.getByText('There is nothing to take back.').waitFor()

  await page.getByRole('region').getByText('Approved', { exact: true }).waitFor()
})

test('what is still being selected is not decided on, and stays unselected after Esc or another filter', async () => {
  await giveLeads(app, ['Sven Several'])
  await seedLeads(app, 150)
  const all = await countOf('new')
  const gate = new AbortController()
  const toAnswer = once(gate.signal, 'abort')
  await page.route('**/api/v1/leads?*cursor=*', async (route) => {
    await toAnswer
    await route.continue()
  })
  await openFeed(app, page)
  const select = async () => {
    await page.keyboard.press('a')
    await page.getByText('Selecting … 100').waitFor()
  }

  await select()
  await page.keyboard.press('e')
  await page.getByText('All that match are still being selected').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('Selecting …').waitFor({ state: 'detached' })
  await select()
  await page.getByRole('combobox', { name: 'Which leads' }).selectOption('All')
  await waitForLead(page, 'Sven Several')
  gate.abort()
  await page.getByText('Selecting …').waitFor({ state: 'detached' })

  expect(await countOf('new')).toBe(all)
  const [selected = ''] = await page.getByText(/^\d+ selected$/).allTextContents()
  expect(parseInt(selected)).toBeLessThanOrEqual(100)
})

test('of more leads than one call takes each part is told, shown and taken back by what became of it', async () => {
  await giveLeads(app, ['Mona Many'])
  await seedLeads(app, 1_200)
  const all = await countOf('new')
  let calls = 0
  await page.route(CHANGES, async (route) => {
    calls += 1
    if (calls === 2) await route.fulfill({ status: 409, json: REFUSED })
    else await route.continue()
  })
  await openFeed(app, page)

  await page.keyboard.press('a')
  await page.getByText(`${all.toLocaleString('en')} selected`).waitFor()
  await page.keyboard.press('e')
  await page.getByText('500 leads were not changed').waitFor()
  await page.getByText(`${(all - 500).toLocaleString('en')} leads approved`).waitFor()
  const approved = await countOf('approved')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Taken back').waitFor()
  await waitUntilStored(async () => (await countOf('new')) === all)

  expect(approved).toBe(all - 500 + 1)
})
