import type { BrowserContextOptions, Page } from 'playwright-core'
import { PASSWORD } from '../support/people'
import { buildLiveSignal } from '../support/signals'
import { post, type TestApp } from '../support/startApp'
import { addMember } from '../support/team'
import { waitUntilStored } from './support/feed'
import { findAxeProblems } from './support/findAxeProblems'
import { openAsOwner, openPage, sizes, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let page: Page
let problems: string[]

beforeAll(async () => {
  app = await startWithPage()
  app.startWorker('events')
  ;({ page, problems } = await openAsOwner(app))
})
afterAll(stopAll)

/** They are loaded once the list is there, also for who is offered none. */
const MENUS_HAVE_COME = `performance.getEntriesByType('resource').some(({ name }) => name.includes('/RowMenu-'))`
const menuOf = (window: Page, name: string) => window.getByRole('button', { name: `Actions: ${name}` })
const rowOf = (window: Page, name: string) => window.getByRole('row').filter({ hasText: name })

/** From the row's link, as somebody without a mouse gets there. */
async function choose(window: Page, name: string, action: string): Promise<void> {
  await rowOf(window, name).getByRole('link', { name, exact: true }).focus()
  const menu = menuOf(window, name).and(window.locator(':focus'))
  while ((await menu.count()) === 0) await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  await window.getByRole('menuitem', { name: action }).waitFor()
  const item = window.locator('[role=menuitem]:focus', { hasText: action })
  while ((await item.count()) === 0) await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
}

async function openSignalsAs(email: string, options: BrowserContextOptions = {}): Promise<Page> {
  const { page: window } = await openPage(app.url, options)
  await window.getByLabel('E-mail').fill(email)
  await window.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
  await window.getByRole('button', { name: 'Sign in' }).click()
  await window.getByRole('navigation', { name: 'Sections' }).first().waitFor()
  await window.goto(`${app.url}/signals`)
  return window
}

test('from its row, by the keyboard alone, a signal is paused, goes on, and is duplicated', async () => {
  const { id } = await buildLiveSignal(app, { name: 'Pricing page' })
  const statusOf = async () => (await app.call('GET', `/signals/${id}`)).body.status
  await page.goto(`${app.url}/signals`)

  await choose(page, 'Pricing page', 'Pause')
  await rowOf(page, 'Pricing page').getByText('Paused').waitFor()
  const paused = await statusOf()
  // Somebody goes on where they were.
  await menuOf(page, 'Pricing page').and(page.locator(':focus')).waitFor()
  await choose(page, 'Pricing page', 'Resume')
  await rowOf(page, 'Pricing page').getByText('Live').waitFor()
  const resumed = await statusOf()
  await choose(page, 'Pricing page', 'Duplicate')
  await page.waitForURL(/setup\/appearance/)
  await page.goto(`${app.url}/signals`)
  await menuOf(page, 'Copy of Pricing page').click()
  await page.getByRole('menuitem').first().waitFor()
  const ofSetup = await page.getByRole('menuitem').allTextContents()

  expect([paused, resumed]).toEqual(['paused', 'live'])
  expect(ofSetup).toEqual(['Duplicate', 'Delete'])
  expect(problems).toEqual([])
})

test('from its row a signal is deleted ten seconds later, and not where a key took that back', async () => {
  const doomed = await buildLiveSignal(app, { name: 'Doomed' })
  const { page: window } = await openPage(`${app.url}/signals`, {
    storageState: await page.context().storageState(),
  })
  await window.clock.install()
  await window.reload()
  const notice = window.getByText('“Doomed” is deleted in 10 seconds.')

  await choose(window, 'Doomed', 'Delete')
  await notice.waitFor()
  await window.keyboard.press('Control+z')
  await notice.waitFor({ state: 'detached' })
  await window.clock.fastForward(11_000)
  const { status: kept } = await app.call('GET', `/signals/${doomed.id}`)
  await choose(window, 'Doomed', 'Delete')
  await notice.waitFor()
  await window.clock.fastForward(11_000)
  await rowOf(window, 'Doomed').waitFor({ state: 'detached' })
  await window.locator('#content:focus').waitFor()

  expect(kept).toBe(200)
  expect((await app.call('GET', `/signals/${doomed.id}`)).status).toBe(404)
  expect((await post(doomed.webhookUrl, { email: 'ada@acme.example' })).status).toBe(404)
})

test('the row of what is about to be deleted says so, also of a page that is loaded anew meanwhile, and there it is taken back or done', async () => {
  const left = await buildLiveSignal(app, { name: 'Left' })
  const { page: window } = await openPage(`${app.url}/signals`, {
    storageState: await page.context().storageState(),
  })
  await choose(window, 'Left', 'Delete')
  await rowOf(window, 'Left').getByText('Being deleted').waitFor()
  await window.keyboard.press('Control+z')
  await rowOf(window, 'Left').getByText('Live', { exact: true }).waitFor()
  const at = Date.now()
  const removeAndReload = async (reloadedAt: number) => {
    await window.clock.setFixedTime(at)
    await choose(window, 'Left', 'Delete')
    await rowOf(window, 'Left').getByText('Being deleted').waitFor()
    await window.clock.setFixedTime(reloadedAt)
    await window.reload()
    await rowOf(window, 'Left').getByText('Being deleted').waitFor()
  }

  // As if there were more time left than anybody needs.
  await removeAndReload(at - 60_000)
  await window.getByRole('button', { name: 'Undo' }).click()
  await rowOf(window, 'Left').getByText('Live', { exact: true }).waitFor()
  await window.reload()
  await rowOf(window, 'Left').getByText('Live', { exact: true }).waitFor()
  const { status: kept } = await app.call('GET', `/signals/${left.id}`)
  await removeAndReload(at + 9_000)

  await waitUntilStored(async () => (await app.call('GET', `/signals/${left.id}`)).status === 404)
  expect(kept).toBe(200)
})

test('a window that is duplicated while a signal is about to be deleted has nothing to do with that: taken back in the first, it stays', async () => {
  const doubled = await buildLiveSignal(app, { name: 'Doubled' })
  const { page: window } = await openPage(`${app.url}/signals`, {
    storageState: await page.context().storageState(),
  })
  await window.clock.install()
  await window.reload()
  await choose(window, 'Doubled', 'Delete')
  await rowOf(window, 'Doubled').getByText('Being deleted').waitFor()

  // A browser copies what a window keeps into one that is opened from it, as into a duplicate.
  const opened = window.waitForEvent('popup')
  await window.evaluate('void window.open(location.href)')
  await window.keyboard.press('Control+z')
  await rowOf(window, 'Doubled').getByText('Live', { exact: true }).waitFor()
  const duplicate = await opened
  await rowOf(duplicate, 'Doubled').waitFor()
  await window.clock.fastForward(11_000)
  await duplicate.reload()
  await rowOf(duplicate, 'Doubled').getByText('Live', { exact: true }).waitFor()

  expect((await app.call('GET', `/signals/${doubled.id}`)).status).toBe(200)
})

test('who closes the page while a signal is about to be deleted is asked, and has not deleted it by that', async () => {
  const closed = await buildLiveSignal(app, { name: 'Closed' })
  const { page: window } = await openPage(`${app.url}/signals`, {
    storageState: await page.context().storageState(),
  })
  await window.clock.install()
  await window.reload()
  await choose(window, 'Closed', 'Delete')
  await rowOf(window, 'Closed').getByText('Being deleted').waitFor()

  const asked = window.waitForEvent('dialog')
  await window.close({ runBeforeUnload: true })
  await (await asked).dismiss()
  // By then the browser knows that the page stays: a navigation that begins before is lost.
  await rowOf(window, 'Closed').getByText('Being deleted').waitFor()
  await window.goto(`${app.url}/docs`)
  await window.clock.fastForward(120_000)
  await window.goto(`${app.url}/signals`)
  await window.getByText('“Closed” was not deleted: the page was left before.').waitFor()

  await rowOf(window, 'Closed').getByText('Live', { exact: true }).waitFor()
  expect((await app.call('GET', `/signals/${closed.id}`)).status).toBe(200)
})

test('what somebody deletes just before signing out is deleted', async () => {
  const member = await addMember(app, 'dora', 'member')
  const sent = { name: 'Signed out', label: 'Hers', target: 'people' }
  const { id } = (await member.call('POST', '/signals', sent)).body
  const window = await openSignalsAs('dora@acme.example')
  await choose(window, 'Signed out', 'Delete')
  await rowOf(window, 'Signed out').getByText('Being deleted').waitFor()

  await window.getByRole('button', { name: /Your account/ }).click()
  await window.getByRole('menuitem', { name: 'Sign out' }).click()
  await window.getByRole('button', { name: 'Sign in' }).waitFor()

  await waitUntilStored(async () => (await app.call('GET', `/signals/${id}`)).status === 404)
})

test('two that are to be deleted are taken back one by one, the latest first', async () => {
  for (const name of ['First', 'Second']) await buildLiveSignal(app, { name })
  await page.goto(`${app.url}/signals`)
  const noticeOf = (name: string) => page.getByText(`“${name}” is deleted in 10 seconds.`)

  await choose(page, 'First', 'Delete')
  await choose(page, 'Second', 'Delete')
  await noticeOf('First').waitFor()
  await page.keyboard.press('Control+z')
  await noticeOf('Second').waitFor({ state: 'detached' })
  const left = await noticeOf('First').count()
  await page.getByRole('button', { name: 'Undo' }).click()
  await noticeOf('First').waitFor({ state: 'detached' })

  expect(left).toBe(1)
  await menuOf(page, 'First').and(page.locator(':focus')).waitFor()
})

test('the list and the page of a signal warn of a field that came and comes no longer, with the way to the mapping', async () => {
  const { id, webhookUrl } = await buildLiveSignal(app, { name: 'Renamed' })
  const receiveTen = async (entry: object) => {
    for (let nth = 0; nth < 10; nth += 1) await post(webhookUrl, entry)
    await app.catchUp()
    await app.work('notices')
  }
  await app.call('PATCH', `/signals/${id}`, { contextFields: ['note'] })
  await receiveTen({ email: 'ada@acme.example', note: 'Looms' })
  await receiveTen({ email: 'ada@acme.example' })
  await page.goto(`${app.url}/signals`)
  await rowOf(page, 'Renamed').getByRole('link', { name: 'A field is missing lately' }).waitFor()
  await rowOf(page, 'Renamed').getByRole('img', { name: '21 entries, 0 leads' }).waitFor()
  await page.goto(`${app.url}/signals/${id}`)
  await page.getByRole('heading', { name: 'In 14 days' }).waitFor()
  await page.getByText('of them 1 test').waitFor()
  const axe = await findAxeProblems(page)
  await page.getByRole('link', { name: 'A field is missing lately' }).click()
  await page.waitForURL(/settings\/mapping/)

  expect(axe).toEqual([])
})

test('on a phone a row says when something came last, and how many leads it gave', async () => {
  await buildLiveSignal(app, { name: 'On a phone' })
  const { page: window } = await openPage(`${app.url}/signals`, {
    storageState: await page.context().storageState(),
    viewport: sizes.phone,
  })

  await rowOf(window, 'On a phone').getByText('just now · 0 leads in 14 days').waitFor()
})

test('who may not change a signal is offered nothing in its row', async () => {
  await buildLiveSignal(app, { name: 'Of the owner, with a name that takes its place' })
  const offeredTo = async (email: string) => {
    const window = await openSignalsAs(email, { viewport: sizes.phone })
    await rowOf(window, 'Of the owner,').waitFor()
    await window.waitForFunction(MENUS_HAVE_COME)
    const buttons = await window.getByRole('button', { name: /^Actions: / }).all()
    return Promise.all(buttons.map((button) => button.getAttribute('aria-label')))
  }
  const member = await addMember(app, 'ben', 'member')
  await member.call('POST', '/signals', { name: 'Of Ben', label: 'His', target: 'people' })
  await addMember(app, 'cleo', 'viewer')
  await page.setViewportSize(sizes.phone)
  await page.goto(`${app.url}/signals`)
  await menuOf(page, 'Of Ben').waitFor()

  expect(await offeredTo('ben@acme.example')).toEqual(['Actions: Of Ben'])
  expect(await offeredTo('cleo@acme.example')).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(sizes.phone.width)
  const cutOff = `[...document.querySelectorAll('td .mantine-Badge-label')].filter((each) => each.scrollWidth > each.clientWidth).length`
  expect(await page.evaluate(cutOff)).toBe(0)
  expect(await findAxeProblems(page)).toEqual([])
})
