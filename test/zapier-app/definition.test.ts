import { App } from '../../zapier-app/index'
import { version } from '../../package.json'

test('the app has the names that Zaps are made with', () => {
  expect(Object.keys(App.triggers)).toEqual([
    'new_entry',
    'new_lead',
    'lead_status_changed',
    'new_refused_request',
    'signal_list',
    'lead_list',
  ])
  expect(Object.keys(App.searches)).toEqual(['find_signal', 'find_entry', 'find_lead'])
  expect(Object.keys(App.creates)).toEqual([
    'send_signal_entry',
    'send_entries',
    'send_entry_and_wait',
    'create_signal',
    'update_lead_status',
    'add_exclusion',
  ])
  expect(Object.values(App.searchOrCreates ?? {})).toMatchObject([
    { key: 'find_signal', search: 'find_signal', create: 'create_signal' },
  ])
  expect(App.authentication?.fields?.map(({ key, required }) => [key, required])).toEqual([
    ['server_url', true],
    ['api_key', true],
  ])
})

test('its version is that of the package, and its core is the one that was tried', () => {
  expect(App).toMatchObject({ version, platformVersion: '19.1.0' })
})

test('empty values reach the app, which tells them from 0 and false itself', () => {
  expect(App.flags?.cleanInputData).toBe(false)
})

test('what a connection runs in a minute is bounded, and Zapier tries again what is more', () => {
  expect(App.throttle).toEqual({ window: 60, limit: 600, scope: ['auth'] })
})

test('whatever sends an entry asks for it in the same sections', () => {
  const { send_signal_entry, send_entry_and_wait, send_entries } = App.creates
  const sections = [send_signal_entry, send_entry_and_wait, send_entries].map(({ operation }) =>
    operation.inputFieldGroups?.map(({ key }) => key),
  )

  expect(sections).toEqual([
    ['identifiers', 'context', 'advanced'],
    ['identifiers', 'context', 'advanced'],
    ['advanced'],
  ])
})

test('the key is typed as a secret, and the lists of dropdowns are no triggers of their own', () => {
  const apiKey = App.authentication?.fields?.find(({ key }) => key === 'api_key')

  expect(apiKey?.type).toBe('password')
  const { signal_list, lead_list } = App.triggers
  expect([signal_list, lead_list].map(({ display }) => display.hidden)).toEqual([true, true])
})
