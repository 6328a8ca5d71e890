import type { Page } from 'playwright-core'
import { PASSWORD } from '../support/people'
import type { TestApp } from '../support/startApp'
import { addMember } from '../support/team'
import { invite, join } from './support/joining'
import { openAsOwner, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let owner: Page

beforeAll(async () => {
  app = await startWithPage()
  ;({ page: owner } = await openAsOwner(app))
})
afterAll(stopAll)

test('who signs in where the session of somebody else has ended begins anew, with nothing of what they had typed', async () => {
  const page = await join(await invite(owner, 'gina@acme.example', 'member'), 'Gina')
  await (await join(await invite(owner, 'hugo@acme.example', 'member'), 'Hugo')).close()
  await page.goto(`${app.url}/settings/profile`)
  await page.getByLabel('Your name').fill('Only Gina')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Your session has ended').waitFor()
  await page.getByLabel('E-mail').fill('hugo@acme.example')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: /Your account: Hugo/ }).waitFor()

  await page.waitForURL(`${app.url}/signals`)
  expect(await page.getByLabel('Your name').count()).toBe(0)
})

test('what is typed to sign in again stays there while the page reads everything anew', async () => {
  const page = await join(await invite(owner, 'olga@acme.example', 'member'), 'Olga')
  // Each time that the stream opens, everything is read.
  const opensAgainAndAgain = { contentType: 'text/event-stream', body: 'retry: 50\n\n' }
  await page.route('**/api/v1/events', (route) => route.fulfill(opensAgainAndAgain))
  await page.goto(`${app.url}/settings/profile`)
  await page.context().clearCookies()
  const email = page.getByRole('dialog').getByLabel('E-mail')
  await email.fill('olga@acme.example')
  for (let readings = 0; readings < 2; readings += 1) {
    await page.waitForResponse(
      (response) => response.url().includes('/api/v1/notices') && response.status() === 401,
    )
  }

  expect(await email.inputValue()).toBe('olga@acme.example')
})

test('who may not is told so without asking the server, and makes keys that fit the role', async () => {
  const page = await join(await invite(owner, 'vera@acme.example', 'viewer'), 'Vera')
  const refused: string[] = []
  page.on('response', (response) => {
    if (response.status() === 403) refused.push(response.url())
  })
  for (const section of ['audit', 'privacy']) {
    await page.goto(`${app.url}/settings/${section}`)
    await page.getByRole('heading', { name: 'For owners only' }).waitFor()
  }
  await page.goto(`${app.url}/settings/keys`)
  await page.getByLabel('What uses it').fill('Dashboard')
  await page.getByRole('button', { name: 'Create a key' }).click()
  await page.getByText('Copy the key now').waitFor()
  await page.goto(`${app.url}/hooks`)
  await page.getByText('No hooks yet').waitFor()

  expect(await page.getByRole('button', { name: 'Add a hook' }).count()).toBe(0)
  expect(refused).toEqual([])
})

test('who joins has the time zone of the browser, and is told every time in that of the profile', async () => {
  const page = await join(await invite(owner, 'iris@acme.example', 'member'), 'Iris', 'Asia/Tokyo')
  await page.goto(`${app.url}/settings/profile`)
  const joinedIn = await page.getByLabel('Time zone').inputValue()
  await page.getByLabel('Time zone').selectOption('Pacific/Honolulu')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.goto(`${app.url}/settings/sessions`)
  const time = page.locator('time').first()
  const at = new Date((await time.getAttribute('datetime')) ?? '')
  await time.hover()
  const told = await page.getByRole('tooltip').textContent()

  const inZone = { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Pacific/Honolulu' } as const
  expect(joinedIn).toBe('Asia/Tokyo')
  expect(told).toBe(new Intl.DateTimeFormat('en-US', inZone).format(at))
})

test('an owner sees whose a key is, what it may do and until when, and is asked before it is revoked', async () => {
  const ken = await addMember(app, 'ken', 'member')
  const made = {
    name: 'Robot',
    scopes: ['signals:read', 'entries:write'],
    expiresAt: '2099-01-01T00:00:00.000Z',
  }
  await ken.call('POST', '/api-keys', made)
  const isThere = async () => (await app.call('GET', '/api-keys')).text.includes('Robot')
  await owner.goto(`${app.url}/settings/keys`)
  const row = await owner.getByRole('row').filter({ hasText: 'Robot' }).innerText()
  await owner.getByRole('button', { name: 'Revoke: Robot' }).click()
  const isThereStill = await isThere()
  await owner.getByRole('button', { name: 'Revoke for good' }).click()
  await owner.getByRole('row').filter({ hasText: 'Robot' }).waitFor({ state: 'detached' })
  // The button is gone: somebody goes on from the list.
  await owner.getByRole('group', { name: 'API keys' }).and(owner.locator(':focus')).waitFor()

  expect(row).toMatch(/ken · Zapier: send\s+Never used · Ends (Jan 1, 2099|Dec 31, 2098)/)
  expect([isThereStill, await isThere()]).toEqual([true, false])
})

test('who has no key is told what one is for', async () => {
  const page = await join(await invite(owner, 'nora@acme.example', 'member'), 'Nora')
  await page.goto(`${app.url}/settings/keys`)

  await page.getByText('No keys yet').waitFor()
})

test('after an invitation is withdrawn somebody goes on from beside it', async () => {
  await invite(owner, 'late@acme.example', 'member')
  await owner.getByRole('button', { name: 'Withdraw: late@acme.example' }).click()

  await owner.getByRole('group', { name: 'Invite somebody' }).and(owner.locator(':focus')).waitFor()
})
