import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../browser/support/launchChromium'
import { ADA } from '../support/people'
import { buildProduct, startSignalpost } from '../support/programs'
import { fillServer } from './page/fillFeed'
import { measureRound, type Measured } from './page/measureRound'
import { report } from './page/report'

const DEFAULTS = { leads: '100000', entries: '100000', rounds: '5' }

/** How long somebody waits for the page: until it can be used, from one lead and one step to the next, and while scrolling. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      leads: { type: 'string', default: DEFAULTS.leads },
      entries: { type: 'string', default: DEFAULTS.entries },
      rounds: { type: 'string', default: DEFAULTS.rounds },
      trace: { type: 'string' },
    },
  })
  buildProduct()
  if (values.trace !== undefined) mkdirSync(values.trace, { recursive: true })
  const folder = mkdtempSync(join(tmpdir(), 'signalpost-bench-page-'))
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  const server = await startSignalpost({ dataDir: folder, logFile: join(folder, 'server.log') })
  const { ready: url } = server
  const browser = await launchChromium()
  const code = readFileSync(join(folder, 'setup-code'), 'utf8').trim()
  const cookies = await setUp(browser, url, code)
  const [leads, entries] = [Number(values.leads), Number(values.entries)]
  const filled = await fillServer(url, { dataDir: folder, leads, entries })
  console.log(`${leads} leads on one feed, ${entries} entries of one signal; ${describeMachine()}.`)
  const rounds: Measured[] = []
  for (let round = 0; round < Number(values.rounds); round += 1) {
    rounds.push(await measureRound({ browser, url, cookies, filled, traceFolder: values.trace }))
  }
  report(rounds)
  console.log(`Afterwards: ${describeMachine()}.`)
  await browser.close()
  await server.end()
}

function describeMachine(): string {
  const [load = 0] = loadavg()
  return `${cpus().length} processors, load ${load.toFixed(1)}`
}

/** The owner's cookies. */
async function setUp(browser: Browser, url: string, code: string) {
  const context = await browser.newContext()
  const answer = await context.request.post(`${url}/api/v1/setup`, {
    headers: { origin: url },
    data: { code, ...ADA },
  })
  if (!answer.ok()) throw new Error(`The set-up was answered ${answer.status()}: ${await answer.text()}`)
  const cookies = await context.storageState()
  await context.close()
  return cookies
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
