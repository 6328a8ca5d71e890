import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../../support/programs'
import { buildPrograms, endProcesses, startProcess } from '../../support/startProcess'

/** A name that the documents lead to has an address here too, where there may be no network. */
const ANSWER_NAMES = `
const dns = require('node:dns/promises')
const { lookup } = dns
dns.lookup = (name, options) =>
  name === 'example.com' ? Promise.resolve([{ address: '93.184.215.14', family: 4 }]) : lookup(name, options)
`

/** Whoever is told to wait for some seconds waits as long as it takes on this machine. */
const WAIT_FOR_LEAD = `sleep() {
  until curl http://localhost:3000/api/v1/leads -H "Authorization: Bearer $KEY" | grep -q '"fullName"'; do
    command sleep 0.1
  done
}`

let folder: string
beforeAll(buildPrograms)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signalpost-printed-'))
  await mkdir(join(folder, 'data'))
})
afterEach(async () => {
  await endProcesses()
  await rm(folder, { recursive: true })
})

jest.setTimeout(60_000)

test('the commands of the README and the first one about hooks work as printed, in an empty folder', async () => {
  const [first = '', ...others] = await commandsIn('README.md', 'A first lead in a minute, by the API')
  const [hook = ''] = await commandsIn('docs/hooks.md', 'Make one')
  await writeFile(join(folder, 'names.cjs'), ANSWER_NAMES)
  const { url } = await startProcess(join(folder, 'data'), {
    NODE_OPTIONS: `--require=${join(folder, 'names.cjs')}`,
  })
  // The server of a reader listens at port 3000; what is answered otherwise than it should ends the commands.
  await writeFile(
    join(folder, '.curlrc'),
    `silent\nshow-error\nfail-with-body\nconnect-to = "::${new URL(url).host}"\n`,
  )

  const made = await run(first)
  const fill = (commands: string) =>
    commands
      .replace('sig_…', find(made, /"id":"(sig_\w+)"/))
      .replace(/http:\S+…\S+/, find(made, /"webhookUrl":"([^"]+)"/))
  const key = find(first, /^(export KEY=.*)$/m)
  const answers = await run([key, WAIT_FOR_LEAD, ...others.map(fill)].join('\n'))
  const hooked = await run(`${key}\n${hook}`)

  expect(answers).toMatch(/"fullName":"Ada Lovelace"/)
  expect(answers).toMatch(/"outcome":"lead"/)
  expect(hooked).toMatch(/"secret":"whsec_/)
})

/** The shell commands below a heading, a text for each block. */
async function commandsIn(file: string, heading: string): Promise<string[]> {
  const text = await readFile(join(ROOT, file), 'utf8')
  const section = find(text, new RegExp(`\\n## ${heading}\\n([^]*?)\\n## `))
  return [...section.matchAll(/```sh\n([^]*?)```/g)].map(([, block = '']) => block)
}

async function run(commands: string): Promise<string> {
  const { stdout } = await promisify(execFile)('bash', ['-c', `set -eo pipefail\n${commands}`], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder },
  })
  return stdout
}

function find(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`Nothing like ${String(pattern)} in ${text}`)
  return found
}
