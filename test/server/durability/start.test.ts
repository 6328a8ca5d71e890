import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPrograms, endProcesses, type ServerProcess, startProcess } from '../../support/startProcess'
import { request } from '../../support/startApp'

let folder: string

beforeAll(buildPrograms)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signalpost-start-'))
})
afterEach(async () => {
  await endProcesses()
  await rm(folder, { recursive: true })
})

jest.setTimeout(60_000)

function call(server: ServerProcess, path: string, init: RequestInit = {}, key = server.apiKey) {
  return request(`${server.url}/api/v1${path}`, { headers: { authorization: `Bearer ${key}` }, ...init })
}

test('the first start makes a key and a secret that only their owner may read, and never prints them', async () => {
  const server = await startProcess(folder)

  const secret = (await readFile(join(folder, 'secret'), 'utf8')).trim()
  const modes = await Promise.all(
    ['api-key', 'secret'].map(async (name) => (await stat(join(folder, name))).mode & 0o777),
  )
  expect(modes).toEqual([0o600, 0o600])
  expect(server.lines.join('\n')).toContain(join(folder, 'api-key'))
  expect(server.lines.join('\n')).not.toContain(server.apiKey)
  expect(server.lines.join('\n')).not.toContain(secret)
})

test('a restart keeps the key, the signals and their addresses', async () => {
  const first = await startProcess(folder)
  const body = JSON.stringify({ name: 'Kept', label: 'Kept', target: 'people' })
  const { id, webhookUrl } = (await call(first, '/signals', { method: 'POST', body })).body
  await first.end('SIGTERM')

  const second = await startProcess(folder)

  const signal = await call(second, `/signals/${id}`)
  expect(second.apiKey).toBe(first.apiKey)
  expect(new URL(signal.body.webhookUrl).pathname).toBe(new URL(webhookUrl).pathname)
})

test('a second server on the same folder is refused with the process id of the first', async () => {
  const first = await startProcess(folder)

  await expect(startProcess(folder)).rejects.toThrow(String(first.child.pid))
})

test.each([
  [{ PORT: 'http' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ PUBLIC_URL: 'signals.example' }, 'PUBLIC_URL'],
  [{ MONGODB_URI: 'localhost:27017' }, 'MONGODB_URI'],
  [{ MONGODB_URI: 'mongodb://127.0.0.1:1/x' }, 'SIGNALPOST_SECRET'],
  [{ SIGNALPOST_API_KEY: 'short' }, 'SIGNALPOST_API_KEY'],
  [{ SIGNALPOST_API_KEY: 'sixteen letters and spaces' }, 'SIGNALPOST_API_KEY'],
  [{ PUBLIC_URL: 'https://signals.example/?a=b' }, 'PUBLIC_URL'],
  [{ HOOK_PRIVATE_HOSTS: 'crm.acme.example:8080' }, 'HOOK_PRIVATE_HOSTS'],
  [{ HOOK_PRIVATE_HOSTS: 'http://crm.acme.example' }, 'HOOK_PRIVATE_HOSTS'],
  [{ HOOK_PRIVATE_HOSTS: '10.0.0.1 10.0.0.2' }, 'HOOK_PRIVATE_HOSTS'],
  [{ HOOK_PRIVATE_HOSTS: 'fe80::1%eth0' }, 'HOOK_PRIVATE_HOSTS'],
  [{ SHUTDOWN_DELAY_SECONDS: '-1' }, 'SHUTDOWN_DELAY_SECONDS'],
  [{ SHUTDOWN_DELAY_SECONDS: '301' }, 'SHUTDOWN_DELAY_SECONDS'],
])(
  'settings that cannot be used (%p) end the start with a line that names the setting',
  async (settings, name) => {
    await expect(startProcess(folder, settings)).rejects.toThrow(
      new RegExp(`The server ended with 1: .*\\n +${name}[.0-9]*: `),
    )
  },
)

test('a new key in the settings ends the one before it, and the one in the file', async () => {
  const first = await startProcess(folder)
  await first.end('SIGTERM')
  const second = await startProcess(folder, { SIGNALPOST_API_KEY: 'a-key-of-the-settings' })
  await second.end('SIGTERM')

  const third = await startProcess(folder, { SIGNALPOST_API_KEY: 'another-key-of-the-settings' })

  const keys = [first.apiKey, second.apiKey, third.apiKey]
  const answers = await Promise.all(keys.map((key) => call(third, '/me', {}, key)))
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 200])
})

test('a key file that was deleted is made anew, and its key no longer works', async () => {
  const first = await startProcess(folder)
  await first.end('SIGTERM')
  await rm(join(folder, 'api-key'))

  const second = await startProcess(folder)

  const answers = await Promise.all([first.apiKey, second.apiKey].map((key) => call(second, '/me', {}, key)))
  expect(answers.map(({ status }) => status)).toEqual([401, 200])
})

test('settings are read from .env, the environment outranks it, and an empty one counts as not set', async () => {
  await writeFile(
    join(folder, '.env'),
    'WORKSPACE_NAME=From the file\nSIGNALPOST_API_KEY=a-key-in-the-file\n',
  )

  const server = await startProcess(folder, {
    WORKSPACE_NAME: '',
    SIGNALPOST_API_KEY: 'a-key-in-the-environment',
  })

  expect((await call(server, '/me')).body).toMatchObject({
    workspace: { name: 'From the file' },
    key: { name: 'Key from the settings' },
  })
})

test('an address of a database that no driver can use ends the start without repeating its password', async () => {
  const settings = { MONGODB_URI: 'mongodb://user:s3cr@tpw@h/x', SIGNALPOST_SECRET: 'a secret for this test' }

  const started = startProcess(folder, settings)

  await expect(started).rejects.toThrow(
    'MONGODB_URI cannot be used: it is malformed, or its user and password are refused.',
  )
  await expect(started).rejects.not.toThrow('tpw')
})
