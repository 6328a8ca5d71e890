import { stopApps, type TestApp } from '../support/startApp'
import { createSignal } from './support/createSignal'
import { closePages, openAsOwner, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
beforeEach(async () => {
  app = await startWithPage()
  app.startWorker('events')
})
afterEach(async () => {
  await closePages()
  await stopApps()
})
afterAll(stopAll)

test('of two windows on one signal the second is told that it has changed, and overwrites nothing', async () => {
  const { page } = await openAsOwner(app)
  const id = await createSignal(page)
  const other = await page.context().newPage()
  for (const each of [page, other]) {
    await each.goto(`${app.url}/signals/${id}/settings/appearance`)
    await each.getByLabel('Signal label').waitFor()
  }

  // It has not heard of the change yet: else it would be made from what is stored by now.
  let hearOf: () => void = () => undefined
  const heard = new Promise<void>((resolve) => {
    hearOf = resolve
  })
  await page.route(`**/api/v1/signals/${id}`, async (route) => {
    if (route.request().method() === 'GET') await heard
    await route.continue()
  })
  const stored = other.waitForResponse((response) => response.request().method() === 'PATCH')
  await other.getByLabel('Signal label').fill('By somebody else')
  await stored
  await page.getByLabel('Signal name').fill('By me')

  await page.getByText('Somebody else changed this signal').waitFor()
  expect((await app.call('GET', `/signals/${id}`)).body).toMatchObject({
    name: 'Demo requests',
    label: 'By somebody else',
  })
  // What was typed still stands there, and says that it is stored nowhere.
  hearOf()
  const field = page.getByRole('alert').filter({ hasText: 'Not saved.' })
  await field.waitFor()
  expect(await field.getByRole('button').allTextContents()).toEqual(['Try again', 'Take what is stored'])
  expect(await page.getByLabel('Signal name').inputValue()).toBe('By me')
  const saved = page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok())
  await field.getByRole('button', { name: 'Try again' }).click()
  await saved
  await field.waitFor({ state: 'detached' })
  expect((await app.call('GET', `/signals/${id}`)).body).toMatchObject({
    name: 'By me',
    label: 'By somebody else',
  })
})

test('what is typed while an answer is on its way stays, and is stored after it; an empty name says that it is not', async () => {
  const { page } = await openAsOwner(app)
  const id = await createSignal(page)
  await page.goto(`${app.url}/signals/${id}/settings/appearance`)
  const held: (() => void)[] = []
  await page.route(`**/api/v1/signals/${id}`, async (route) => {
    if (route.request().method() === 'PATCH') await new Promise<void>((resolve) => held.push(resolve))
    await route.continue()
  })
  const patched = () => page.waitForRequest((request) => request.method() === 'PATCH')
  const name = page.getByLabel('Signal name')

  const first = patched()
  await name.fill('One')
  await first
  await page.clock.install()
  await name.fill('One and two')
  await page.clock.fastForward(1_000)
  const second = patched()
  held[0]?.()
  await second
  const meanwhile = await name.inputValue()
  const stored = page.waitForResponse((response) => response.request().method() === 'PATCH')
  held[1]?.()
  await stored
  await name.fill(' ')
  await page.getByText('Not saved: something has to stand here.').waitFor()

  expect(meanwhile).toBe('One and two')
  expect((await app.call('GET', `/signals/${id}`)).body.name).toBe('One and two')
})

test('a number is stored by Enter and as its field is left, beside the other end of its range, and what is too large is brought within its bounds', async () => {
  const { page } = await openAsOwner(app)
  const id = await createSignal(page)
  await page.goto(`${app.url}/signals/${id}/setup/filters`)
  const stored = () => page.waitForResponse((response) => response.request().method() === 'PATCH')
  const first = stored()
  await page.getByLabel('Employees, at least').fill('10')
  await page.getByLabel('Employees, at least').press('Enter')
  await first
  const second = stored()
  await page.getByLabel('Employees, at most').fill('500')
  await page.getByLabel('Employees, at most').blur()
  await second
  await page.goto(`${app.url}/signals/${id}`)
  const limit = page.getByLabel('Requests a minute')
  const third = stored()
  await limit.fill('99999999')
  await limit.blur()
  await third

  const { enrichment, requestsPerMinute } = (await app.call('GET', `/signals/${id}`)).body
  expect(enrichment.filters.employeeCount).toEqual({ min: 10, max: 500 })
  expect(String(requestsPerMinute)).toBe(await limit.getAttribute('max'))
})

test('half a number is stored nowhere, and a field that is emptied stays so until it is left', async () => {
  const { page } = await openAsOwner(app)
  const id = await createSignal(page)
  await page.goto(`${app.url}/signals/${id}`)
  const limit = page.getByLabel('Requests a minute')
  await limit.waitFor()
  const sent: unknown[] = []
  page.on('request', (request) => {
    if (request.method() === 'PATCH') sent.push(request.postDataJSON())
  })
  await page.clock.install()

  await limit.fill('')
  await page.clock.fastForward(1_000)
  const emptied = await limit.inputValue()
  await limit.pressSequentially('6')
  await page.clock.fastForward(1_000)
  await limit.pressSequentially('00')
  const stored = page.waitForResponse((response) => response.request().method() === 'PATCH')
  await limit.blur()
  await stored

  expect(emptied).toBe('')
  expect(sent).toEqual([expect.objectContaining({ requestsPerMinute: 600 })])
  expect((await app.call('GET', `/signals/${id}`)).body.requestsPerMinute).toBe(600)
})

test('an example of a prompt is put into its field, where the focus is then', async () => {
  const { page } = await openAsOwner(app)
  const id = await createSignal(page)
  await page.goto(`${app.url}/signals/${id}/setup/prompt`)

  await page.getByRole('button', { name: 'Form submissions' }).click()

  const field = page.getByLabel('Signal prompt').and(page.locator(':focus'))
  await field.waitFor()
  expect(await field.inputValue()).toMatch(/^They filled in our demo request form/)
})
