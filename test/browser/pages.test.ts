import { type Browser, chromium, type Page } from 'playwright-core'
import { join } from 'node:path'
import { startApp, stopApps, type TestApp } from '../support/startApp'
import { buildPrograms } from '../support/startProcess'

/** Run by `npm run test:browser`, which needs a Chromium: CHROMIUM names its program where it is not /usr/bin/chromium. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } }
const paths = ['/', '/docs']

let app: TestApp
let browser: Browser

jest.setTimeout(30_000)
beforeAll(async () => {
  buildPrograms()
  app = await startApp({ webFolder: join(__dirname, '..', '..', 'dist', 'web') })
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
})
afterAll(async () => {
  await browser.close()
  await stopApps()
})

async function open(
  path: string,
  viewport: { width: number; height: number },
): Promise<{ page: Page; problems: string[] }> {
  const page = await browser.newPage({ viewport })
  const problems: string[] = []
  page.on('console', (message) => {
    // Whoever is not signed in is asked who they are, and that is no fault.
    if (message.type() === 'error' && !message.text().includes('401')) problems.push(message.text())
  })
  page.on('requestfailed', (failed) => problems.push(failed.url()))
  await page.goto(app.url + path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { page, problems }
}

describe.each(Object.entries(sizes))('on a %s', (_name, viewport) => {
  test.each(paths)('%s fits the width and loads without a complaint', async (path) => {
    const { page, problems } = await open(path, viewport)

    const widths = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')

    expect(problems).toEqual([])
    expect(widths).toEqual([viewport.width, viewport.width])
  })
})

test.each(paths)('%s has a title, one main heading, and a main part for a screen reader', async (path) => {
  const { page } = await open(path, sizes.desktop)

  expect(await page.title()).toMatch(/Signalpost/)
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  expect(await page.getByRole('main').count()).toBe(1)
})

test('whoever has a key is let in, stays in over a reload, and finds the signals', async () => {
  const { page } = await open('/signals', sizes.desktop)
  await app.call('POST', '/signals', { name: 'Website', label: 'Website visitor', target: 'people' })

  await page.getByRole('button', { name: 'Use an API key instead' }).click()
  await page.getByLabel('API key').fill(app.apiKey)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { level: 1, name: 'Signals' }).waitFor()
  await page.reload()

  await page.getByRole('heading', { level: 1, name: 'Signals' }).waitFor()
  expect(await page.getByText('Website visitor').isVisible()).toBe(true)
})
