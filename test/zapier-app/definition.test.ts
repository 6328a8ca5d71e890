import { App } from '../../zapier-app/index'
import { version } from '../../package.json'

test('the app has the names that Zaps are made with', () => {
  expect(Object.keys(App.triggers)).toEqual([
    'new_entry',
    'new_lead',
    'lead_status_changed',
    'new_refused_request',
    'signal_list',
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

test('the key is typed as a secret, and the list of signals is no trigger of its own', () => {
  const apiKey = App.authentication?.fields?.find(({ key }) => key === 'api_key')

  expect(apiKey?.type).toBe('password')
  expect(App.triggers.signal_list.display.hidden).toBe(true)
})
