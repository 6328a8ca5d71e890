import type { Page } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import { importPeople } from '../support/directory'
import { ADA, PASSWORD } from '../support/people'
import { buildSignal } from '../support/signals'
import { addMember } from '../support/team'
import type { TestApp } from '../support/startApp'
import { type Claims, type Issuer, startIssuer } from '../support/startIssuer'
import { openAsOwner, openPage, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let issuer: Issuer
let owner: Page
let problems: string[]

beforeAll(async () => {
  issuer = await startIssuer('http://127.0.0.1/')
  app = await startWithPage({
    settings: {
      OIDC_ISSUER: issuer.url,
      OIDC_CLIENT_ID: 'signalpost',
      OIDC_CLIENT_SECRET: 'secret-of-the-client',
      OIDC_ALLOWED_DOMAINS: 'navy.example',
      OIDC_NAME: 'Navy login',
    },
  })
  await issuer.leadBackTo(`${app.url}/api/v1/session/oidc/callback`)
  ;({ page: owner, problems } = await openAsOwner(app))
})
afterAll(async () => {
  issuer.stop()
  await stopAll()
})

/** What the button copies: the link is nowhere on the page. */
async function copiedBy(page: Page, name: string): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate("navigator.clipboard.writeText('')")
  await page.getByRole('button', { name }).click()
  await page.waitForFunction("navigator.clipboard.readText().then((text) => text !== '')")
  return page.evaluate('navigator.clipboard.readText()')
}

async function invite(email: string, role: string): Promise<string> {
  await owner.goto(`${app.url}/settings/people`)
  await owner.getByLabel('E-mail').fill(email)
  await owner.getByLabel('Role', { exact: true }).selectOption(role)
  await owner.getByRole('button', { name: 'Make a link' }).click()
  return copiedBy(owner, 'Copy the link')
}

async function join(link: string, name: string, timezoneId = 'UTC'): Promise<Page> {
  const { page } = await openPage(link, { timezoneId })
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByRole('navigation', { name: 'Sections' }).first().waitFor()
  return page
}

/** The sections and the settings that somebody is offered. */
async function offeredTo(page: Page): Promise<string[]> {
  await page.goto(`${app.url}/settings/people`)
  await page.getByRole('navigation', { name: 'Settings' }).waitFor()
  return page.locator('nav:visible a').allTextContents()
}

test('who follows an invitation joins with the role that was given, and each role is offered what it may do', async () => {
  const member = await join(await invite('ben@acme.example', 'member'), 'Ben')
  const viewer = await join(await invite('cleo@acme.example', 'viewer'), 'Cleo')

  const [ofOwner, ofMember, ofViewer] = [
    await offeredTo(owner),
    await offeredTo(member),
    await offeredTo(viewer),
  ]
  await viewer.goto(`${app.url}/signals`)
  await viewer.getByText('No signals yet').waitFor()

  expect(ofOwner).toEqual(expect.arrayContaining(['Hooks', 'Workspace', 'Audit']))
  expect(ofMember).toContain('Hooks')
  expect(ofMember).not.toContain('Audit')
  expect(ofViewer).toContain('Feed')
  expect(ofViewer).not.toContain('Hooks')
  expect(await viewer.getByRole('link', { name: 'Create a signal' }).count()).toBe(0)
  await viewer.goto(`${app.url}/directory?part=exclusions`)
  await viewer.getByRole('tab', { name: 'Exclusions' }).waitFor()
  expect(await viewer.getByRole('button', { name: /^(Import|Exclude)/ }).count()).toBe(0)
  expect(await member.getByRole('button', { name: 'Make a link' }).count()).toBe(0)
  expect(member.url()).not.toContain('invite')
})

test('an owner changes what somebody may do, lets them set a new password, and ends their account', async () => {
  await owner.goto(`${app.url}/settings/people`)
  await owner.getByLabel('Role: Ben').selectOption('viewer')
  const asked = (await app.call('GET', '/users')).body.items
  await owner.getByRole('button', { name: 'Make a viewer: Ben' }).click()
  await owner.getByRole('button', { name: 'Reset link: Ben' }).click()
  const { page: ben } = await openPage(await copiedBy(owner, 'Copy the link'))
  await ben.getByRole('textbox', { name: 'Password' }).fill(`${PASSWORD} again`)
  await ben.getByRole('button', { name: 'Set the password' }).click()
  await ben.getByRole('navigation', { name: 'Sections' }).first().waitFor()
  await owner.getByRole('button', { name: 'Deactivate: Cleo' }).click()
  await owner.getByRole('button', { name: /^End sessions/ }).click()
  await owner.getByRole('button', { name: 'Activate: Cleo', exact: true }).waitFor()

  const { items } = (await app.call('GET', '/users')).body
  expect(asked).toContainEqual(expect.objectContaining({ name: 'Ben', role: 'member' }))
  expect(items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'Ben', role: 'viewer', isActive: true }),
      expect.objectContaining({ name: 'Cleo', isActive: false }),
    ]),
  )
})

test('the own name and the settings of the workspace are stored, and templates are checked before that', async () => {
  await owner.goto(`${app.url}/settings/profile`)
  await owner.getByLabel('Your name').fill('Ada King')
  await owner.getByRole('button', { name: 'Save' }).click()
  await owner.getByRole('button', { name: /Your account: Ada King/ }).waitFor()
  await owner.goto(`${app.url}/settings/workspace`)
  await owner.getByLabel('What your company does').fill('Lumen reads invoices.')
  await owner.getByRole('button', { name: 'Save' }).first().click()
  await owner.getByText('Saved').first().waitFor()
  await owner.getByRole('switch', { name: 'Ask Hunter' }).click()
  await owner.getByLabel('Key').last().fill('hunter-key')
  await owner.getByRole('button', { name: 'Save' }).last().click()
  await owner.getByPlaceholder('Stored; type to replace it').waitFor()
  await owner.goto(`${app.url}/settings/writing`)
  await owner.getByRole('button', { name: 'Write your own' }).click()
  await owner.getByRole('button', { name: 'Check and preview' }).click()
  await owner.getByText('How they read for somebody made up').waitFor()
  await owner.getByLabel('Text').fill('Hi {{ person.firstNam }')
  await owner.getByRole('button', { name: 'Check and preview' }).click()
  await owner.getByText('To be mended').waitFor()

  expect((await app.call('GET', '/workspace')).body).toMatchObject({
    about: 'Lumen reads invoices.',
    stepTemplates: null,
    providers: [{ kind: 'hunter', hasKey: true }],
  })
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

  expect(row).toMatch(/ken · Zapier: send\s+Never used · Ends (Jan 1, 2099|Dec 31, 2098)/)
  expect([isThereStill, await isThere()]).toEqual([true, false])
})

test('what was done is listed, narrowed by the address, and had as a file', async () => {
  await owner.goto(`${app.url}/settings/audit`)
  await owner.getByRole('button', { name: 'Invitation accepted' }).first().click()
  await owner.waitForURL(/action=invitation.accepted/)
  const downloading = owner.waitForEvent('download')
  await owner.getByRole('button', { name: 'Export as CSV' }).click()
  const lines = (await readFile(await (await downloading).path(), 'utf8')).trim().split('\r\n')

  expect(lines).toHaveLength(3)
  expect(lines[1]).toContain('invitation.accepted')
  expect(problems).toEqual([])
})

test('whoever has an account at the issuer signs in by its button, and whoever is not invited is told so', async () => {
  const signInAs = async (somebody: Claims) => {
    await issuer.become(somebody)
    const { page } = await openPage(app.url)
    await page.getByRole('link', { name: 'Sign in with Navy login' }).click()
    return page
  }

  const grace = await signInAs({
    sub: 'grace',
    email: 'grace@navy.example',
    email_verified: true,
    name: 'Grace',
  })
  await grace.getByRole('button', { name: /Your account: Grace/ }).waitFor()
  const mallory = await signInAs({ sub: 'mallory', email: 'mallory@far.example', email_verified: true })
  await mallory.getByRole('alert').waitFor()

  expect(new URL(grace.url()).origin).toBe(app.url)
  expect((await app.call('GET', '/users')).body.items).toContainEqual(
    expect.objectContaining({ email: 'grace@navy.example', role: 'member' }),
  )
})

test('a link to set a password is followed by who is signed in, too', async () => {
  const dora = await join(await invite('dora@acme.example', 'member'), 'Dora')
  await owner.goto(`${app.url}/settings/people`)
  await owner.getByRole('button', { name: 'Reset link: Dora' }).click()
  await dora.goto(await copiedBy(owner, 'Copy the link'))
  await dora.getByRole('textbox', { name: 'Password' }).fill(`${PASSWORD} again`)
  await dora.getByRole('button', { name: 'Set the password' }).click()

  await dora.getByRole('button', { name: /Your account: Dora/ }).waitFor()
  expect(dora.url()).not.toContain('reset')
})

test('what is held about a person is had as a file, and deleted only after the address was typed once more', async () => {
  await importPeople(app, [{ full_name: 'Dan Dealer', email: 'dan@acme.example' }])
  app.startWorker('privacy')
  await owner.goto(`${app.url}/settings/privacy`)
  await owner.getByLabel('E-mail or LinkedIn URL of the person').fill('dan@acme.example')
  await owner.getByRole('button', { name: 'Show what is held' }).click()
  await owner.getByText('1 × People in the directory').waitFor()
  const downloading = owner.waitForEvent('download')
  await owner.getByRole('button', { name: 'Export all of it' }).click()
  const exported = await readFile(await (await downloading).path(), 'utf8')
  const deletes = owner.getByRole('button', { name: 'Delete everywhere' })
  const couldAtOnce = await deletes.isEnabled()
  await owner.getByLabel('To delete, type the address once more').fill('dan@acme.example')
  await deletes.click()
  await owner.getByText('Deleted', { exact: true }).waitFor()

  expect(exported).toContain('Dan Dealer')
  expect(couldAtOnce).toBe(false)
  expect((await app.call('GET', '/directory/people')).body.items).toEqual([])
})

test('a session that ends in the middle takes nothing with it of what was typed', async () => {
  const { id } = await buildSignal(app)
  await owner.goto(`${app.url}/signals/${id}/setup/prompt`)
  const prompt = owner.getByLabel('Signal prompt')
  await prompt.waitFor()
  await owner.context().clearCookies()
  await prompt.fill('They asked for a demo.')
  await owner.getByText('Your session has ended').waitFor()
  await owner.getByLabel('E-mail').fill(ADA.email)
  await owner.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
  await owner.getByRole('button', { name: 'Sign in' }).click()
  await owner.getByText('Your session has ended').waitFor({ state: 'detached' })

  expect(await prompt.inputValue()).toBe('They asked for a demo.')
})

test('who signs in where the session of somebody else has ended begins anew, with nothing of what they had typed', async () => {
  const page = await join(await invite('gina@acme.example', 'member'), 'Gina')
  await (await join(await invite('hugo@acme.example', 'member'), 'Hugo')).close()
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

test('who may not is told so without asking the server, and makes keys that fit the role', async () => {
  const page = await join(await invite('vera@acme.example', 'viewer'), 'Vera')
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
  const page = await join(await invite('iris@acme.example', 'member'), 'Iris', 'Asia/Tokyo')
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

test('the own password is changed by whoever knows it, and lets in from then on', async () => {
  const password = `${PASSWORD} anew`
  await owner.goto(`${app.url}/settings/profile`)
  await owner.getByLabel('The password you have').fill('five words that are not it')
  await owner.getByLabel('The new one').fill(password)
  await owner.getByRole('button', { name: 'Change the password' }).click()
  await owner.getByRole('alert').first().waitFor()
  await owner.getByLabel('The password you have').fill(PASSWORD)
  await owner.getByRole('button', { name: 'Change the password' }).click()
  await owner.getByText('The password is changed.').waitFor()
  const { page } = await openPage(app.url)
  await page.getByLabel('E-mail').fill(ADA.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()

  await page.getByRole('navigation', { name: 'Sections' }).first().waitFor()
})
