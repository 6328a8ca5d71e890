import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { join } from 'node:path'
import { ADA, setupCode } from '../../support/people'
import { startApp, stopApps, type TestApp, type TestAppOptions } from '../../support/startApp'
import { buildPrograms } from '../../support/startProcess'
import { lookForSecrets } from '../../support/watchSecrets'
import { launchChromium } from './launchChromium'

/** A step waits until it can be done, so long at most; on a machine that is busy with other things some take long. */
const STEP_MS_MAX = 30_000
jest.setTimeout(120_000)

const WEB_FOLDER = join(__dirname, '..', '..', '..', 'dist', 'web')

export const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } }

/** Kept from before it is there: what a time-out cuts short is still on its way, and has to be ended. */
let launching: Promise<Browser> | undefined
let starting: Promise<unknown> = Promise.resolve()
const pages: Page[] = []

/** The real server with the built page, and a browser, for all tests of a file. They share the real time. */
export async function startWithPage(options: TestAppOptions = {}): Promise<TestApp> {
  if (!launching) {
    buildPrograms()
    launching = launchChromium()
  }
  await launching
  const app = startApp({ webFolder: WEB_FOLDER, now: () => new Date(), ...options })
  starting = app
  return app
}

/** A page that stays open asks again and again for a server that is gone, at the cost of the tests that follow. */
export async function closePages(): Promise<void> {
  const open = pages.splice(0)
  // What a link brought behind its # is gone from the address once the page has read it.
  for (const page of open) lookForSecrets('the address of a page', page.url())
  await Promise.all(open.map((page) => page.context().close()))
}

export async function stopAll(): Promise<void> {
  for (const page of pages.splice(0)) lookForSecrets('the address of a page', page.url())
  const [browser] = await Promise.allSettled([launching, starting])
  if (browser.status === 'fulfilled') await browser.value?.close()
  await stopApps()
}

export type OpenPage = { page: Page; problems: string[] }

/** A window of its own, and what the browser complained of in it. */
export async function openPage(url: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const browser = await launching
  if (!browser) throw new Error('The browser was not started')
  const context = await browser.newContext({ viewport: sizes.desktop, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(STEP_MS_MAX)
  pages.push(page)
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => problems.push(error.message))
  await page.goto(url)
  return { page, problems }
}

/** Sets the server up through the page, and is the owner then. */
export async function openAsOwner(app: TestApp, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const opened = await openPage(`${app.url}/#setup=${await setupCode(app)}`, options)
  const { page } = opened
  await page.getByLabel('Your name').fill(ADA.name)
  await page.getByLabel('E-mail').fill(ADA.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(ADA.password)
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('navigation', { name: 'Sections' }).first().waitFor()
  return opened
}
