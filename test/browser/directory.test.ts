import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { makeId } from '../../server/ids'
import type { TestApp } from '../support/startApp'
import { findAxeProblems } from './support/findAxeProblems'
import { openAsOwner, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let page: Page
let problems: string[]

beforeAll(async () => {
  app = await startWithPage()
  ;({ page, problems } = await openAsOwner(app))
})
afterAll(stopAll)

const file = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
})

test('a file of people is imported, and its bad row is named', async () => {
  await page.goto(`${app.url}/directory`)
  await page.getByText('No people yet').waitFor()

  await page
    .locator('input[type=file]')
    .setInputFiles(
      file('people.csv', [
        'full_name,email,company_name',
        'Ada Lovelace,ada@acme.example,Acme',
        ',nobody at all,',
        'Ben Babbage,ben@acme.example,Acme',
      ]),
    )
  await page.getByText(/^people.csv/).waitFor()
  const axeOfPreview = await findAxeProblems(page)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByText(/^Line 3/).waitFor()
  await page.getByRole('button', { name: 'Close' }).click()

  await page.getByRole('button', { name: 'Ada Lovelace' }).waitFor()
  expect((await app.call('GET', '/directory/people')).body.items).toHaveLength(2)
  expect([axeOfPreview, await findAxeProblems(page)]).toEqual([[], []])
  expect(problems).toEqual([])
})

test('columns of any name are taken for what somebody says, seen with their first rows; rejected rows are saved to mend them', async () => {
  await page
    .locator('input[type=file]')
    .setInputFiles(
      file('export.csv', [
        '\uFEFFWho;Work e-mail;Shoe size',
        '"Cleo; Clerk";cleo@acme.example;38',
        ';nobody at all;',
        'Dan Dealer;dan@acme.example;44',
      ]),
    )
  await page.getByRole('cell', { name: 'Cleo; Clerk · Dan Dealer' }).waitFor()
  const guessed = await page.getByRole('combobox', { name: 'What Work e-mail is taken for' }).inputValue()
  await page.getByRole('combobox', { name: 'What Who is taken for' }).click()
  await page.getByRole('option', { name: 'Full name' }).click()
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the rejected rows' }).click()
  const saved = await readFile(await (await saving).path(), 'utf8')
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Cleo; Clerk' }).waitFor()

  expect(guessed).toBe('E-mail')
  expect(saved.split('\r\n')).toEqual([
    expect.stringMatching(/Who;Work e-mail;Shoe size;problem$/),
    expect.stringMatching(/^;nobody at all;;".+"$/),
    '',
  ])
  const { items } = (await app.call('GET', '/directory/people?q=cleo@acme.example')).body
  expect(items).toMatchObject([{ fullName: 'Cleo; Clerk', email: 'cleo@acme.example' }])
})

test('JSON and UTF-16 are shown before anything is sent, and rows in the letters of Excel come back legible', async () => {
  const choose = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer })
  const json = JSON.stringify([{ email: 'eve@acme.example', company: { name: 'Looms "&" Co' } }])
  await choose('people.json', Buffer.from(json))
  await page.getByRole('row', { name: 'company name Company Looms "&" Co' }).waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await choose('people.csv', Buffer.from('\uFEFFfull_name;email\nFay Førde;fay@acme.example', 'utf16le'))
  await page.getByRole('row', { name: 'email E-mail fay@acme.example' }).waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  const { text } = await app.call('GET', '/directory/people?q=acme.example')
  await choose('excel.csv', Buffer.from('full_name;email\r\nJürgen Groß;no address\r\n', 'latin1'))
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the rejected rows' }).click()
  const saved = await readFile(await (await saving).path(), 'utf8')
  await page.getByRole('button', { name: 'Close' }).click()

  expect(text).not.toMatch(/eve@acme|fay@acme/)
  expect(saved).toContain('\r\nJürgen Groß;no address;')
})

test('a file whose sending is stopped is said to be in only as far as it was sent', async () => {
  await page.route('**/api/v1/directory/people/import', () => undefined)
  await page
    .locator('input[type=file]')
    .setInputFiles(file('people.csv', ['full_name,email', 'Gus Grey,gus@acme.example']))
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByText(/^Stopped after .+ of the file was sent/).waitFor()
  await page.unroute('**/api/v1/directory/people/import')
  await page.getByRole('button', { name: 'Close' }).click()

  expect((await app.call('GET', '/directory/people')).text).not.toContain('gus@acme.example')
})

test('a person is changed and removed at the side of the list', async () => {
  await page.getByRole('button', { name: 'Ada Lovelace' }).click()
  await page.getByLabel('Title').fill('Countess')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Countess').waitFor()
  await page.getByRole('button', { name: 'Ben Babbage' }).click()
  await page.getByRole('button', { name: 'Remove' }).click()
  await page.getByRole('button', { name: 'Remove for good' }).click()
  await page.getByRole('button', { name: 'Ben Babbage' }).waitFor({ state: 'detached' })

  const { items } = (await app.call('GET', '/directory/people')).body
  expect(items).toEqual(
    expect.arrayContaining([expect.objectContaining({ fullName: 'Ada Lovelace', title: 'Countess' })]),
  )
  expect(items).toHaveLength(3)
})

test('a domain is excluded, and taken back', async () => {
  await page.getByRole('tab', { name: 'Exclusions' }).click()
  await page.getByLabel(/^Exclude/).fill('rival.example')
  await page.getByRole('button', { name: 'Exclude', exact: true }).click()
  await page.getByRole('button', { name: 'Take back rival.example' }).waitFor()
  const { items } = (await app.call('GET', '/exclusions')).body
  await page.getByRole('button', { name: 'Take back rival.example' }).click()
  await page.getByText('Nobody is excluded').waitFor()

  expect(items).toMatchObject([{ domain: 'rival.example' }])
})

test('leads are generated on demand, and the run is listed', async () => {
  await page.goto(`${app.url}/runs`)

  await page.getByRole('button', { name: 'Generate now' }).click()
  await page.getByText('Somebody asked').waitFor()

  expect((await app.call('GET', '/runs')).body.items).toMatchObject([{ trigger: 'manual' }])
})

test('older runs are shown by request, and a run that was refused is asked for again', async () => {
  const runs = app.database.connection.collection<{ _id: string }>('runs')
  const startedAt = new Date(Date.UTC(2026, 0, 1))
  const counts = { entries: 0, leads: 0, skipped: 0, failed: 0, waiting: 0 }
  const old = { status: 'finished', trigger: 'schedule', startedAt, finishedAt: startedAt, counts }
  await runs.insertMany(Array.from({ length: 60 }, () => ({ _id: makeId('run', startedAt), ...old })))
  await page.goto(`${app.url}/runs`)
  await page.getByRole('row').nth(50).waitFor()
  await page.getByRole('button', { name: 'Show more' }).click()
  await page.getByRole('row').nth(60).waitFor()
  await page.route('**/api/v1/runs', (route) => route.fulfill({ status: 503, body: '{}' }), { times: 1 })
  await page.getByRole('button', { name: 'Generate now' }).click()
  const started = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.ok())
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()

  await started
  await page.getByRole('alert').waitFor({ state: 'detached' })
  await runs.deleteMany({ startedAt })
})

test('a screen whose data do not come says why, and shows them by another try', async () => {
  const message = 'The database cannot be reached.'
  await page.route('**/api/v1/runs?*', (route) =>
    route.fulfill({ status: 503, json: { status: 503, error: { code: 'unavailable', message } } }),
  )
  await page.goto(`${app.url}/runs`)
  const alert = page.getByRole('alert').filter({ hasText: message })
  await alert.waitFor()
  await page.unroute('**/api/v1/runs?*')
  await alert.getByRole('button', { name: 'Try again' }).click()

  await page.getByText('Somebody asked').waitFor()
})

test('a file that was put aside can be chosen again, and one that cannot be read is told', async () => {
  await page.goto(`${app.url}/directory?part=contacted`)
  const input = page.locator('input[type=file]')
  const chosen = file('again.csv', ['Email', 'ada@acme.example'])
  await input.setInputFiles(chosen)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const kept = await page.evaluate("document.querySelector('input[type=file]').files.length")
  await page.evaluate("File.prototype.slice = () => { throw new Error('gone') }")
  await input.setInputFiles(chosen)

  await page.getByRole('dialog').getByRole('alert').waitFor()
  expect(kept).toBe(0)
  await page.reload()
})

test('who was contacted is imported, listed and found', async () => {
  await page.goto(`${app.url}/directory?part=contacted`)
  await page
    .locator('input[type=file]')
    .setInputFiles(
      file('contacted.csv', [
        'Email;Last contacted',
        'ada@acme.example;2026-01-31T09:00:00Z',
        'ben@acme.example;2026-02-01T09:00:00Z',
      ]),
    )
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('cell', { name: 'ben@acme.example', exact: true }).waitFor()
  await page.getByLabel('Search', { exact: true }).fill('ada@acme.example')
  await page.getByRole('cell', { name: 'ben@acme.example', exact: true }).waitFor({ state: 'detached' })

  const { items } = (await app.call('GET', '/contacted?limit=1')).body
  expect(items).toEqual([
    {
      id: expect.any(String),
      email: 'ada@acme.example',
      linkedinUrl: null,
      contactedAt: '2026-01-31T09:00:00.000Z',
      importedAt: expect.any(String),
      importId: expect.any(String),
    },
  ])
  await page.getByRole('button', { name: 'Take back ada@acme.example' }).click()
  const { items: stillThere } = (await app.call('GET', '/contacted')).body
  await page.getByRole('button', { name: 'Take back for good' }).click()
  await page.getByRole('cell', { name: 'ada@acme.example', exact: true }).waitFor({ state: 'detached' })
  expect(stillThere).toHaveLength(2)
  expect((await app.call('GET', '/contacted')).body.items).toMatchObject([{ email: 'ben@acme.example' }])
})

const ROWS = 100_000
const BAD_ROWS = 250
const BAD_ROWS_TOLD = 100

test('of a large file all good rows are taken in, and the first of the bad ones are had back as a file', async () => {
  const isBad = (nth: number) => nth % (ROWS / BAD_ROWS) === 7
  const rows = Array.from({ length: ROWS }, (_, nth) =>
    isBad(nth) ? `,no address ${nth},` : `Person ${nth},p${nth}@large.example,Large Ltd`,
  )
  await page.goto(`${app.url}/directory`)
  await page
    .locator('input[type=file]')
    .setInputFiles(file('large.csv', ['full_name,email,company_name', ...rows]))
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const saves = page.getByRole('button', { name: 'Download the first 100 of 250 rejected rows' })
  await saves.waitFor({ timeout: 300_000 })
  const outcome = await page.getByRole('dialog').getByRole('table').innerText()
  const saving = page.waitForEvent('download')
  await saves.click()
  const saved = (await readFile(await (await saving).path(), 'utf8')).trim().split(/\r?\n/)

  expect(outcome.replace(/\D+/g, ' ').trim().split(' ').join('')).toContain(String(ROWS - BAD_ROWS))
  expect(saved).toHaveLength(BAD_ROWS_TOLD + 1)
  expect(saved.at(1)).toContain('no address 7')
}, 360_000)
