import type { Page } from 'playwright-core'
import { ADA, PASSWORD } from '../support/people'
import { buildLiveSignal, type BuiltSignal } from '../support/signals'
import { post, type TestApp } from '../support/startApp'
import { addMember } from '../support/team'
import { findAxeProblems } from './support/findAxeProblems'
import { openAsOwner, openPage, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let signal: BuiltSignal

beforeAll(async () => {
  app = await startWithPage()
  await openAsOwner(app)
  signal = await buildLiveSignal(app)
})
afterAll(stopAll)

async function openAs(name: string, role: string): Promise<{ page: Page; refused: string[] }> {
  await addMember(app, name, role)
  const { page } = await openPage(app.url)
  await page.getByLabel('E-mail').fill(`${name}@acme.example`)
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('navigation', { name: 'Sections' }).first().waitFor()
  const refused: string[] = []
  page.on('response', (response) => {
    if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`)
  })
  return { page, refused }
}

test.each(['member', 'viewer'])(
  'a %s sees all of a colleague’s signal, changes nothing of it, and is refused nothing that was offered',
  async (role) => {
    const { body: entry } = await post(signal.webhookUrl, { email: 'nobody@far.example' })
    await app.work('runs')
    const { page, refused } = await openAs(role, role)

    await page.goto(`${app.url}/signals/${signal.id}/settings/mapping`)
    await page.getByText('ask its owner').getByRole('link', { name: ADA.email }).waitFor()
    const email = page.getByRole('combobox', { name: 'E-mail' })
    await page.getByText('nobody@far.example').first().waitFor()
    const canMap = await email.isEnabled()
    await page.goto(`${app.url}/signals/${signal.id}/setup/prompt`)
    const canWrite = await page.getByLabel('Signal prompt').isEnabled()
    await page.goto(`${app.url}/signals/${signal.id}/settings/context`)
    await page.getByRole('checkbox', { name: 'email' }).waitFor()
    await page.goto(`${app.url}/signals/${signal.id}/entries/${entry.id}`)
    await page.getByText('This entry made no lead.').waitFor()

    expect([canMap, canWrite]).toEqual([false, false])
    expect(await page.getByRole('button', { name: /Process again|Add this person/ }).count()).toBe(0)
    expect(refused).toEqual([])
  },
)

test('who may make no signal is told whom to ask, in place of a form that is refused in the end', async () => {
  const { page } = await openAs('cleo', 'viewer')

  await page.goto(`${app.url}/signals/new`)

  const told = page.getByText('ask an owner of the workspace').filter({ hasText: ADA.name })
  await told.getByRole('link', { name: ADA.email }).waitFor()
  expect(await page.getByRole('button', { name: 'Continue' }).count()).toBe(0)
})

test('what is for owners only, and what they alone may change, names them', async () => {
  const { page, refused } = await openAs('elmo', 'member')
  const owner = page.getByRole('link', { name: ADA.email })
  await page.goto(`${app.url}/settings/audit`)
  await page.getByText('Ask an owner of the workspace. Owner:').filter({ has: owner }).waitFor()
  await page.goto(`${app.url}/settings/workspace`)
  await page.getByText('An owner can change it. Owner:').filter({ has: owner }).waitFor()

  expect(await owner.getAttribute('href')).toBe(`mailto:${ADA.email}`)
  expect(await findAxeProblems(page)).toEqual([])
  expect(refused).toEqual([])
})

test('who may only look opens what is folded up, searches and reads on, and finds every field switched off', async () => {
  const { page, refused } = await openAs('dora', 'viewer')
  await page.goto(`${app.url}/signals/${signal.id}/settings/mapping`)
  await page.getByRole('button', { name: 'Advanced' }).click()
  const generates = page.getByRole('switch', { name: /Generate leads/ })
  await generates.waitFor()
  const canSwitch = await generates.isEnabled()
  await page.getByRole('button', { name: 'Read the latest request' }).click()
  await page.goto(`${app.url}/signals/${signal.id}/settings/webhook`)
  await page.getByRole('button', { name: 'Zapier' }).click()
  await page.getByText('Paste the webhook URL into “URL”').waitFor()
  const canSend = await page.getByRole('button', { name: 'Send a sample from here' }).isEnabled()
  await page.goto(`${app.url}/signals/${signal.id}/settings/recipients`)
  const recipient = page.getByRole('checkbox').first()
  await recipient.waitFor()

  expect([canSwitch, canSend, await recipient.isEnabled()]).toEqual([false, false, false])
  expect(refused).toEqual([])
})
