import { connectServer } from '../../../server/cli/connectServer'
import { callTool } from '../../support/callTool'
import { request, startApp, stopApps, type TestApp } from '../../support/startApp'

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(stopApps)

/** Calls the tool as a shell does, with the server and key of the test unless others are named. */
function call(given: string[], server: { url?: string; apiKey?: string } = {}) {
  return callTool(given, connectServer({ url: app.url, dataDir: '/nowhere', apiKey: app.apiKey, ...server }))
}

const me = (key: string) => request(`${app.url}/api/v1/me`, { headers: { authorization: `Bearer ${key}` } })
const only = ([line, ...others]: string[]) => {
  expect(others).toEqual([])
  return line ?? ''
}

test('a key is made with the scopes of the one that makes it, and nothing but the key is printed', async () => {
  const made = await call(['key', 'create', 'Our backend'])

  expect(made.exitCode).toBe(0)
  expect(made.noted).toMatch(
    /^Made key_[0-9a-z]{26} \(Our backend\), which never ends\. It is shown this once:$/,
  )
  const [own, others] = await Promise.all([me(only(made.printed)), me(app.apiKey)])
  expect(own.body.key).toEqual({ name: 'Our backend', scopes: others.body.key.scopes })
})

test('a key is made with the scopes and the end that are named', async () => {
  const made = await call([
    'key',
    'create',
    'Zapier',
    '--scopes',
    'entries:write, signals:read',
    '--expires',
    '2099-01-31',
  ])

  expect((await me(only(made.printed))).body.key.scopes).toEqual(['entries:write', 'signals:read'])
  const [key] = (await call(['key', 'list', '--json'])).printed.map((line) => JSON.parse(line)).slice(1)
  expect(key).toMatchObject({ name: 'Zapier', expiresAt: '2099-01-31T23:59:59.999Z' })
})

test('the list shows what each key may do and when it was used, and no key', async () => {
  const { printed: key } = await call(['key', 'create', 'Zapier', '--scopes', 'entries:write'])

  const { exitCode, printed } = await call(['key', 'list'])

  expect(exitCode).toBe(0)
  expect(printed).toEqual([
    expect.stringMatching(/^ID +NAME +MADE +LAST USED +EXPIRES +SCOPES$/),
    expect.stringMatching(/^key_settings +Key from the settings +\d{4}-\d\d-\d\d +\S+ +never +all$/),
    expect.stringMatching(/^key_[0-9a-z]{26} +Zapier +\d{4}-\d\d-\d\d +never +never +entries:write$/),
  ])
  expect(printed.join('\n')).not.toContain(only(key))
})

test('keys are revoked by their ids, until one cannot be', async () => {
  const { printed: first } = await call(['key', 'create', 'First'])
  const { printed: second } = await call(['key', 'create', 'Second'])
  const listed = (await call(['key', 'list', '--json'])).printed.map((line) => JSON.parse(line))
  const idOf = (name: string): string => listed.find((key) => key.name === name).id

  const both = await call(['key', 'revoke', idOf('First'), 'key_unknown', idOf('Second')])

  expect(both).toMatchObject({
    exitCode: 1,
    noted: `Revoked ${idOf('First')}.\nkey_unknown was not revoked: There is no such API key.`,
  })
  expect([(await me(only(first))).status, (await me(only(second))).status]).toEqual([401, 200])
})

test.each([
  [['key', 'create']],
  [['key', 'create', 'A', 'B']],
  [['key', 'create', 'A', '--scopes', 'everything']],
  [['key', 'create', 'A', '--expires', 'soon']],
  [['key', 'create', 'A', '--colour', 'red']],
  [['key', 'list', 'all']],
  [['key', 'revoke']],
  [['key', 'lst']],
  [['key']],
  [[]],
])('%j is a wrong way to call it: exit code 2, and a text that says how', async (given) => {
  const { exitCode, printed, noted } = await call(given)

  expect({ exitCode, printed }).toEqual({ exitCode: 2, printed: [] })
  expect(noted).toMatch(/key (list|create|revoke)|scopes are|--expires takes|key one name|ids of the keys/)
})

test.each([
  [['--help'], /^ {2}key create NAME +Make an API key/m],
  [['help'], /^ {2}key revoke ID… +Revoke API keys/m],
  [['key', 'create', '--help'], /^ {2}--expires WHEN +a day such as 2027-01-31/m],
  [['key', 'list', '-h'], /^npm run signalpost -- key list \[options\]$/m],
])('%j prints help', async (given, pattern) => {
  const { exitCode, printed } = await call(given)

  expect(exitCode).toBe(0)
  expect(printed.join('\n')).toMatch(pattern)
})

test('a server that is not there, a key that does not hold and an address of something else are told in a sentence', async () => {
  const away = await call(['key', 'list'], { url: 'http://127.0.0.1:9' })
  const refused = await call(['key', 'list'], { apiKey: 'a-key-that-nobody-has' })
  const elsewhere = await call(['key', 'list'], { url: `${app.url}/docs#` })

  expect([away, refused, elsewhere].map(({ exitCode }) => exitCode)).toEqual([1, 1, 1])
  expect(away.noted).toBe(
    'No server answers at http://127.0.0.1:9. Start it with npm start, or set SIGNALPOST_URL to where it is.',
  )
  expect(refused.noted).toMatch(/^This API key is not known; it may have been revoked\./)
  expect(elsewhere.noted).toMatch(/^What answers at .*\/docs# is no Signalpost: status 200\.$/)
})

test('a key is made for what it is for', async () => {
  const made = await call(['key', 'create', 'Zapier', '--preset', 'zapier-send'])
  const unknown = await call(['key', 'create', 'Zapier', '--preset', 'everything'])

  expect((await me(only(made.printed))).body.key.scopes).toEqual(['signals:read', 'entries:write'])
  expect(unknown).toMatchObject({ exitCode: 2, printed: [] })
})
