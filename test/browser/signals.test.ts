import type { Page } from 'playwright-core'
import { buildLiveSignal, type BuiltSignal } from '../support/signals'
import { post, type TestApp } from '../support/startApp'
import { findAxeProblems } from './support/findAxeProblems'
import { openAsOwner, openPage, startWithPage, stopAll } from './support/startBrowser'

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
})
afterAll(stopAll)

const sameSession = async () => ({ storageState: await page.context().storageState() })

test('sample data come by one click, and are taken out by one', async () => {
  await page.goto('about:blank')
  await app.call('DELETE', `/signals/${signal.id}`)
  // What is about to go may be asked for once more meanwhile, which the browser writes down.
  const { page: window } = await openPage(`${app.url}/signals`, await sameSession())
  await window.getByRole('button', { name: 'Look around with sample data' }).click()
  await window.getByRole('row').nth(1).waitFor()
  // The button is gone: somebody goes on from where the content begins.
  await window.locator('#content:focus').waitFor()

  const removes = window.getByRole('button', { name: 'Remove the sample data' })
  await removes.click()
  await removes.waitFor({ state: 'detached' })
  await window.locator('#content:focus').waitFor()

  expect((await app.call('GET', '/demo')).body).toEqual({ isFilled: false })
  expect((await app.call('GET', '/signals')).body.items).toEqual([])
  signal = await buildLiveSignal(app)
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

test('the list says whom an entry without a lead is about, and why it gave none', async () => {
  const { webhookUrl, id } = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${id}`, { mapping: { full_name: 'who', company_name: 'firm' } })
  await post(webhookUrl, { who: 'Nobody Known', firm: 'Far Ltd' })
  await app.work('runs')
  await app.catchUp()
  await page.goto(`${app.url}/signals/${id}/entries`)
  const row = page.getByRole('listitem').filter({ hasText: 'Nobody Known · Far Ltd' })

  await row.getByText('Not in the directory').waitFor()
})

test('filters by time and by who it is stand in the address, and are there after a reload', async () => {
  await app.catchUp()
  await page.getByLabel('When').selectOption('hour')
  await page.waitForURL(/from=/)
  await page.reload()
  await page.getByRole('listitem').first().waitFor()
  await page.getByLabel('Identified').selectOption('Does not say who')

  await page.getByText('No entry fits these filters').waitFor()
  expect(page.url()).toMatch(/from=.*identified=|identified=.*from=/)
})

test('a reason is chosen from a list, a search begins as one types, and both are cleared together', async () => {
  await page.goto(`${app.url}/signals/${signal.id}/entries`)
  await page.getByLabel('Reason').selectOption('Not in the directory')
  await page.waitForURL(/reason=not_found/)
  const search = page.getByLabel('Id, e-mail, LinkedIn URL or domain')
  await search.fill('nobody@nowhere.example')
  await page.waitForURL(/q=nobody/)
  const clears = page.getByRole('button', { name: 'Clear the filters' })
  await clears.waitFor()
  const hasFocus = await page.locator('input[type=search]:focus').count()
  await clears.click()
  await page.getByRole('listitem').first().waitFor()

  expect(hasFocus).toBe(1)
  expect(await search.inputValue()).toBe('')
  expect(page.url()).not.toContain('?')
})

test('a moment counts with Enter, and is gone from its field once the filters are cleared', async () => {
  await page.goto(`${app.url}/signals/${signal.id}/entries`)
  await page.getByLabel('When').selectOption('between')
  const from = page.getByLabel('Received from')
  await from.fill('2099-01-01T10:00')
  await from.press('Enter')
  await page.waitForURL(/from=2099/)
  await page.getByRole('button', { name: 'Clear the filters' }).click()
  await page.getByRole('listitem').first().waitFor()
  const left = await from.count()
  await page.getByLabel('When').selectOption('between')

  expect(left).toBe(0)
  expect(await from.inputValue()).toBe('')
})

test('what refused requests cannot be filtered by is switched off beside them, and comes back with the entries; a time that is cleared does not', async () => {
  await page.goto(
    `${app.url}/signals/${signal.id}/entries?mode=live&q=nobody@nowhere.example&from=2026-01-01T00:00:00.000Z`,
  )
  await page.getByLabel('Outcome').selectOption('Refused')
  await page.waitForURL(/entries\?outcome=refused&from=/)
  await page.getByLabel('When').selectOption('')
  await page.waitForURL(/entries\?outcome=refused$/)
  await page.locator('input[type=search]:disabled').waitFor()
  await page.getByLabel('Outcome').selectOption('Any outcome')
  await page.waitForURL(/mode=live/)

  await page.locator('input[type=search][value="nobody@nowhere.example"]:enabled').waitFor()
  expect(page.url()).not.toContain('from=')
})

test('an entry leaves the list of what is pending once it is decided', async () => {
  const { id, webhookUrl } = await buildLiveSignal(app)
  const { body: entry } = await post(webhookUrl, { email: 'late@acme.example' })
  await page.goto(`${app.url}/signals/${id}/entries?outcome=pending`)
  const row = page.getByRole('listitem').getByText(entry.id)
  await row.waitFor()

  await app.work('runs')
  await app.catchUp()

  await row.waitFor({ state: 'detached' })
})

test('a URL is replaced with the end of the old one that somebody chose, at once only after a second click', async () => {
  const { id, webhookUrl } = await buildLiveSignal(app)
  await page.goto(`${app.url}/signals/${id}`)
  await page.getByLabel('The old URL').selectOption('Dead at once')
  await page.getByRole('button', { name: 'Replace the URL' }).click()
  const { status: ofFirstClick } = await post(webhookUrl, { email: 'late@acme.example' })
  await page.getByRole('button', { name: 'Replace it: the old one dies' }).click()
  await page.getByText('This is the new URL.').waitFor()

  expect(ofFirstClick).toBe(202)
  expect((await post(webhookUrl, { email: 'late@acme.example' })).status).toBe(404)
})

test('it is told until when an old URL works, and at once when something still sends to it', async () => {
  const { id, webhookUrl } = await buildLiveSignal(app)
  await page.goto(`${app.url}/signals/${id}`)
  await page.getByRole('button', { name: 'Replace the URL' }).click()
  const sentence = page.getByText(/^The old URL still works until \w+ \d+, \d{4}, [^.]+\s[AP]M\. /)
  await sentence.filter({ hasText: 'It has not been used since.' }).waitFor()

  await post(webhookUrl, { email: 'late@acme.example' })

  await sentence.filter({ hasText: 'It was last used: just now' }).waitFor()
})

test('what was refused is warned of in the list of signals, and stands among the entries with what to do about it', async () => {
  await post(signal.webhookUrl, '{"email": "ada@acme.example",}')
  await page.goto(`${app.url}/signals`)
  await page.getByRole('link', { name: '1 refused in 24 hours' }).click()
  await page.waitForURL(/outcome=refused/)
  const refused = page.getByRole('listitem')
  await refused.locator('summary').click()
  await refused.getByText('{"email": "ada@acme.example",}').waitFor()
  const alone = await refused.count()
  const axe = await findAxeProblems(page)
  await page.goto(`${app.url}/signals/${signal.id}/entries`)
  await refused.filter({ hasText: 'Refused' }).waitFor()

  expect(alone).toBe(1)
  expect(await refused.count()).toBeGreaterThan(1)
  expect(axe).toEqual([])
})

test('a body of any length is shown as it came, what is seen of it, and keys that stand there twice are marked', async () => {
  const lines = Array.from({ length: 30_000 }, (_, nth) => `  "field ${nth}": "value ${nth}"`)
  const text = `{"email": "a@acme.example",\n"email": "b@acme.example",\n${lines.join(',\n')}\n}`
  const { body } = await post(signal.webhookUrl, text)
  await page.goto(`${app.url}/signals/${signal.id}/entries/${body.id}`)
  await page.getByRole('tab', { name: 'As received' }).click()
  const raw = page.getByRole('region', { name: 'As received' })
  await raw.getByText('"field 9"').waitFor()
  const marked = await raw.locator('mark').allTextContents()
  const laidOut = ((await raw.textContent()) ?? '').length
  // How long it is, shows only as one comes there.
  while (!(await raw.textContent())?.includes('"field 29999"')) await raw.press('End')

  expect(marked).toEqual(['email', 'email'])
  expect(laidOut).toBeLessThan(text.length / 10)
})

test('a hook is made from the page of its signal', async () => {
  await page.goto(`${app.url}/signals/${signal.id}`)
  await page.getByRole('button', { name: 'Add a hook' }).click()
  await page.getByRole('dialog').getByLabel('Address').fill('http://127.0.0.1:9/crm')
  await page.getByRole('dialog').getByRole('button', { name: 'Add a hook' }).click()
  await page.getByRole('button', { name: 'I have kept it' }).click()
  await page.getByRole('link', { name: 'http://127.0.0.1:9/crm' }).waitFor()

  expect((await app.call('GET', '/hooks')).body.items).toMatchObject([
    { url: 'http://127.0.0.1:9/crm', event: 'lead.created', signalId: signal.id },
  ])
})

test('a signal is deleted ten seconds after that was asked for, and not where it was taken back', async () => {
  const doomed = await buildLiveSignal(app, { name: 'Doomed' })
  const { page: window } = await openPage(app.url, await sameSession())
  await window.clock.install()
  const remove = async () => {
    await window.goto(`${app.url}/signals/${doomed.id}`)
    await window.getByRole('button', { name: 'More' }).click()
    await window.getByRole('menuitem', { name: 'Delete' }).click()
    await window.getByText('“Doomed” is deleted in 10 seconds.').waitFor()
  }
  await remove()
  await window.getByRole('button', { name: 'Undo' }).click()
  await window.clock.fastForward(11_000)
  const { status: kept } = await app.call('GET', `/signals/${doomed.id}`)
  await remove()
  const deleted = window.waitForResponse((response) => response.request().method() === 'DELETE')
  await window.clock.fastForward(11_000)
  await deleted

  expect(kept).toBe(200)
  expect((await app.call('GET', `/signals/${doomed.id}`)).status).toBe(404)
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
