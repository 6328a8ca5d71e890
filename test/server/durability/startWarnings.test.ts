import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPrograms, endProcesses, type ServerProcess, startProcess } from '../../support/startProcess'

let folder: string

beforeAll(buildPrograms)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signalpost-warnings-'))
})
afterEach(async () => {
  await endProcesses()
  await rm(folder, { recursive: true })
})

jest.setTimeout(60_000)

const logged = (server: ServerProcess, event: string): string[] =>
  server.lines
    .map((line) => JSON.parse(line))
    .filter((line) => line.event === event)
    .map(({ message }) => String(message))

test('what looks like a setting and is none is named at the start, without its value, and the rest counts', async () => {
  const lines = [
    '\uFEFFWORKSPACE_NAME=From the file',
    'HOST: 0.0.0.0',
    'SIGNALPOST_API_KEY=a-key-in-the-file',
    'PUBLIC_URI=https://secret.example',
    'SIGNALPOST_COLOUR=blue',
    'COMPOSE_PROJECT_NAME=others',
  ]
  await writeFile(join(folder, '.env'), lines.join('\n'))

  const server = await startProcess(folder, {
    DATADIR: '/secret',
    SIGNALPOST_API_KEY: 'a-key-in-the-environment',
  })

  expect(logged(server, 'settings.doubtful')).toEqual([
    '.env begins with a byte order mark, which is passed over: save it as UTF-8 without one.',
    'Line 2 of .env sets nothing, since it has a colon: write HOST=… instead.',
    '.env sets PUBLIC_URI, which is no setting. Did you mean PUBLIC_URL?',
    '.env sets SIGNALPOST_COLOUR, which is no setting.',
    'The environment sets DATADIR, which is no setting. Did you mean DATA_DIR?',
  ])
  expect(server.lines.join('\n')).not.toContain('secret.example')
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:/)
})

test('a .env as the shell of Windows writes it is read', async () => {
  await writeFile(join(folder, '.env'), '\uFEFFPUBLIC_URL=https://signals.example.com\r\n', 'utf16le')

  const server = await startProcess(folder)

  expect(logged(server, 'server.ready')).toEqual([expect.stringContaining('https://signals.example.com')])
})

test('the line that says it is ready names the database, the address outside and the file of the key', async () => {
  const server = await startProcess(folder, { PUBLIC_URL: 'https://signals.example.com' })

  expect(logged(server, 'server.ready')).toEqual([
    `Signalpost is ready at ${server.url}, and at https://signals.example.com from outside, ` +
      `with the embedded database in ${folder}/database; the API key is in ${folder}/api-key`,
  ])
  expect(logged(server, 'server.reach')).toEqual([])
})

test('a server that listens everywhere says where, and that its webhook URLs are for this machine only', async () => {
  const server = await startProcess(folder, { HOST: '0.0.0.0' })
  await server.end('SIGTERM')

  const [reach, ...others] = logged(server, 'server.reach')
  expect(others).toEqual([])
  expect(reach).toMatch(/^HOST is 0\.0\.0\.0, so the server is also found (at http:\/\/\d|nowhere else)/)
  expect(reach).toContain(
    `PUBLIC_URL is not set, so webhook URLs begin with ${server.url}, which leads others nowhere`,
  )
})
