import type { Page } from 'playwright-core'
import { buildLiveSignal, buildSignal } from '../support/signals'
import { post, type TestApp } from '../support/startApp'
import { openAsOwner, openPage, sizes, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let page: Page

beforeAll(async () => {
  app = await startWithPage()
  app.startWorker('events')
  ;({ page } = await openAsOwner(app))
})
afterAll(stopAll)

const statusOf = async (id: string) => (await app.call('GET', `/signals/${id}`)).body.status

test('a signal that is live or paused is not offered to go live again, and leads to its page', async () => {
  const { id } = await buildLiveSignal(app)
  const said = []
  for (const status of ['It is live', 'It is paused']) {
    await page.goto(`${app.url}/signals/${id}/setup/review`)
    await page.getByText(status).waitFor()
    said.push(await page.getByRole('button', { name: /live/ }).count())
    await app.call('POST', `/signals/${id}/pause`)
  }
  await page.getByRole('link', { name: 'To the signal' }).click()
  await page.getByRole('button', { name: 'Resume' }).waitFor()

  expect(said).toEqual([0, 0])
})

test('a mapping that no request had is told with the way to it, and goes live all the same for who means it', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, { email: 'ada@acme.example' })
  await app.call('PATCH', `/signals/${id}`, { mapping: { email: 'e_mail' } })
  await page.goto(`${app.url}/signals/${id}/setup/review`)

  await page.getByRole('button', { name: 'Let it go live' }).click()
  const refused = page
    .getByRole('alert')
    .filter({ hasText: 'None of the newest entries has the mapped fields' })
  const [to, text] = [
    await refused.getByRole('link', { name: 'To the mapping' }).getAttribute('href'),
    await refused.textContent(),
  ]
  await page.getByRole('button', { name: 'Go live all the same' }).click()
  await page.getByText('Live', { exact: true }).waitFor()

  expect(to).toContain('setup/mapping')
  expect(text).not.toContain('force')
})

test('whoever leaves before the signal is live stays where they went', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, { email: 'ada@acme.example' })
  await app.call('POST', `/signals/${id}/refresh`)
  await page.goto(`${app.url}/signals/${id}/setup/review`)
  let answer: () => void = () => undefined
  const asked = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/save', async (route) => {
    await asked
    await route.continue()
  })
  await page.getByRole('button', { name: 'Let it go live' }).click()
  await page.getByRole('link', { name: 'Directory', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Directory' }).waitFor()
  answer()
  await page.getByText('It is live').waitFor()

  expect(page.url()).toContain('/directory')
  expect(await statusOf(id)).toBe('live')
})

test('what a playbook sets beside the prompt is told before, and stands in the review', async () => {
  await page.goto(`${app.url}/signals/new`)
  await page.getByLabel('Start from').selectOption('Form submissions')
  await page.getByText('Generate leads even if enrichment fails').waitFor()
  await page.getByLabel('Start from').selectOption('Product usage')
  await page.getByText('Contacts per company: 2').waitFor()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('radio', { name: 'Companies', checked: true }).waitFor()
  await page.goto(page.url().replace('target', 'review'))

  await page.getByRole('link', { name: '2 people of each company' }).waitFor()
  await page.getByRole('link', { name: /manager/ }).waitFor()
  await page.getByRole('link', { name: 'as the workspace says' }).waitFor()
})

test('a request is known again by its fields, is looked at, and is taken for the sample instead of the latest', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const { body: first } = await post(webhookUrl, { email: 'ada@acme.example', plan: 'pro' })
  await page.goto(`${app.url}/signals/${id}/setup/webhook`)
  await page.getByText('email: ada@acme.example · plan: pro').waitFor()
  await post(webhookUrl, { e_mail: 'eve@acme.example' })
  await page.getByText('e_mail: eve@acme.example').waitFor()
  const to = await page.getByRole('link', { name: 'Received' }).last().getAttribute('href')

  // Below it stands the first one, whichever is the sample by now.
  await page
    .getByRole('button', { name: /Use as sample|The sample/ })
    .last()
    .click()
  await page.getByRole('link', { name: 'Continue' }).click()
  await page.getByText('ada@acme.example').first().waitFor()
  await page.getByText('A newer request has come').waitFor()

  expect(to).toContain(first.id)
})

test('a sample that is chosen while the latest request is still being read stays chosen', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, { email: 'ada@acme.example' })
  await page.goto(`${app.url}/signals/${id}/setup/webhook`)
  await page.getByRole('button', { name: 'The sample' }).waitFor()
  let answer: () => void = () => undefined
  const left = new Promise<void>((resolve) => {
    answer = resolve
  })
  const isRead = page.waitForRequest('**/refresh')
  await page.route('**/refresh', async (route) => {
    await left
    await route.continue()
  })
  await post(webhookUrl, { e_mail: 'eve@acme.example' })
  await isRead
  await page.getByText('e_mail: eve@acme.example').waitFor()

  await page.getByRole('button', { name: 'The sample' }).click()
  await page.getByRole('link', { name: 'Continue' }).click()
  await page.waitForURL(/mapping/)
  answer()
  await page.getByText('ada@acme.example').first().waitFor()
  await page.getByText('A newer request has come').waitFor()
})

test('the steps tell what is done, also on a phone, and the set-up goes on where something is missing', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const goOn = async () => {
    await page.goto(`${app.url}/signals/${id}`)
    await page.getByRole('link', { name: 'Continue set-up' }).click()
    await page.waitForURL(/setup/)
    return page.url().split('/').pop()
  }
  const before = await goOn()
  await post(webhookUrl, { email: 'ada@acme.example', use_case: 'Routes for 40 trucks' })
  await app.call('POST', `/signals/${id}/refresh`)
  const after = await goOn()
  await page.getByRole('link', { name: /Mapping.*done/ }).waitFor()
  const filters = await page.getByRole('link', { name: 'Filters' }).textContent()
  const { page: phone } = await openPage(`${app.url}/signals/${id}/setup/prompt`, {
    storageState: await page.context().storageState(),
    viewport: sizes.phone,
  })
  await phone.getByLabel('Steps of the set-up').last().selectOption('Step 4 of 9: Mapping (done)')
  await phone.locator('h2:focus', { hasText: 'Mapping' }).waitFor()

  expect([before, after]).toEqual(['webhook', 'prompt'])
  expect(filters).toBe('5Filters')
})

test('a copy that could not be made whole is taken away again', async () => {
  const { id } = await buildLiveSignal(app, { name: 'Whole' })
  await page.goto(`${app.url}/signals/${id}`)
  await page.route('**/api/v1/signals/*', async (route) => {
    if (route.request().method() === 'PATCH') await route.abort()
    else await route.continue()
  })
  const removed = page.waitForResponse((response) => response.request().method() === 'DELETE')
  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await removed

  const { items } = (await app.call('GET', '/signals')).body
  expect(items).not.toContainEqual(expect.objectContaining({ name: 'Copy of Whole' }))
})
