import type { Page } from 'playwright-core'
import { buildLiveSignal, buildSignal } from '../support/signals'
import { post, type TestApp } from '../support/startApp'
import { waitUntilStored } from './support/feed'
import { openAsOwner, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let page: Page

beforeAll(async () => {
  app = await startWithPage()
  app.startWorker('events')
  ;({ page } = await openAsOwner(app))
})
afterAll(stopAll)

async function mappingIs(id: string, email: unknown): Promise<boolean> {
  const { mapping } = (await app.call('GET', `/signals/${id}`)).body
  return JSON.stringify(mapping.email) === JSON.stringify(email)
}

test('what is shown of a live signal stays while requests come, until somebody reads the latest, with what is different in it', async () => {
  const { id, webhookUrl } = await buildLiveSignal(app)
  await page.goto(`${app.url}/signals/${id}/settings/mapping`)
  const reads = page.getByRole('button', { name: 'Read the latest request' })
  await reads.waitFor()
  const refreshes: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith(`${id}/refresh`)) refreshes.push(request.method())
  })

  await post(webhookUrl, { e_mail: 'eve@acme.example', plan: 'pro' })
  await page.getByText('A newer request has come').waitFor()
  const asked = refreshes.length
  const isKept = (await page.getByText('grace@navy.example').count()) > 0
  await reads.click()
  await page.getByText('What is different from the request before').waitFor()

  await page.getByText('New: e_mail, plan').waitFor()
  await page.getByText('The values are those of the latest request.').waitFor()
  expect([asked, isKept, refreshes.length]).toEqual([0, true, 1])
})

test('what fits the latest request better counts first, and what was mapped goes on counting', async () => {
  const { id, webhookUrl } = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${id}`, { mapping: { email: 'email' } })
  await post(webhookUrl, { e_mail: 'eve@acme.example' })
  await page.goto(`${app.url}/signals/${id}/settings/mapping`)

  await page.getByRole('button', { name: 'Use it: E-mail' }).click()

  await waitUntilStored(() => mappingIs(id, ['e_mail', 'email']))
  expect(await page.getByRole('combobox', { name: 'E-mail' }).and(page.locator(':focus')).count()).toBe(1)
})

test('an offer takes the place of a guess, and comes behind what somebody chose; the focus goes to its row', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, { email: 'ada@acme.example', private_email: 'ada@home.example' })
  await page.goto(`${app.url}/signals/${id}/setup/mapping`)
  const offers = page.getByRole('group', { name: 'What else could be meant: E-mail' })
  await offers.getByRole('button', { name: 'Take: private_email: ada@home.example' }).click()
  await waitUntilStored(() => mappingIs(id, 'private_email'))
  const focused = await page.getByRole('combobox', { name: 'E-mail' }).and(page.locator(':focus')).count()
  await page.getByText('Chosen by hand.').waitFor()
  await offers.getByRole('button', { name: 'Add the suggestion: email: ada@acme.example' }).click()

  await waitUntilStored(() => mappingIs(id, ['private_email', 'email']))
  expect(focused).toBe(1)
  expect(await page.getByText('The first of them that holds something usable counts').count()).toBe(1)
})

test('two quick choices both count, in an order that can be changed', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  await post(webhookUrl, {
    email: 'ada@acme.example',
    private_email: 'ada@home.example',
    note: 'x@y.example',
  })
  await page.goto(`${app.url}/signals/${id}/setup/mapping`)
  const field = page.getByRole('combobox', { name: 'E-mail' })
  await field.waitFor()
  await waitUntilStored(() => mappingIs(id, 'email'))

  // Neither is answered before both are made.
  let go: () => void = () => undefined
  const asked = new Promise<void>((resolve) => {
    go = resolve
  })
  await page.route(`**/api/v1/signals/${id}`, async (route) => {
    await asked
    await route.continue()
  })
  for (const path of ['private_email', 'note']) {
    await field.fill(path)
    await page.getByRole('option', { name: path }).click()
  }
  go()
  await waitUntilStored(() => mappingIs(id, ['email', 'private_email', 'note']))
  await field.press('ArrowLeft')
  await page.keyboard.press('Alt+ArrowLeft')

  await waitUntilStored(() => mappingIs(id, ['email', 'note', 'private_email']))
})

test('each field that is suggested for the writer says why, in the set-up and in the settings', async () => {
  const { id, webhookUrl } = await buildSignal(app)
  const body = { use_case: 'Routes for 40 trucks', product: 'Planner', job_title: 'Head of fleet' }
  await post(webhookUrl, { email: 'ada@acme.example', ...body })
  const describe = async (path: string) => {
    const choice = page.getByRole('checkbox', { name: path, exact: true })
    return page.locator(`[id="${await choice.getAttribute('aria-describedby')}"]`).textContent()
  }
  const said = []
  for (const part of ['setup', 'settings']) {
    await page.goto(`${app.url}/signals/${id}/${part}/context`)
    said.push(await Promise.all(['email', ...Object.keys(body)].map(describe)))
  }

  const each = [
    'ada@acme.example',
    'Routes for 40 trucksSays what they want, ask or think.',
    'PlannerNames the product or plan that it is about.',
    'Head of fleetSays what they do at work.',
  ]
  expect(said).toEqual([each, each])
})

test('a chosen field that the latest request lacks can be taken away, any of many is found, and the most there may be is told', async () => {
  const { id, webhookUrl } = await buildLiveSignal(app)
  const answers = Object.fromEntries(Array.from({ length: 180 }, (_, nth) => [`x${nth}`, nth]))
  await app.call('PATCH', `/signals/${id}`, { contextFields: ['gone', ...Object.keys(answers).slice(0, 49)] })
  await post(webhookUrl, { email: 'ada@acme.example', ...answers })
  await page.goto(`${app.url}/signals/${id}/settings/context`)

  await page.getByText('50 fields are chosen, the most there may be').waitFor()
  const search = page.getByLabel('Search in fields and values')
  await search.fill('x179')
  const isOffered = await page.getByRole('checkbox', { name: 'x179' }).isEnabled()
  await search.fill('gone')
  await page.getByRole('checkbox', { name: 'gone' }).click()
  await page.getByText('49 fields are chosen.').waitFor()
  await search.fill('x179')
  await page.getByRole('checkbox', { name: 'x179' }).click()
  await page.getByText('50 fields are chosen').waitFor()

  await waitUntilStored(async () => {
    const contextFields: string[] = (await app.call('GET', `/signals/${id}`)).body.contextFields
    return contextFields.length === 50 && contextFields.includes('x179') && !contextFields.includes('gone')
  })
  expect(isOffered).toBe(false)
})
