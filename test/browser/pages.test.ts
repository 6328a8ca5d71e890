import { type Browser, chromium, type Page } from 'playwright-core'
import { startApp, stopApps, type TestApp } from '../support/startApp'

/** Run by `npm run test:browser`, which needs a Chromium: CHROMIUM names its program where it is not /usr/bin/chromium. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } }
const paths = ['/', '/docs']

let app: TestApp
let browser: Browser

jest.setTimeout(30_000)
beforeAll(async () => {
  app = await startApp()
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
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('requestfailed', (failed) => problems.push(failed.url()))
  await page.goto(app.url + path)
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

test.each(paths)('%s has a title, one main heading, and landmarks for a screen reader', async (path) => {
  const { page } = await open(path, sizes.desktop)

  expect(await page.title()).toMatch(/Signalpost/)
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  expect(await page.getByRole('main').count()).toBe(1)
  expect(await page.getByRole('navigation', { name: 'Sections' }).count()).toBe(1)
})

test('the keyboard opens what a call answers, and the way back to the start is the first stop', async () => {
  const { page } = await open('/docs', sizes.desktop)

  await page.keyboard.press('Tab')
  const first = await page.evaluate('document.activeElement.textContent')
  await page.locator('#createSignal summary').first().focus()
  await page.keyboard.press('Enter')

  expect(first).toBe('Signalpost')
  expect(await page.locator('#createSignal table').first().isVisible()).toBe(true)
})
