import type { Page } from 'playwright-core'
import { listenForHooks, stopListeners } from '../support/listenForHooks'
import { answerWithSteps, MODEL_SETTINGS, PLAIN_STEPS, setUpModel } from '../support/model'
import { importPeople } from '../support/directory'
import { buildLiveSignal } from '../support/signals'
import { ADA } from '../support/people'
import type { TestApp } from '../support/startApp'
import { giveLeads, leadOf, listLeads, openFeed, waitForLead, waitUntilStored } from './support/feed'
import { findAxeProblems } from './support/findAxeProblems'
import { openAsOwner, openPage, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let page: Page

beforeAll(async () => {
  app = await startWithPage({ settings: MODEL_SETTINGS })
  page = (await openAsOwner(app)).page
  await app.call('PATCH', '/users/usr_owner', { dailyLeadLimit: 500 })
})
afterAll(async () => {
  await stopListeners()
  await stopAll()
})

const APPROVE = { keys: ['e'], expected: 'approved' }
/** Each of these every ninth time, what is decided most all other times. */
const DECISIONS = new Map([
  [0, { keys: ['d', 'o'], expected: 'dismissed other' }],
  [4, { keys: ['h', '2'], expected: 'new snoozed' }],
])

test('a hundred leads are judged by keyboard alone, as fast as keys follow, and the database has every decision', async () => {
  await giveLeads(
    app,
    Array.from({ length: 100 }, (_, nth) => `Person ${nth + 1}`),
  )
  const leads = await listLeads(app)
  await openFeed(app, page)
  const expected = new Map<string, string>()
  for (const [nth, { id, person }] of leads.entries()) {
    await waitForLead(page, person.fullName)
    const decision = DECISIONS.get(nth % 9) ?? APPROVE
    for (const key of decision.keys) await page.keyboard.press(key)
    expected.set(id, decision.expected)
  }
  await page.getByRole('heading', { name: 'All done' }).waitFor()

  const read = async () => new Map((await listLeads(app)).map((lead) => [lead.id, wordFor(lead)]))
  await waitUntilStored(async () => {
    const now = await read()
    return [...expected].every(([id, word]) => now.get(id) === word)
  })
  expect(await read()).toEqual(expected)
})

function wordFor({ status, dismissReason, snoozedUntil }: any): string {
  return [status, dismissReason, snoozedUntil === null ? null : 'snoozed'].filter(Boolean).join(' ')
}

test('offline what is decided is queued and told, and sent once the connection is back', async () => {
  await giveLeads(app, ['Olga Offline', 'Otto Outage'])
  await openFeed(app, page)
  const open = page.getByRole('region').getByRole('heading', { level: 2 }).first()
  const first = (await open.textContent()) ?? ''

  await page.context().setOffline(true)
  await page.keyboard.press('e')
  await page.getByText('it is sent once the connection is back').waitFor()
  const { status } = await leadOf(app, first)
  await page.context().setOffline(false)
  await waitUntilStored(async () => (await leadOf(app, first)).status === 'approved')

  expect(status).toBe('new')
})

test('while leads come in nothing moves: they wait above until somebody wants to see them', async () => {
  await giveLeads(app, ['Sam Still', 'Sue Steady'])
  app.startWorker('events')
  await openFeed(app, page)
  const names = () => page.locator('[data-lead] span[dir]').allTextContents()
  await page.locator('[data-lead]').nth(1).hover()
  const before = await names()
  await giveLeads(app, ['Nora New'])
  await page.getByRole('button', { name: '1 new lead' }).waitFor()
  const meanwhile = await names()
  await page.getByRole('button', { name: '1 new lead' }).click()
  await page.locator('[data-lead]').first().getByText('Nora New', { exact: true }).waitFor()

  expect(meanwhile).toEqual(before)
})

test('of two people on one lead the second is told, and sees what the first has done', async () => {
  await giveLeads(app, ['Tessa Twofold'])
  await openFeed(app, page, '/feed?q=Tessa')
  await waitForLead(page, 'Tessa Twofold')
  const { id } = await leadOf(app, 'Tessa Twofold')

  await app.call('PATCH', `/leads/${id}`, { status: 'dismissed', dismissReason: 'other' })
  await page.keyboard.press('e')

  await page
    .getByText('Somebody else had changed it already')
    .or(page.getByText('cannot become'))
    .or(page.getByText('has changed meanwhile'))
    .first()
    .waitFor()
  expect((await leadOf(app, 'Tessa Twofold')).status).toBe('dismissed')
})

test('of two people who read one lead each hears what the other decides, also by what is written onto it', async () => {
  await giveLeads(app, ['Toni Two', 'Tom Two'])
  const { page: other } = await openPage(app.url, { storageState: await page.context().storageState() })
  await other.clock.install()
  // What is told at once comes by these: here they do not come.
  await other.route('**/api/v1/events', (route) => route.abort())
  const decide = async (name: string, keys: string[], status: string) => {
    for (const each of [page, other]) await openFeed(app, each, `/feed?q=${name}`)
    for (const each of [page, other]) await waitForLead(each, `${name} Two`)
    for (const key of keys) await page.keyboard.press(key)
    await waitUntilStored(async () => (await leadOf(app, `${name} Two`)).status === status)
  }

  await decide('Tom', ['e'], 'approved')
  await other.clock.fastForward(16_000)
  await other.getByText('The lead of Tom Two has changed meanwhile').waitFor()
  await other.getByRole('region', { name: 'Tom Two' }).getByText('Approved', { exact: true }).waitFor()
  await decide('Toni', ['d', 'p'], 'dismissed')
  await page.getByText('None of Toni Two come for 180 days.').waitFor()
  await other.getByRole('textbox', { name: 'Text' }).first().fill('Too late')
  await other.clock.fastForward(2_000)

  await other.getByText('somebody else has made the lead of Toni Two dismissed').waitFor()
})

/** Resolves once the page is told of a change of a lead, by a stream of its own. */
const HEAR = `new Promise((resolve) => {
  window.heard = new Promise((hear) => {
    const source = new EventSource('/api/v1/events')
    source.onopen = resolve
    source.onmessage = ({ data }) => JSON.parse(data).kind === 'lead.updated' && hear()
  })
})`

test('whoever writes in a text goes on writing in it where somebody else saves another one', async () => {
  await giveLeads(app, ['Wanda Writes'])
  await openFeed(app, page, '/feed?q=Wanda')
  await waitForLead(page, 'Wanda Writes')
  const THEIRS = 'By somebody else'
  const text = page.getByRole('textbox', { name: 'Text' }).first()
  await text.focus()
  const { id } = await leadOf(app, 'Wanda Writes')

  await app.call('PATCH', `/leads/${id}`, {
    sequence: { steps: [{ channel: 'email', delayDays: 0, subject: 'Other', body: THEIRS }] },
  })
  await app.work('events')
  await waitUntilStored(async () => (await text.inputValue()) === THEIRS)
  await page.keyboard.type('e')

  await waitUntilStored(
    async () => (await page.locator('textarea:focus').inputValue()).length > THEIRS.length,
  )
  expect((await leadOf(app, 'Wanda Writes')).status).toBe('new')
})

test('who reads a lead hears what somebody else does with it long before it is looked at again', async () => {
  await giveLeads(app, ['Lena Live'])
  const { page: other } = await openPage(app.url, { storageState: await page.context().storageState() })
  await other.clock.install()
  await openFeed(app, other, '/feed?q=Lena')
  await waitForLead(other, 'Lena Live')
  await other.clock.pauseAt(Date.now() + 60_000)
  await other.evaluate(HEAR)
  const { id } = await leadOf(app, 'Lena Live')

  await app.call('PATCH', `/leads/${id}`, { status: 'approved' })
  await app.work('events')
  await other.evaluate('window.heard')
  const told = other.getByText('The lead of Lena Live has changed meanwhile')
  // The page hears it by a stream of its own, a little earlier or later.
  for (let ms = 0; ms < 10_000 && (await told.count()) === 0; ms += 400) {
    await other.clock.runFor(400)
    await told.waitFor({ timeout: 400 }).catch(() => undefined)
  }

  await told.waitFor()
})

test('a lead without a company is read and decided on as any other', async () => {
  await importPeople(app, [
    {
      full_name: 'Nils Alone',
      email: 'nils@nowhere.example',
      linkedin_url: 'https://www.linkedin.com/in/nils-alone',
    },
  ])
  const { id } = await buildLiveSignal(app)
  await app.call('POST', `/signals/${id}/entries`, { email: 'nils@nowhere.example' })
  await app.work('runs')
  await openFeed(app, page, '/feed?q=Nils')
  await waitForLead(page, 'Nils Alone')
  await page.keyboard.press('d')
  await page.getByRole('menuitem', { name: 'Not this company Nils Alone' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('e')

  await waitUntilStored(async () => (await leadOf(app, 'Nils Alone')).status === 'approved')
})

test('a text is written again by a model and marked as such, compared, taken back, and all of it is in the history', async () => {
  const model = await listenForHooks()
  await setUpModel(app, model)
  // Whoever set the server up has a name of her own to sign with.
  const steps = PLAIN_STEPS.map((step) => ({ ...step, body: step.body.replaceAll('owner', ADA.name) }))
  answerWithSteps(model, () => steps)
  await app.call('PATCH', '/workspace', { writer: 'template' })
  const { id } = await buildLiveSignal(app)
  await app.call('PATCH', `/signals/${id}`, { prompt: 'Suggest a short call.' })
  await app.call('POST', `/signals/${id}/entries`, { email: 'ada@acme.example' })
  await app.work('runs')
  await openFeed(app, page, '/feed?q=Ada')
  await waitForLead(page, 'Ada Lovelace')
  const before = (await leadOf(app, 'Ada Lovelace')).sequence

  await page.keyboard.press('r')
  await page.keyboard.type('shorter')
  await page.keyboard.press('Enter')
  const compare = page.getByRole('region', { name: 'Old and new' })
  await compare.waitFor()
  await page.getByText('Written by small-1').waitFor()
  await page.getByText(/^By the prompt of version/).click()
  await page.getByText('Suggest a short call.').waitFor()
  const written = (await leadOf(app, 'Ada Lovelace')).sequence
  const axe = await findAxeProblems(page)
  await compare.getByRole('button', { name: 'Take the old one back' }).click()
  await compare.waitFor({ state: 'detached' })
  await page.getByText('History', { exact: true }).click()
  await page.getByText('had the sequence written again').waitFor()

  const done = await page.getByRole('list', { name: 'History' }).getByRole('listitem').allTextContents()
  expect(written).toMatchObject({ writer: 'llm', steps })
  expect((await leadOf(app, 'Ada Lovelace')).sequence).toEqual(before)
  expect(done.join('\n')).toMatch(/took that back[^]*written again[^]*made the lead/)
  expect(await page.getByRole('link', { name: 'See what came in' }).getAttribute('href')).toContain(
    '/entries/ent_',
  )
  expect(axe).toEqual([])
})

test('a model is waited for as long as the server waits for it, and an answer that is late is called that', async () => {
  const model = await listenForHooks()
  await setUpModel(app, model)
  answerWithSteps(model)
  await app.call('PATCH', '/workspace', { writer: 'template' })
  await giveLeads(app, ['Lily Late'])
  await openFeed(app, page, '/feed?q=Lily')
  await waitForLead(page, 'Lily Late')
  // As if three minutes were over in no time.
  await page.evaluate(`AbortSignal.timeout = (ms) =>
    ms <= 180_000 ? AbortSignal.abort(new DOMException('', 'TimeoutError')) : new AbortController().signal`)

  await page.getByRole('button', { name: 'Write again' }).click()
  await page.getByRole('region', { name: 'Old and new' }).waitFor()
  await page.getByText('History', { exact: true }).click()

  await page.getByText('The server took too long to answer.').waitFor()
})

test('whether the model answers is tried from the settings, and both writers are compared for the sample of a signal', async () => {
  const model = await listenForHooks()
  await setUpModel(app, model)
  const steps = PLAIN_STEPS.map((step) => ({ ...step, body: step.body.replaceAll('owner', ADA.name) }))
  answerWithSteps(model, () => steps)
  const { id } = await buildLiveSignal(app)
  await app.call('POST', `/signals/${id}/entries`, { email: 'ada@acme.example' })
  await page.goto(`${app.url}/settings/workspace`)
  await page.getByRole('button', { name: 'Test connection' }).click()
  await page.getByRole('status').filter({ hasText: 'It' }).waitFor()
  const asked = model.received.length
  await page.goto(`${app.url}/signals/${id}/settings/prompt`)
  await page.getByRole('button', { name: 'Let both write for the sample' }).click()
  const written = (writer: string) =>
    page.locator('section').filter({ has: page.getByRole('heading', { level: 3, name: writer }) })
  await written('The language model')
    .getByText(steps[0]?.subject ?? '')
    .waitFor()

  expect(asked).toBe(1)
  expect(await written('Step templates').textContent()).toContain('Ada')
})
