import type { Page } from 'playwright-core'
import { STEP_NAMES } from '../../web/signals/wizard/stepNames'
import { buildLiveSignal, buildSignal } from '../support/signals'
import { post, type TestApp } from '../support/startApp'
import { seriousIn } from './support/findAxeProblems'
import { openAsOwner, openPage, sizes, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let owner: Page
let paths: Record<string, string>

beforeAll(async () => {
  app = await startWithPage()
  owner = (await openAsOwner(app)).page
  const live = await buildLiveSignal(app)
  const entry = await post(live.webhookUrl, { email: 'ada@acme.example', page: '/pricing' })
  await app.call('POST', '/runs')
  await app.work('runs')
  const hook = await app.call('POST', '/hooks', { url: 'http://127.0.0.1:9/crm', event: 'lead.created' })
  const setup = await buildSignal(app)
  await post(setup.webhookUrl, { email: 'ada@acme.example', page: '/pricing' })
  await post(setup.webhookUrl, '{"email"')
  paths = {
    signals: '/signals',
    new: '/signals/new',
    keys: '/settings/keys',
    sessions: '/settings/sessions',
    profile: '/settings/profile',
    people: '/settings/people',
    workspace: '/settings/workspace',
    writing: '/settings/writing',
    audit: '/settings/audit',
    privacy: '/settings/privacy',
    home: '/home',
    runs: '/runs',
    notices: '/notices',
    hooks: '/hooks',
    hook: `/hooks/${hook.body.id}`,
    directory: '/directory',
    companies: '/directory?part=companies',
    exclusions: '/directory?part=exclusions',
    contacted: '/directory?part=contacted',
    missing: '/nowhere',
    overview: `/signals/${live.id}`,
    settings: `/signals/${live.id}/settings/appearance`,
    entries: `/signals/${live.id}/entries`,
    entry: `/signals/${live.id}/entries/${entry.body.id}`,
    ...Object.fromEntries(STEP_NAMES.map((step) => [step, `/signals/${setup.id}/setup/${step}`])),
  }
})
afterAll(stopAll)

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each([
    'signals',
    'new',
    'keys',
    'sessions',
    'profile',
    'people',
    'workspace',
    'writing',
    'audit',
    'privacy',
    'home',
    'runs',
    'notices',
    'hooks',
    'hook',
    'directory',
    'companies',
    'exclusions',
    'contacted',
    'missing',
    'overview',
    'settings',
    'entries',
    'entry',
    ...STEP_NAMES,
  ])('nothing on the screen %s keeps anybody out, and it fits a phone', async (name) => {
    await owner.emulateMedia({ colorScheme })
    await owner.setViewportSize(sizes.phone)
    await owner.goto(app.url + (paths[name] ?? ''))
    await owner.getByRole('heading', { level: 1 }).waitFor()
    await owner.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' })

    expect(await seriousIn(owner)).toEqual([])
    expect(await owner.evaluate('document.documentElement.scrollWidth')).toBe(sizes.phone.width)
  })

  test.each(['signals', 'overview', 'entry', 'webhook', 'mapping', 'review'])(
    'nothing on the wide screen %s keeps anybody out',
    async (name) => {
      await owner.emulateMedia({ colorScheme })
      await owner.setViewportSize(sizes.desktop)
      await owner.goto(app.url + (paths[name] ?? ''))
      await owner.getByRole('heading', { level: 1 }).waitFor()
      await owner.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' })

      expect(await seriousIn(owner)).toEqual([])
    },
  )

  test('nothing on the way in keeps anybody out', async () => {
    const { page } = await openPage(app.url, { colorScheme })
    await page.getByRole('heading', { level: 1 }).waitFor()

    expect(await seriousIn(page)).toEqual([])
  })
})
