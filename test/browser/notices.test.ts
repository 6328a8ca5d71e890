import type { Page } from 'playwright-core'
import { post, type TestApp } from '../support/startApp'
import { buildLiveSignal } from '../support/signals'
import { findAxeProblems } from './support/findAxeProblems'
import { openAsOwner, sizes, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let page: Page
let problems: string[]

beforeAll(async () => {
  app = await startWithPage({ limits: { diskFreeBytesMin: Number.MAX_SAFE_INTEGER } })
  ;({ page, problems } = await openAsOwner(app))
})
afterAll(stopAll)

test('a notice comes by itself, is counted in the navigation, leads to where it is mended, is muted and told again', async () => {
  const { id, webhookUrl } = await buildLiveSignal(app, { name: 'Website' })
  for (let nth = 0; nth < 3; nth += 1) await post(webhookUrl, '{"email":')
  await app.call('GET', `/signals/${id}/refusals`)
  app.startWorker('events')
  await page.goto(`${app.url}/notices`)
  await page.getByText('Nothing to look at').waitFor()
  await app.work('notices')
  await page.getByRole('img', { name: '2 to look at' }).waitFor()
  const ofRefused = page.getByRole('region', { name: 'Requests refused' })

  await ofRefused.getByRole('button', { name: 'Mute for a week' }).click()
  await page.getByRole('img', { name: '1 to look at' }).waitFor()
  const { items: muted } = (await app.call('GET', '/notices')).body
  await ofRefused.getByRole('button', { name: 'Tell again' }).click()
  await page.getByRole('img', { name: '2 to look at' }).waitFor()
  const { items: told } = (await app.call('GET', '/notices')).body
  const axe = await findAxeProblems(page)
  await page.setViewportSize(sizes.phone)
  await page.waitForFunction(`document.documentElement.scrollWidth === ${sizes.phone.width}`)
  await page.getByRole('button', { name: /More/ }).getByRole('img', { name: '2 to look at' }).waitFor()
  await ofRefused.getByRole('link', { name: 'Why they were refused' }).click()
  await page.getByText('Refused', { exact: true }).locator('visible=true').first().waitFor()

  const ofKind = (items: any[]) => items.find(({ kind }: any) => kind === 'requests_refused').mutedUntil
  expect([ofKind(muted), ofKind(told)]).toEqual([expect.any(String), null])
  expect([axe, problems]).toEqual([[], []])
})
