import type { Page } from 'playwright-core'
import { importPeople } from '../support/directory'
import { buildLiveSignal } from '../support/signals'
import type { TestApp } from '../support/startApp'
import { findAxeProblems } from './support/findAxeProblems'
import { openAsOwner, sizes, startWithPage, stopAll } from './support/startBrowser'

const MORNING = ['Ada Lovelace', 'Ben Babbage', 'Cleo Clerk', 'Dan Dealer']
const CROWD = ['Eve Engine', 'Fay Float', 'Gus Gear']
const ARABIC = 'ليلى حداد'
const HOSTILE = '<img src=x onerror="document.title=1"> 🚀 \u202Eevil'
const LONG = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(6).slice(0, 200)

let app: TestApp
let page: Page
let problems: string[]

beforeAll(async () => {
  app = await startWithPage()
  ;({ page, problems } = await openAsOwner(app))
  page.setDefaultTimeout(10_000)
})
afterAll(stopAll)

/** Entries about these people, each of a company of its own, as leads on the feed. */
async function giveLeads(names: readonly string[]): Promise<void> {
  const { id } = await buildLiveSignal(app)
  const emails = names.map((_, nth) => `p${nth}@${id.slice(-6)}-${nth}.example`)
  await importPeople(
    app,
    names.map((full_name, nth) => ({
      full_name,
      email: emails[nth] ?? '',
      company_name: `${full_name} & Co`,
    })),
  )
  await app.call(
    'POST',
    `/signals/${id}/entries/batch`,
    emails.map((email) => ({ email, page: '/pricing' })),
  )
  await app.work('runs')
}

async function openFeed(path = '/feed'): Promise<void> {
  await page.goto(app.url + path)
  await page.getByRole('list', { name: 'Leads' }).getByRole('link').first().waitFor()
}

/** Whose lead is open, beside the list. */
const opened = (name: string) => page.getByRole('heading', { level: 2, name, exact: true }).waitFor()

async function leadOf(fullName: string): Promise<any> {
  const { items } = (await app.call('GET', '/leads?limit=200')).body
  const isNamed = ({ person }: any) => person.fullName === fullName
  const found: any[] = items
  return found.find(isNamed)
}

/** The page is ahead of the server; this waits until the server has it too. */
async function stored(fullName: string, change: object): Promise<void> {
  const deadline = Date.now() + 10_000
  while (Date.now() < deadline) {
    const lead = await leadOf(fullName)
    if (Object.entries(change).every(([field, value]) => lead[field] === value)) return
  }
  expect(await leadOf(fullName)).toMatchObject(change)
}

test('a morning by keyboard: approve, dismiss with a reason, snooze, undo, and each time the next is open', async () => {
  await giveLeads(MORNING)
  await openFeed()
  const texts = await page.locator('[data-lead] span[dir]').allTextContents()
  const [first = '', second = '', third = '', fourth = ''] = texts.filter((text) => MORNING.includes(text))
  await opened(first)

  await page.keyboard.press('e')
  await opened(second)
  await page.keyboard.press('d')
  await page.getByRole('menuitem', { name: 'Not this person' }).waitFor()
  await page.keyboard.press('p')
  await opened(third)
  await page.keyboard.press('h')
  await page.getByRole('menuitem', { name: 'Tomorrow morning' }).waitFor()
  await page.keyboard.press('2')
  await opened(fourth)
  await page.keyboard.press('e')
  await page.getByRole('heading', { name: 'All done' }).waitFor()
  await page.keyboard.press('z')
  await opened(fourth)

  await stored(first, { status: 'approved' })
  await stored(second, { status: 'dismissed', dismissReason: 'person' })
  await stored(fourth, { status: 'new' })
  expect(await leadOf(third)).toMatchObject({ status: 'new', snoozedUntil: expect.any(String) })
  expect(problems).toEqual([])
})

test('many at once are selected by keys, dismissed, and taken back by one undo', async () => {
  await giveLeads(CROWD)
  await openFeed()

  await page.keyboard.press('x')
  await page.keyboard.press('Shift+J')
  await page.keyboard.press('Shift+J')
  await page.getByText('3 selected').waitFor()
  await page.keyboard.press('d')
  await page.getByRole('menuitem', { name: 'Another reason' }).click()
  await page.getByText('3 leads dismissed').waitFor()
  for (const name of CROWD) await stored(name, { status: 'dismissed', dismissReason: 'other' })
  await page.getByRole('button', { name: 'Undo' }).click()

  await page.getByText('Taken back').waitFor()
  for (const name of CROWD) await stored(name, { status: 'new' })
})

test('what is written in a step is saved, and not over what somebody else wrote meanwhile', async () => {
  await openFeed('/feed?q=Eve')
  await opened('Eve Engine')
  const { id } = await leadOf('Eve Engine')
  const body = page.getByRole('textbox', { name: 'Text' }).first()

  await body.fill('Mine')
  await page.getByText('Saved', { exact: true }).waitFor()
  const saved = await leadOf('Eve Engine')
  await app.call('PATCH', `/leads/${id}`, {
    sequence: { steps: [{ channel: 'linkedin', delayDays: 0, subject: '', body: 'Theirs' }] },
  })
  await body.fill('Mine again')
  await page.getByText('Somebody else has changed this lead').waitFor()
  await page.getByRole('button', { name: 'Show theirs' }).click()

  expect(saved.sequence.steps[0].body).toBe('Mine')
  expect(await body.inputValue()).toBe('Theirs')
})

test('names of any kind are text and nothing else, and break no line', async () => {
  await giveLeads([HOSTILE, LONG, ARABIC])
  await openFeed()
  await page.getByText(HOSTILE).first().waitFor()

  expect(await page.title()).not.toBe('1')
  expect(await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')).toEqual([1280, 1280])
  const direction = await page.evaluate(
    `getComputedStyle([...document.querySelectorAll('[dir=auto]')].find((each) => each.textContent === '${ARABIC}')).direction`,
  )
  expect(direction).toBe('rtl')
})

test.each(['light', 'dark'] as const)(
  'a program finds nothing wrong for who sees little, in %s',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await openFeed()

    expect(await findAxeProblems(page)).toEqual([])
  },
)

test('on a phone the lead is a page of its own, and back leads to the list', async () => {
  await page.setViewportSize(sizes.phone)
  await openFeed()

  await page.locator('[data-lead]').first().click()
  await page.getByRole('button', { name: 'Back to the feed' }).waitFor()
  const widths = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')
  await page.goBack()
  await page.getByRole('list', { name: 'Leads' }).waitFor()

  expect(widths).toEqual([360, 360])
})
