import type { Page } from 'playwright-core'
import { importPeople } from '../support/directory'
import { buildLiveSignal } from '../support/signals'
import type { TestApp } from '../support/startApp'
import { giveLeads, openFeed, waitUntilStored } from './support/feed'
import { openAsOwner, sizes, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let page: Page

beforeAll(async () => {
  app = await startWithPage()
  page = (await openAsOwner(app)).page
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 500 })
})
afterAll(stopAll)

const row = (name: string) => page.getByRole('link', { name })

const LIST = "document.querySelector('[role=list][aria-label=Leads]').parentElement"
const scrollTo = (top: number) => page.evaluate(`${LIST}.scrollTo({ top: ${top} })`)
/** Of the leads that are seen: which is the first, and where on the screen. */
const firstInSight = (): Promise<{ id: string; top: number }> =>
  page.evaluate(`(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    const { top } = ${LIST}.getBoundingClientRect()
    const rows = [...${LIST}.querySelectorAll('[data-lead]')]
    const row = rows.find((each) => each.getBoundingClientRect().top >= top)
    return { id: row.dataset.lead, top: row.getBoundingClientRect().top }
  })()`)

const namesOf = (count: number, kind: string) => Array.from({ length: count }, (_, nth) => `${kind} ${nth}`)

test('the contacts of one company stand below its name, and each tells of the others', async () => {
  await importPeople(
    app,
    ['Rosa Rail', 'Rita Rail'].map((full_name, nth) => ({
      full_name,
      email: `r${nth}@rail.example`,
      company_name: 'Rail Works',
      company_domain: 'rail.example',
    })),
  )
  const { id } = await buildLiveSignal(app, { label: 'Hires drivers', target: 'companies' })
  await app.call('POST', `/signals/${id}/entries`, { company_name: 'Rail Works' })
  await app.work('runs')
  await openFeed(app, page, '/feed?q=Rail')

  await row('Rail Works 2 contacts').click()
  await page
    .getByRole('region', { name: 'Why now' })
    .getByText(/^R(osa|ita) Rail · Hires drivers/)
    .waitFor()
  await page.keyboard.press('j')
  await page
    .getByRole('region', { name: 'Why now' })
    .getByText(/^R(osa|ita) Rail · Hires drivers/)
    .waitFor()
})

test('once a filter is chosen the keys are for the leads, and Escape leaves one without a choice', async () => {
  await giveLeads(app, ['Kay Key', 'Kim Key'])
  await openFeed(app, page, '/feed?q=Key')
  const filter = page.getByRole('combobox', { name: 'Whether enriched' })
  await filter.focus()
  await filter.selectOption('Enriched')
  await page.locator('[data-lead][aria-current]:focus').waitFor()
  await page.keyboard.press('j')
  await page.locator('[role=listitem]:nth-child(3) [aria-current]').waitFor()
  await filter.focus()
  await page.keyboard.press('Escape')

  expect(await page.evaluate("document.activeElement.matches('[data-lead][aria-current]')")).toBe(true)
})

test('on a phone the way back from a lead leads to where it stands in the list, and to the title of the feed', async () => {
  await giveLeads(app, namesOf(40, 'Pia Phone'))
  await page.setViewportSize(sizes.phone)
  await openFeed(app, page, '/feed?q=Pia')
  await scrollTo(1_500)
  const before = await firstInSight()

  await page.locator(`[data-lead="${before.id}"]`).click()
  await waitUntilStored(async () => (await page.title()).includes('Pia Phone'))
  await page.getByRole('button', { name: 'Back to the feed' }).click()
  await page.getByRole('list', { name: 'Leads' }).waitFor()
  await waitUntilStored(async () => (await page.title()) === 'Feed · Signalpost')

  expect(await firstInSight()).toEqual(before)
  expect(await page.evaluate('document.activeElement.dataset.lead')).toBe(before.id)
  await page.setViewportSize(sizes.desktop)
})

test('what a later page adds to a stack further up moves nothing that is being read', async () => {
  await importPeople(app, [{ full_name: 'Stack Sara', email: 'sara@stack.example' }])
  const first = await buildLiveSignal(app)
  const second = await buildLiveSignal(app)
  const hear = async ({ id }: { id: string }) => {
    await app.call('POST', `/signals/${id}/entries`, { email: 'sara@stack.example' })
    await app.work('runs')
  }
  // Her oldest lead is on the second page, her newest the first of all.
  for (const [nth, signal] of [first, second].entries()) {
    await hear(signal)
    await giveLeads(app, namesOf(60, nth === 0 ? 'Stack Stan' : 'Stack Stig'))
  }
  await hear(first)
  const [nextPageIsAsked, letItCome] = await holdNextPage()
  await openFeed(app, page, '/feed?q=Stack')
  await scrollTo(4_500)
  await nextPageIsAsked
  const before = await firstInSight()
  letItCome()
  await page.locator('[role=listitem][aria-setsize="124"]').first().waitFor()

  expect(await firstInSight()).toEqual(before)
})

/** The next page of the list waits on its way: when it was asked for, and what lets it come. */
async function holdNextPage(): Promise<[asked: Promise<void>, letItCome: () => void]> {
  const [asked, tellAsked] = signalOnce()
  const [held, letItCome] = signalOnce()
  await page.route(/\/leads\?.*cursor=/, async (route) => {
    tellAsked()
    await held
    await route.continue()
  })
  return [asked, letItCome]
}

function signalOnce(): [promise: Promise<void>, tell: () => void] {
  let tell: () => void = () => undefined
  const promise = new Promise<void>((resolve) => {
    tell = resolve
  })
  return [promise, tell]
}
