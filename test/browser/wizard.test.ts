import { post, stopApps, type TestApp } from '../support/startApp'
import { createByKeyboard, createSignal, signalOf } from './support/createSignal'
import { closePages, openAsOwner, sizes, startWithPage, stopAll } from './support/startBrowser'

const STEPS = [
  'Appearance',
  'Target',
  'Webhook',
  'Mapping',
  'Filters',
  'AI personalization',
  'Prompt',
  'Recipients',
  'Review',
]

let app: TestApp
beforeEach(async () => {
  app = await startWithPage()
  app.startWorker('events')
})
afterEach(async () => {
  await closePages()
  await stopApps()
})
afterAll(stopAll)

async function webhookUrlOf(id: string): Promise<string> {
  return (await app.call('GET', `/signals/${id}`)).body.webhookUrl
}

test.each(['desktop', 'phone'] as const)(
  'on a %s a marketer gets from an empty directory to a live signal with a lead, by way of a refused request',
  async (size) => {
    const { page, problems } = await openAsOwner(app, { viewport: sizes[size] })
    const id = await createSignal(page)
    const url = await webhookUrlOf(id)

    await post(url, '{"email": "ada@acme.example",}')
    await page.getByText(/Refused \(400\)/).waitFor()
    await post(url, { email: 'ada@acme.example', page: '/pricing' })
    await page.getByText('Received').waitFor()
    await page.getByRole('button', { name: 'Add this person to the directory' }).click()
    await page.locator(':focus').getByText('A lead', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Continue' }).click()
    await page.getByText('This is enough to find somebody.').waitFor()
    for (const title of STEPS.slice(4)) {
      // What is still being read would move the link away from under the pointer.
      await page.locator('.mantine-Skeleton-root').first().waitFor({ state: 'detached' })
      await page.getByRole('link', { name: 'Continue' }).click()
      await page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor()
    }
    await page.getByRole('link', { name: 'E-mail: email' }).waitFor()
    await page.getByRole('button', { name: 'Let it go live' }).click()
    await page.getByText('Send a request: its lead appears on the feed within seconds.').first().waitFor()
    await page.getByText('Live', { exact: true }).waitFor()
    const { body: sent } = await post(url, { email: 'ada@acme.example', page: '/demo' })
    await app.call('POST', '/runs')
    await app.work('runs')
    await page.goto(`${app.url}/signals/${id}/entries/${sent.id}`)

    await page.getByText('This entry became a lead.').waitFor()
    expect(problems).toEqual([])
  },
)

test('what is typed is kept at once: it is there after a reload, and back and forward lead through the steps', async () => {
  const { page } = await openAsOwner(app)
  const id = await createSignal(page)
  await page.goto(`${app.url}/signals/${id}/setup/prompt`)

  const stored = page.waitForResponse((response) => response.request().method() === 'PATCH')
  await page.getByLabel('Signal prompt').fill('They asked for a demo.')
  await stored
  await page.getByRole('link', { name: 'Continue' }).click()
  await page.getByRole('checkbox', { name: 'Ada' }).waitFor()
  await page.goBack()
  await page.reload()

  expect(await page.getByLabel('Signal prompt').inputValue()).toBe('They asked for a demo.')
})

test('back from the second step leads to the first of the signal that was made, not to one more', async () => {
  const { page } = await openAsOwner(app)
  await page.getByRole('link', { name: 'Create a signal' }).click()
  await page.getByLabel('Signal name').fill('Demo requests')
  await page.getByLabel('Signal label').fill('Asked for a demo')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('radio', { name: 'People' }).waitFor()

  await page.goBack()
  await page.waitForURL(/setup\/appearance/)

  expect(await page.getByLabel('Signal name').inputValue()).toBe('Demo requests')
})

test('each step is still there after a reload, and back and forward lead from one to the next', async () => {
  const { page, problems } = await openAsOwner(app)
  const id = await createSignal(page)
  await post(await webhookUrlOf(id), { email: 'ada@acme.example', page: '/pricing' })
  const stepIs = (title: string) =>
    page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor()
  await page.goto(`${app.url}/signals/${id}/setup/appearance`)
  for (const [at, title] of STEPS.entries()) {
    if (at > 0) await page.getByRole('link', { name: 'Continue' }).click()
    await stepIs(title)
    await page.reload()
    await stepIs(title)
  }
  for (const title of STEPS.toReversed().slice(1)) {
    await page.goBack()
    await stepIs(title)
  }
  for (const title of STEPS.slice(1)) {
    await page.goForward()
    await stepIs(title)
  }

  expect(problems).toEqual([])
})

test('a playbook fills in what it knows, and says what to send', async () => {
  const { page } = await openAsOwner(app)
  await page.getByRole('link', { name: 'Create a signal' }).click()
  await page.getByLabel('Start from').selectOption('Product usage')
  await page.getByText('"event": "seat_limit_reached"').waitFor()
  await page.getByLabel('Signal label').fill('Needs more seats')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('radio', { name: 'Companies', checked: true }).waitFor()
  await page.getByRole('link', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Send a sample from here' }).click()
  await page.getByText('Received').waitFor()
  await page.getByRole('link', { name: /Mapping/ }).click()
  await page.getByText('This is enough to find somebody.').waitFor()

  expect((await app.call('GET', `/signals/${signalOf(page)}`)).body).toMatchObject({
    name: 'Product usage',
    label: 'Needs more seats',
    mapping: { company_domain: 'account.domain', company_name: 'account.name' },
    enrichment: { contactsPerCompany: 2 },
  })
})

test('a playbook that could not be stored at first makes no second signal', async () => {
  const { page } = await openAsOwner(app)
  await page.getByRole('link', { name: 'Create a signal' }).click()
  await page.getByLabel('Start from').selectOption('Product usage')
  await page.route('**/api/v1/signals/*', (route) => route.abort(), { times: 1 })
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('alert').first().waitFor()
  await page.getByLabel('Signal label').fill('Needs more seats')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('radio', { name: 'Companies', checked: true }).waitFor()

  expect((await app.call('GET', '/signals')).body.items).toMatchObject([
    { name: 'Product usage', label: 'Needs more seats', enrichment: { contactsPerCompany: 2 } },
  ])
})

test('what a payload holds is shown as text, whatever it looks like', async () => {
  const { page, problems } = await openAsOwner(app)
  const id = await createSignal(page)
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>'

  const { body } = await post(await webhookUrlOf(id), {
    [hostile]: hostile,
    email: `${'w'.repeat(400)}@x.example`,
  })
  await page.goto(`${app.url}/signals/${id}/entries/${body.id}`)
  await page.getByText(hostile).first().waitFor()

  await page.waitForFunction("document.title === 'Entry · Signalpost'")
  expect(await page.locator('main img').count()).toBe(0)
  expect(problems).toEqual([])
})

test('by the keyboard alone, in the dark, a signal goes live', async () => {
  const { page } = await openAsOwner(app, { colorScheme: 'dark' })
  /** As many steps as it takes somebody without a mouse. */
  const press = async (name: string) => {
    while ((await page.locator(':focus', { hasText: name }).count()) === 0) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
  }
  const id = await createByKeyboard(page)
  await press('Continue')
  await post(await webhookUrlOf(id), { email: 'ada@acme.example', page: '/pricing' })
  await page.getByText('Received').waitFor()
  for (const title of STEPS.slice(3)) {
    await press('Continue')
    await page.locator('h2:focus', { hasText: title }).waitFor()
  }
  await press('Let it go live')
  await page.getByText('Live', { exact: true }).waitFor()

  expect((await app.call('GET', `/signals/${id}`)).body).toMatchObject({
    status: 'live',
    mapping: { email: 'email' },
  })
})

test('by the keyboard alone, on a phone, a signal is created', async () => {
  const { page } = await openAsOwner(app, { viewport: sizes.phone })

  await createByKeyboard(page)

  await page.locator('h2:focus').waitFor()
  const widths = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')
  expect(widths).toEqual([360, 360])
})
