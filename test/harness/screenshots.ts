import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { STEP_NAMES } from '../../web/signals/wizard/stepNames'
import { launchChromium } from '../browser/support/launchChromium'
import { type Answer, request } from '../support/startApp'
import { endProcesses, type ServerProcess, startProcess } from '../support/startProcess'

/** Pictures of the main screens at two widths, in light and dark, into the folder that is named, to be looked at; of some only by their names. */
const [FOLDER = '.cache/screenshots', ...ONLY] = process.argv.slice(2)
const sizes = { wide: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } }
const OWNER = { name: 'Ada Lovelace', email: 'ada@acme.example', password: 'four words nobody put together' }
const SETTINGS = ['profile', 'keys', 'sessions', 'people', 'workspace', 'writing', 'audit', 'privacy']

async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true })
  const dataDir = await mkdtemp(join(tmpdir(), 'signalpost-pictures-'))
  const server = await startProcess(dataDir)
  const browser = await launchChromium()
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
  await page.getByRole('heading', { level: 1, name: 'No signals yet' }).waitFor()
  await take(page, 'empty')
  await takeEach(page, server.url, [
    { name: 'feed-empty', path: '/feed', until: 'text=Nothing received yet' },
  ])

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
  const steps: Screen[] = STEP_NAMES.map((step) => ({
    name: `step-${step}`,
    path: `/signals/${id}/setup/${step}`,
  }))
  await takeEach(page, server.url, [
    ...steps.slice(2, 3).map((step) => ({ ...step, name: 'step-webhook-refused' })),
  ])
  await page.goto(`${server.url}/signals/${id}/setup/webhook`)
  await page.getByRole('button', { name: 'Send a sample from here' }).click()
  await page.getByText('Received').waitFor()
  await call('POST', '/runs')
  const [first] = demo.signals
  await page.goto(`${server.url}/signals/${first.id}/entries?outcome=lead`)
  await page.getByRole('listitem').first().waitFor()
  const { body: skipped } = await waitForSkipped(call, first.id)
  await takeEach(page, server.url, [
    { name: 'feed', path: '/feed', until: 'section form button' },
    ...(await makeStates(call)),
    { name: 'home', path: '/home', until: 'canvas' },
    { name: 'directory', path: '/directory' },
    { name: 'runs', path: '/runs' },
    { name: 'hooks', path: '/hooks' },
    { name: 'notices', path: '/notices' },
    { name: 'docs', path: '/docs' },
    { name: 'docs-guide', path: '/docs/webhook' },
    { name: 'docs-reference', path: '/docs/reference', until: 'openapi-explorer >> nav' },
    { name: 'signals', path: '/signals', until: 'main svg[role=img]' },
    { name: 'new', path: '/signals/new' },
    ...steps,
    { name: 'overview', path: `/signals/${first.id}` },
    { name: 'entries', path: `/signals/${first.id}/entries` },
    {
      name: 'entry',
      path: `/signals/${first.id}/entries/${skipped.items[0].id}`,
      until: 'text=Process again',
    },
    { name: 'settings', path: `/signals/${first.id}/settings/filters` },
    ...SETTINGS.map((name) => ({ name: `settings-${name}`, path: `/settings/${name}` })),
    { name: 'missing', path: '/nowhere' },
  ])
}

const WAIT_MS_MAX = 60_000
const PAUSE_MS = 500

/** Asks again until an answer will do, for as long as a busy machine may take. */
async function askUntil(isThere: (answer: Answer) => boolean, ask: () => Promise<Answer>): Promise<Answer> {
  const deadline = Date.now() + WAIT_MS_MAX
  for (;;) {
    const answer = await ask()
    if (isThere(answer)) return answer
    if (Date.now() > deadline) throw new Error(`It did not come to it: ${answer.status} ${answer.text}`)
    await setTimeout(PAUSE_MS)
  }
}

/** On a machine that is busy the database may ask to come again. */
async function fillDemo(call: Call) {
  const { body, status, text } = await askUntil(
    (answer) => answer.status !== 503,
    () => call('POST', '/demo'),
  )
  if (status !== 201) throw new Error(`The sample data are not in: ${text}`)
  return body
}

type Call = (method: string, path: string, body?: unknown) => ReturnType<typeof request>

/** A run takes a moment; it is asked for until it has come that far. */
function waitForSkipped(call: Call, id: string) {
  return askUntil(
    ({ status, body }) => status === 200 && body.items.length > 0,
    () => call('GET', `/signals/${id}/entries?outcome=skipped`),
  )
}

/** What is seen only once something was done, or is opened by itself. */
async function makeStates(call: Call): Promise<Screen[]> {
  const { body: leads } = await askUntil(
    ({ body }) => body.items.length > 0,
    () => call('GET', '/leads?status=new&limit=1'),
  )
  const lead = `/feed/${leads.items[0].id}`
  const { body: hook } = await call('POST', '/hooks', {
    url: 'https://crm.example/signalpost',
    event: 'lead.created',
  })
  return [
    { name: 'lead', path: lead, until: 'section textarea' },
    {
      name: 'compare',
      path: lead,
      until: 'text=Keep the new one',
      open: async (page) => {
        await page.getByRole('textbox', { name: 'Text' }).first().fill('Shall we talk this week?')
        await page.getByRole('button', { name: 'Write by the template' }).click()
      },
    },
    { name: 'feed-nobody', path: '/feed?q=nobody-is-called-so', until: 'text=No lead fits' },
    {
      name: 'feed-dismiss',
      path: '/feed',
      until: '[role=menu]',
      open: (page) => page.getByRole('button', { name: 'Dismiss' }).click(),
    },
    { name: 'hook', path: `/hooks/${hook.id}` },
    {
      name: 'import',
      path: '/directory',
      until: '[role=dialog] table',
      open: (page) => page.locator('input[type=file]').setInputFiles(PEOPLE),
    },
  ]
}

const PEOPLE = {
  name: 'people.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('Who;Work e-mail;Company\nAda Lovelace;ada@engines.example;Engines'),
}

/** `until` is what comes after all else, once it was opened. */
type Screen = { name: string; path: string; until?: string; open?: (page: Page) => Promise<unknown> }

async function takeEach(page: Page, url: string, screens: Screen[]): Promise<void> {
  for (const { name, path, until = 'h1', open } of screens.filter(isWanted)) {
    await page.goto(url + path)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('load')
    await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' })
    if (open) {
      await page.locator('main').getByRole('button').first().waitFor()
      await open(page)
    }
    await page.locator(until).first().waitFor()
    await take(page, name)
  }
}

const isWanted = ({ name }: { name: string }) => ONLY.length === 0 || ONLY.includes(name)

async function take(page: Page, name: string): Promise<void> {
  if (!isWanted({ name })) return
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
