import type { Page } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import { importPeople } from '../support/directory'
import { ADA, PASSWORD } from '../support/people'
import { buildSignal } from '../support/signals'
import type { TestApp } from '../support/startApp'
import { type Claims, type Issuer, startIssuer } from '../support/startIssuer'
import { copiedBy, invite, join } from './support/joining'
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

/** The sections and the settings that somebody is offered. */
async function offeredTo(page: Page): Promise<string[]> {
  await page.goto(`${app.url}/settings/people`)
  await page.getByRole('navigation', { name: 'Settings' }).waitFor()
  return page.locator('nav:visible a').allTextContents()
}

test('who follows an invitation joins with the role that was given, and each role is offered what it may do', async () => {
  const member = await join(await invite(owner, 'ben@acme.example', 'member'), 'Ben')
  const viewer = await join(await invite(owner, 'cleo@acme.example', 'viewer'), 'Cleo')

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
  const dora = await join(await invite(owner, 'dora@acme.example', 'member'), 'Dora')
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
