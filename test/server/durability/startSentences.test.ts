import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPrograms, endProcesses, startProcess } from '../../support/startProcess'

/** Where nobody may write on any machine, whoever runs the tests. */
const UNWRITABLE = process.platform === 'linux' ? '/sys/signalpost' : '/dev/signalpost'

let folder: string

beforeAll(buildPrograms)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signalpost-sentences-'))
})
afterEach(async () => {
  await endProcesses()
  await rm(folder, { recursive: true })
})

jest.setTimeout(60_000)

test.each([
  [{ PORT: 'http' }, 'PORT: must be a whole number from 0 to 65535'],
  [{ PORT: '80.5' }, 'PORT: must be a whole number from 0 to 65535'],
  [{ PUBLIC_URL: 'signals.example' }, 'PUBLIC_URL: must be an address such as https://signals.example.com'],
  [
    { SMTP_URL: 'smtp://[mail.acme.example', MAIL_FROM: 'a@acme.example' },
    'SMTP_URL: must be an address such as smtps://user:password@mail.example.com',
  ],
  [{ SIGNALPOST_SECRET: 'short' }, 'SIGNALPOST_SECRET: must have 16 characters or more'],
  [{ SHUTDOWN_DELAY_SECONDS: '1e9' }, 'SHUTDOWN_DELAY_SECONDS: must be a whole number from 0 to 300'],
])('a setting that cannot be used, %p, is told what it must be', async (settings, sentence) => {
  await expect(startProcess(folder, settings)).rejects.toThrow(
    `The server ended with 1: These settings cannot be used:\n  ${sentence}`,
  )
})

test('a port in use is named', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const port = portOf(other.address())

  await expect(startProcess(folder, { PORT: port })).rejects.toThrow(
    `Signalpost cannot start: Port ${port} is in use by another program. Stop that one, or set PORT to another number.`,
  )
  other.close()
})

test.each([
  ['name.invalid', 'HOST is name.invalid, which this machine cannot find.'],
  ['192.0.2.1', 'HOST is 192.0.2.1, which this machine does not have.'],
])('a host that is not here, %s, is named', async (host, sentence) => {
  await expect(startProcess(folder, { HOST: host })).rejects.toThrow(
    `Signalpost cannot start: ${sentence} Set it to`,
  )
})

test('a data folder that is a file, or inside of one, is named', async () => {
  const file = join(folder, 'file')
  await writeFile(file, '')

  const started = startProcess(folder, { DATA_DIR: join(file, 'data') })

  await expect(started).rejects.toThrow(
    `Signalpost cannot start: ${file}/data/secret cannot be used, since a part of that path is a file. Set DATA_DIR`,
  )
})

test.each([[{}], [{ SIGNALPOST_SECRET: 'a secret of the settings' }]])(
  'a data folder that may not be written is named, with %p',
  async (settings) => {
    const started = startProcess(folder, { ...settings, DATA_DIR: UNWRITABLE })

    await expect(started).rejects.toThrow(/Signalpost cannot start: This user may not use \/\w+\/signalpost/)
  },
)

test('a data folder where none can be made is named, and the start ends', async () => {
  const started = startProcess(folder, { DATA_DIR: '/proc/signalpost' })

  // Linux says that it is not there, others that the disk is read only.
  await expect(started).rejects.toThrow(/^The server ended with 1: Signalpost cannot start: \/proc/)
})

test('a .env that is a folder is named', async () => {
  await mkdir(join(folder, '.env'))

  await expect(startProcess(folder)).rejects.toThrow(
    'The server ended with 1: .env cannot be read: it must be a file that this user may read.',
  )
})

function portOf(address: AddressInfo | string | null): string {
  return typeof address === 'object' && address !== null ? String(address.port) : ''
}
