import type { BuiltSignal } from '../support/signals'
import { stopApps } from '../support/startApp'
import { buildSignalFrom, connect, type Connected, storedBody } from './support/connect'

let connected: Connected

beforeAll(async () => {
  connected = await connect()
})
afterAll(stopApps)

/** What Signalpost finds in an entry at a path, read from the stored bytes. */
async function valueAt(entryId: string, path: string): Promise<unknown> {
  const { body } = await connected.app.call('GET', `/entries/${entryId}`)
  const rows: { path: string; indexPath: string; value: unknown }[] = body.fields
  return rows.find((row) => row.path === path || row.indexPath === path)?.value
}

type Offered = { path: string; key: string }

async function offeredFields(signal: BuiltSignal): Promise<Offered[]> {
  const { body } = await connected.app.call('GET', `/signals/${signal.id}/input-fields`)
  return body.items
}

const rb2bVisitor = {
  'LinkedIn URL': 'https://www.linkedin.com/in/jane-doe-example',
  'First Name': 'Jane',
  'Last Name': 'Doe',
  Title: 'VP Operations',
  'Company Name': 'Example Acme',
  'Business Email': 'jane.doe@example-acme.com',
  Website: 'https://example-acme.com',
  'Employee Count': 60,
  'Estimate Revenue': '$22M rev',
  'Seen At': '2024-01-01T12:34:56:00.00+00.00',
  'Captured URL': 'https://our-product.example/pricing',
  Tags: 'Hot Pages, Hot Leads',
}

/** Keys as tools send them: of form tools whose questions are keys, and of people who mean harm. */
const oddKeys = [
  'LinkedIn URL',
  'All Time Page Views',
  'is_repeat_visit',
  'utm.source',
  'a.b.c',
  '.leading',
  'trailing.',
  'answers[0]',
  'form[q1][text]',
  'a=b',
  'say "hi"',
  "what's new?",
  'back\\slash',
  'line\nbreak',
  'ÜBERSCHRIFT',
  '日本語の質問',
  '🚀 launch',
  '{{braces}}',
  '0',
  '__proto__',
  'constructor',
  ' padded ',
  'Z',
]

/** Each as Zapier hands it over, which is a text unless a step before made something else of it. */
const typed = [
  { type: 'string', sample: 'pro', filled: 'team & "friends" — 東京 🚀' },
  { type: 'string', sample: 'pro', filled: '12' },
  { type: 'text', sample: 'word '.repeat(50), filled: 'a line\nanother line\t{{bundle.inputData.x}}' },
  { type: 'string', sample: 3, filled: '0', value: 0 },
  { type: 'string', sample: 3, filled: '-41', value: -41 },
  { type: 'string', sample: 3, filled: 7 },
  { type: 'string', sample: 0.5, filled: '-1.25e-7', value: -1.25e-7 },
  { type: 'string', sample: true, filled: 'false', value: false },
  { type: 'string', sample: true, filled: 'TRUE', value: true },
  { type: 'string', sample: '2026-01-05T09:00:00Z', filled: '2027-02-03T04:05:06+01:00' },
  ...[
    'n/a',
    '11-50',
    '1,234',
    '1.500',
    '10k',
    '0,5',
    '007',
    '+3',
    '-0',
    '1e3',
    '12345678901234567890',
    ' 12',
  ].map((filled) => ({ type: 'string', sample: 3, filled })),
  ...['nein', 'off', 'unchecked', 'yes', '1', 'Wahr'].map((filled) => ({
    type: 'string',
    sample: true,
    filled,
  })),
  { type: 'string', sample: '2026-01-05T09:00:00Z', filled: 'next quarter' },
]

describe('what a Zap fills in is what Signalpost finds at the mapped path', () => {
  test.each(typed)('$filled where the sample was $sample', async ({ type, sample, filled, ...as }) => {
    const value = 'value' in as ? as.value : filled
    const signal = await buildSignalFrom(
      connected.app,
      { email: 'grace@navy.example', visit: { thing: sample } },
      { contextFields: ['visit.thing'] },
    )
    const field = (await connected.fieldsOf(signal.id)).find(({ key }) => key === 'f_visit_thing')

    const sent = await connected.send({
      signal_id: signal.id,
      id_email: 'ada@acme.example',
      f_visit_thing: filled,
    })

    expect(field?.type).toBe(type)
    expect(await storedBody(connected.app, sent.id)).toEqual({
      email: 'ada@acme.example',
      visit: { thing: value },
    })
    expect(await valueAt(sent.id, 'visit.thing')).toBe(value)
  })

  test.each([
    ['at the root', (body: string) => body, ''],
    ['nested', (body: string) => `{"deep":${body}}`, 'deep.'],
  ])('under every odd key, %s', async (_, place, before) => {
    const values = new Map(oddKeys.map((key, index) => [`${before}${key}`, `value ${index}`]))
    // Written as text: what these keys are in the sample is for Signalpost to say, not for this test's own objects.
    const sample = place(`{${oddKeys.map((key) => `${JSON.stringify(key)}:"sample"`).join()}}`)
    const signal = await buildSignalFrom(connected.app, sample, {
      mapping: { email: 'email' },
      contextFields: [...values.keys()],
    })
    const keyOf = new Map((await offeredFields(signal)).map(({ path, key }) => [path, key]))
    const inputs = [...values].map(([path, value]) => [keyOf.get(path) ?? 'none', value])

    const sent = await connected.send({
      signal_id: signal.id,
      id_email: 'ada@acme.example',
      ...Object.fromEntries(inputs),
    })

    const found = await Promise.all(
      [...values.keys()].map(async (path) => [path, await valueAt(sent.id, path)]),
    )
    expect(found).toEqual([...values])
  })

  test('for every identifier and field of a visitor that RB2B sends', async () => {
    const contextFields = ['Title', 'Employee Count', 'Estimate Revenue', 'Seen At', 'Captured URL', 'Tags']
    const signal = await buildSignalFrom(connected.app, rb2bVisitor, { contextFields })
    const another = Object.fromEntries(
      Object.entries(rb2bVisitor).map(([key, value]) => [key, typeof value === 'number' ? 7 : `${value}x`]),
    )
    const offered = await offeredFields(signal)
    const inputs = offered.map(({ path, key }) => [key, another[path]])

    const sent = await connected.send({ signal_id: signal.id, ...Object.fromEntries(inputs) })

    expect(offered.map(({ key }) => key)).toEqual([
      'id_linkedin_url',
      'id_email',
      'id_first_name',
      'id_last_name',
      'id_company_name',
      'id_company_domain',
      'f_Title',
      'f_EmployeeZsCount',
      'f_EstimateZsRevenue',
      'f_SeenZsAt',
      'f_CapturedZsURL',
      'f_Tags',
    ])
    expect(await storedBody(connected.app, sent.id)).toEqual(another)
  })
})
