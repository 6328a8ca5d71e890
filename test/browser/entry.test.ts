import type { Page } from 'playwright-core'
import { buildLiveSignal, type BuiltSignal } from '../support/signals'
import { post, type TestApp } from '../support/startApp'
import { findAxeProblems } from './support/findAxeProblems'
import { openAsOwner, startWithPage, stopAll } from './support/startBrowser'

const FIELDS = 250

let app: TestApp
let page: Page
let problems: string[]
let signal: BuiltSignal

beforeAll(async () => {
  app = await startWithPage()
  signal = await buildLiveSignal(app, { name: 'Pricing page' })
  ;({ page, problems } = await openAsOwner(app))
})
afterAll(stopAll)

const why = () => page.getByRole('group', { name: 'What became of it' })
const opened = (entryId: string) => page.goto(`${app.url}/signals/${signal.id}/entries/${entryId}`)

async function send(payload: unknown): Promise<string> {
  const { body } = await post(signal.webhookUrl, payload)
  await app.work('runs')
  return body.id
}

test('an entry of a paused signal says that it waits for that, and the signal is resumed from there', async () => {
  await app.call('POST', `/signals/${signal.id}/pause`)
  const { body } = await post(signal.webhookUrl, { email: 'nobody@far.example' })
  await opened(body.id)

  await why().getByText('This entry waits: its signal is paused.').waitFor()
  await why().getByRole('button', { name: 'Resume' }).click()
  await why().getByText('it is decided within seconds').waitFor()

  expect((await app.call('GET', `/signals/${signal.id}`)).body.status).toBe('live')
  await why().and(page.locator(':focus')).waitFor()
})

test('an entry that waits for the daily limit does not claim to be decided within seconds, and leads to the limit', async () => {
  const { body: people } = await app.call('GET', '/users')
  const setLimit = async (dailyLeadLimit: number) => {
    for (const { id } of people.items) await app.call('PATCH', `/users/${id}`, { dailyLeadLimit })
  }
  await setLimit(0)
  await app.call('PATCH', `/signals/${signal.id}`, { enrichment: { generateIfEnrichmentFails: true } })
  await opened(await send({ email: 'late@far.example' }))

  await why().getByText('This entry waits. The daily limit of its recipients is reached').waitFor()
  const isPromised = await why().getByText('within seconds').count()
  await why().getByRole('link', { name: 'Change the daily limits' }).click()
  await page.waitForURL(/settings\/people/)

  expect(isPromised).toBe(0)
  await setLimit(50)
  await app.call('PATCH', `/signals/${signal.id}`, { enrichment: { generateIfEnrichmentFails: false } })
})

test('an entry names its signal and its id, leads to what held it back, and back to the list as it was filtered', async () => {
  const id = await send({ email: 'guest@far.example' })
  await page.goto(`${app.url}/signals/${signal.id}/entries?outcome=skipped`)
  await page.getByRole('listitem').filter({ hasText: id }).getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: 'guest@far.example' }).waitFor()
  await page.getByRole('main').getByRole('link', { name: 'Pricing page' }).waitFor()
  await page.getByText(id, { exact: true }).waitFor()
  const places = await why().getByRole('link').allTextContents()
  const axe = await findAxeProblems(page)
  await page.getByRole('main').getByRole('link', { name: 'Entries' }).click()
  await page.getByRole('listitem').filter({ hasText: id }).waitFor()

  expect(places).toEqual(['Open the directory', 'Open the mapping'])
  expect(page.url()).toMatch(/entries\?outcome=skipped$/)
  expect(axe).toEqual([])
})

test('why an entry made no lead is said once, and when each step was done in the zone of the profile', async () => {
  const timeZone = 'Pacific/Honolulu'
  await page.goto(`${app.url}/settings/profile`)
  await page.getByLabel('Time zone').selectOption(timeZone)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  await opened(await send({ email: 'once@far.example' }))
  const step = page.getByRole('listitem').filter({ hasText: 'It ended here' }).locator('time')
  const at = new Date((await step.getAttribute('datetime')) ?? '')

  const inZone = { dateStyle: 'short', timeStyle: 'medium', timeZone } as const
  expect(await page.getByText('Nobody in the directory has this e-mail').count()).toBe(1)
  expect(await step.textContent()).toBe(new Intl.DateTimeFormat('en-US', inZone).format(at))
})

test('where a refused request cannot be read is marked, however far behind its beginning', async () => {
  await post(signal.webhookUrl, `{"email":"ada@far.example","rows":[${'"word", '.repeat(2_000)}'wrong']}`)
  await page.goto(`${app.url}/signals/${signal.id}/entries?outcome=refused`)
  await page.locator('summary').first().click()
  const mark = page.getByTitle('From here on it cannot be read')
  await mark.waitFor()

  expect(await mark.textContent()).toBe("'")
  expect(await mark.locator('..').textContent()).toMatch(/^… .*"word", 'wrong'\]\}$/)
})

test('of very many fields it says how many are not shown, and each path is copied by a button of its own', async () => {
  const many = Object.fromEntries(Array.from({ length: FIELDS }, (_, nth) => [`field_${nth}`, nth]))
  await opened(await send({ email: 'many@far.example', ...many }))

  await page.getByText('200 of 251 fields are shown.').waitFor()
  await page.getByRole('button', { name: 'Copy the path field_7', exact: true }).waitFor()
  await page.getByLabel('Search in fields and values').fill('field_249')
  await page.getByRole('button', { name: 'Copy the path field_249', exact: true }).waitFor()

  expect(await page.getByText('fields are shown').count()).toBe(0)
  expect(problems).toEqual([])
})
