import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { request } from '../support/startApp'
import { endProcesses, type ServerProcess, startProcess } from '../support/startProcess'

/** Pictures of the main screens at two widths, in light and dark, into the folder that is named, to be looked at. */
const FOLDER = process.argv[2] ?? '.cache/screenshots'
const sizes = { wide: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } }
const OWNER = { name: 'Ada Lovelace', email: 'ada@acme.example', password: 'four words nobody put together' }
const STEPS = [
  'appearance',
  'target',
  'webhook',
  'mapping',
  'filters',
  'context',
  'prompt',
  'recipients',
  'review',
]
const SETTINGS = ['profile', 'keys', 'sessions', 'people', 'workspace', 'writing', 'audit', 'privacy']

async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  const dataDir = await mkdtemp(join(tmpdir(), 'signalpost-pictures-'))
  const server = await startProcess(dataDir)
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    await takeAll(browser, server, dataDir)
  } finally {
    await browser.close()
    await endProcesses()
    await rm(dataDir, { recursive: true })
  }
}

async function takeAll(browser: Browser, server: ServerProcess, dataDir: string): Promise<void> {
  const context = await browser.newContext({ viewport: sizes.wide, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const code = (await readFile(join(dataDir, 'setup-code'), 'utf8')).trim()
  await page.goto(`${server.url}/#setup=${code}`)
  await page.getByLabel('Your name').fill(OWNER.name)
  await page.getByLabel('E-mail').fill(OWNER.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(OWNER.password)
  await take(page, 'setup')
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await take(page, 'empty')

  const call: Call = (method, path, body) =>
    request(`${server.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${server.apiKey}` },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    })
  const demo = await fillDemo(call)
  const signal = await call('POST', '/signals', {
    name: 'Demo requests',
    label: 'Asked for a demo',
    target: 'people',
  })
  const { id, webhookUrl } = signal.body
  await request(webhookUrl, { method: 'POST', body: '{"email": "jane@acme.example", }' })
  const steps = STEPS.map((step) => ({ name: `step-${step}`, path: `/signals/${id}/setup/${step}` }))
  await takeEach(page, server.url, [
    ...steps.slice(2, 3).map((step) => ({ ...step, name: 'step-webhook-refused' })),
  ])
  await page.getByRole('button', { name: 'Send a sample from here' }).click()
  await page.getByText('Received').waitFor()
  await call('POST', '/runs')
  const [first] = demo.signals
  await page.goto(`${server.url}/signals/${first.id}/entries?outcome=lead`)
  await page.getByRole('listitem').first().waitFor()
  const { body: skipped } = await waitForSkipped(call, first.id)
  await takeEach(page, server.url, [
    { name: 'signals', path: '/signals' },
    { name: 'new', path: '/signals/new' },
    ...steps,
    { name: 'overview', path: `/signals/${first.id}` },
    { name: 'entries', path: `/signals/${first.id}/entries` },
    { name: 'entry', path: `/signals/${first.id}/entries/${skipped.items[0].id}` },
    { name: 'settings', path: `/signals/${first.id}/settings/filters` },
    ...SETTINGS.map((name) => ({ name: `settings-${name}`, path: `/settings/${name}` })),
    { name: 'missing', path: '/nowhere' },
  ])
}

/** On a machine that is busy the database may ask to come again. */
async function fillDemo(call: Call) {
  for (;;) {
    const { body, status, text } = await call('POST', '/demo')
    if (status === 201) return body
    if (status !== 503) throw new Error(`The sample data are not in: ${text}`)
  }
}

type Call = (method: string, path: string, body?: unknown) => ReturnType<typeof request>

/** A run takes a moment; it is asked for until it has come that far. */
async function waitForSkipped(call: Call, id: string) {
  for (;;) {
    const answer = await call('GET', `/signals/${id}/entries?outcome=skipped`)
    if (answer.body.items.length > 0) return answer
  }
}

async function takeEach(page: Page, url: string, screens: { name: string; path: string }[]): Promise<void> {
  for (const { name, path } of screens) {
    await page.goto(url + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('load')
    await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' })
    await take(page, name)
  }
}

async function take(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({
        path: join(FOLDER, `${name}-${size}-${colorScheme}.png`),
        fullPage: size === 'phone',
      })
    }
  }
  await page.setViewportSize(sizes.wide)
}

void main()
