import { inputKeyOf, segmentsOfInputKey } from '../../shared/fields/inputKey'
import { findEntry } from '../../zapier-app/searches/findEntry'
import { findSignal } from '../../zapier-app/searches/findSignal'
import { newEntry } from '../../zapier-app/triggers/newEntry'
import { sendSignalEntry } from '../../zapier-app/creates/sendSignalEntry'
import { stopApps } from '../support/startApp'
import { buildSignalFrom, connect, type Connected, storedBody } from './support/connect'

let connected: Connected

beforeAll(async () => {
  connected = await connect()
})
afterAll(stopApps)

type FrozenKey = { key: string; path: string; sample: Record<string, unknown>; sent: Record<string, unknown> }

/** These keys stand in users' Zaps: a line may be added here, but never changed. */
const frozenKeys: FrozenKey[] = [
  frozen('f_plan', 'plan', (value) => ({ plan: value })),
  frozen('f_0', '0', (value) => ({ '0': value })),
  frozen('f_useZucase', 'use_case', (value) => ({ use_case: value })),
  frozen('f_LinkedInZsURL', 'LinkedIn URL', (value) => ({ 'LinkedIn URL': value })),
  frozen('f_jobZhtitle', 'job-title', (value) => ({ 'job-title': value })),
  frozen('f_ZZone', 'Zone', (value) => ({ Zone: value })),
  frozen('f_sayZsZx0022hiZx0022', 'say "hi"', (value) => ({ 'say "hi"': value })),
  frozen('f_whatZx0027s', "what's", (value) => ({ "what's": value })),
  frozen('f_Zx65E5Zx672C', '日本', (value) => ({ 日本: value })),
  frozen('f_ZxD83DZxDE80', '🚀', (value) => ({ '🚀': value })),
  frozen('f_company_size', 'company.size', (value) => ({ company: { size: value } })),
  frozen('f_companyZdsize', 'company.size', (value) => ({ 'company.size': value })),
  frozen('f_formZbq1Zc', 'form[q1]', (value) => ({ 'form[q1]': value })),
  frozen('f_form_Zbq1Zc', 'form.[q1]', (value) => ({ form: { '[q1]': value } })),
  frozen('f_pages_Zi0_url', 'pages.0.url', (value) => ({ pages: [{ url: value }] })),
  frozen('f_rows_0', 'rows.0', (value) => ({ rows: { '0': value } })),
  frozen('f_grid_Zi0_Zi0', 'grid.0.0', (value) => ({ grid: [[value]] })),
  frozen('f_fieldsZblabelZqUseZscaseZc_value', 'fields[label=Use case].value', (value) => ({
    fields: [{ label: 'Use case', value }],
  })),
  frozen('f_fieldsZbrefZdidZqaZx005CZcZc_value', 'fields[ref.id=a\\]].value', (value) => ({
    fields: [{ ref: { id: 'a]' }, value }],
  })),
]

function frozen(key: string, path: string, at: (value: string) => Record<string, unknown>): FrozenKey {
  return { key, path, sample: at('a value'), sent: at('another value') }
}

test.each(frozenKeys)(
  '$key means $path, from the field to the stored JSON',
  async ({ key, path, sample, sent }) => {
    const { app, send } = connected
    const signal = await buildSignalFrom(
      app,
      { email: 'grace@navy.example', ...sample },
      { contextFields: [path] },
    )

    const { body } = await app.call('GET', `/signals/${signal.id}/input-fields`)
    const offered: { key: string }[] = body.items
    const { id } = await send({ signal_id: signal.id, id_email: 'ada@acme.example', [key]: 'another value' })

    expect(offered).toContainEqual(expect.objectContaining({ key }))
    expect(inputKeyOf(segmentsOfInputKey(key) ?? [])).toBe(key)
    expect(await storedBody(app, id)).toEqual({ email: 'ada@acme.example', ...sent })
  },
)

test.each([
  [sendSignalEntry, ['signal_id', 'additional_fields', 'raw_json', 'idempotency_key']],
  [newEntry, ['signal_id', 'mode']],
  [findSignal, ['name']],
  [findEntry, ['value', 'signal_id', 'mode']],
])('the keys of the fields that do not depend on a signal stay as they are (%#)', ({ operation }, keys) => {
  const fields = operation.inputFields ?? []

  expect(fields.flatMap((field) => (typeof field === 'function' ? [] : [field.key]))).toEqual(keys)
})

test('the keys of an output stay as they are', () => {
  const entry = [
    ...['id', 'signal_id', 'signal_name', 'mode', 'received_at', 'url'],
    ...['id_linkedin_url', 'id_email', 'id_full_name', 'id_first_name', 'id_last_name'],
    ...['id_company_name', 'id_company_domain', 'id_company_linkedin_url'],
  ]

  expect(Object.keys(newEntry.operation.sample ?? {})).toEqual(entry)
  expect(Object.keys(findEntry.operation.sample ?? {})).toEqual(entry)
  expect(Object.keys(findSignal.operation.sample ?? {})).toEqual([
    'id',
    'name',
    'label',
    'target',
    'status',
    'created_at',
    'last_entry_at',
  ])
})

test('an identifier keeps its key, whatever it is mapped to', async () => {
  const { app, fieldsOf } = connected
  const sample = {
    person: { 'Work E-mail': 'grace@navy.example', profile: 'linkedin.com/in/grace' },
    org: 'Navy',
  }
  const signal = await buildSignalFrom(app, sample, {
    mapping: { email: 'person.Work E-mail', linkedin_url: 'person.profile', company_name: 'org' },
    contextFields: [],
  })

  const keys = (await fieldsOf(signal.id)).map((field) => field.key)

  expect(keys).toEqual(['id_linkedin_url', 'id_email', 'id_company_name'])
})
