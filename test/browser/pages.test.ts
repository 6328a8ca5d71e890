import { ADA } from '../support/people'
import { request, type TestApp } from '../support/startApp'
import { seriousIn } from './support/findAxeProblems'
import { openAsOwner, openPage, sizes, startWithPage, stopAll } from './support/startBrowser'

/** Run by `npm run test:browser`, which needs a Chromium. */
const paths = ['/', '/docs', '/docs/settings', '/docs/reference']

let app: TestApp
beforeAll(async () => {
  app = await startWithPage()
})
afterAll(stopAll)

describe.each(Object.entries(sizes))('on a %s', (_name, viewport) => {
  test.each(paths)('%s fits the width and loads without a complaint', async (path) => {
    const { page, problems } = await openPage(app.url + path, { viewport })
    await page.getByRole('heading', { level: 1 }).waitFor()

    const widths = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')

    expect(problems).toEqual([])
    expect(widths).toEqual([viewport.width, viewport.width])
  })
})

test('the guides lead to each other, to every one of them, and to nothing that is not there', async () => {
  const { page } = await openPage(`${app.url}/docs`)
  const linked = (selector: string): Promise<string[]> =>
    page.evaluate(`[...document.querySelectorAll('${selector}')].map(({ href }) => href.split('#')[0])`)
  const guides = await linked('.guides a')
  const found = new Set<string>()
  for (const guide of guides) {
    await page.goto(guide)
    for (const link of await linked('a')) if (link.startsWith(app.url)) found.add(link)
  }
  const answers = await Promise.all([...found].map((link) => request(link)))

  expect(guides).toHaveLength(18)
  expect(answers.filter(({ status }) => status !== 200)).toEqual([])
})

test.each(['light', 'dark'] as const)(
  'the reference shows every call of the OpenAPI document, from here alone and to everybody, in %s',
  async (colorScheme) => {
    const { page, problems } = await openPage('about:blank', { colorScheme })
    const asked: string[] = []
    page.on('request', (sent) => asked.push(new URL(sent.url()).origin))
    await page.goto(`${app.url}/docs/reference`)
    const { paths: described } = (await request(`${app.url}/api/v1/openapi.json`)).body
    const summaries = Object.values<any>(described).flatMap((path) =>
      Object.values<any>(path).map(({ summary }) => summary),
    )
    const menu = page.getByRole('navigation', { name: 'Menu' }).first()
    await menu.getByText('Create a signal', { exact: true }).click()
    await page.getByText('It starts in set-up: whatever arrives is test data until it is saved.').waitFor()
    const shown = (await menu.allTextContents()).join('\n')

    expect(summaries.filter((summary) => !shown.includes(summary))).toEqual([])
    expect(new Set(asked)).toEqual(new Set([app.url]))
    expect(await seriousIn(page)).toEqual([])
    expect(problems).toEqual([])
  },
)

test.each(['SetUpPage', 'Notes'])(
  'where the script of %s does not come the page says so, and it comes by another try',
  async (part) => {
    const { page } = await openPage('about:blank')
    await page.route(`**/${part}-*`, (route) => route.abort())
    await page.goto(app.url)
    const again = page.getByRole('button', { name: 'Try again' })
    await again.waitFor()
    await page.unroute(`**/${part}-*`)
    await again.click()
    await again.waitFor({ state: 'detached' })

    await page.getByRole('heading', { level: 1 }).waitFor()
  },
)

test('the link of the first start makes an owner, who leaves and comes back by password', async () => {
  const { page, problems } = await openAsOwner(app)
  await page.getByRole('button', { name: /Your account/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()

  await page.getByLabel('E-mail').fill(ADA.email)
  await page.getByRole('textbox', { name: 'Password' }).fill(ADA.password)
  await page.getByRole('button', { name: 'Sign in' }).click()

  await page.getByRole('heading', { level: 1, name: 'Signals' }).waitFor()
  expect(page.url()).not.toContain('setup')
  expect(problems).toEqual([])
})
