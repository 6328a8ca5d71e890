import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../../support/programs'
import { buildPrograms, endProcesses, startProcess } from '../../support/startProcess'

let folder: string
beforeAll(buildPrograms)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signalpost-cli-'))
})
afterEach(async () => {
  await endProcesses()
  await rm(folder, { recursive: true })
})

jest.setTimeout(60_000)

/** `npm run signalpost` with settings, as somebody calls it in the project's folder. */
function call(given: string[], settings: Record<string, string>) {
  return new Promise<{ exitCode: number; printed: string; noted: string }>((resolve) => {
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings }
    const npm = ['run', '--silent', 'signalpost', '--', ...given]
    execFile('npm', npm, { cwd: ROOT, env }, (error, printed, noted) => {
      resolve({ exitCode: Number(error?.code ?? 0), printed, noted })
    })
  })
}

test('npm run signalpost calls the server of the same settings with the key in its data folder', async () => {
  const server = await startProcess(folder)
  const { port } = new URL(server.url)

  const listed = await call(['key', 'list'], { DATA_DIR: folder, PORT: port, MONGODB_URI: 'of no concern' })

  expect(listed).toEqual({
    exitCode: 0,
    noted: '',
    printed: expect.stringMatching(/^key_file_\w+ +First key /m),
  })
})

test('a data folder without a key is named, and settings that cannot be used are too', async () => {
  const noKey = await call(['key', 'list'], { DATA_DIR: folder })
  const noAddress = await call(['key', 'list'], { SIGNALPOST_URL: 'localhost' })

  expect([noKey.exitCode, noAddress.exitCode]).toEqual([1, 1])
  expect(noKey.noted).toContain(`SIGNALPOST_API_KEY is not set, and ${folder}/api-key is not there.`)
  expect(noAddress.noted).toContain('SIGNALPOST_URL: must be an address such as http://localhost:3000')
})
