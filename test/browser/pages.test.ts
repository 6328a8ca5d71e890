import { ADA } from '../support/people'
import type { TestApp } from '../support/startApp'
import { openAsOwner, openPage, sizes, startWithPage, stopAll } from './support/startBrowser'

/** Run by `npm run test:browser`, which needs a Chromium. */
const paths = ['/', '/docs']

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
