import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core'
import { WATCH } from './watch'

/** What is opened, and what has to be there before somebody can use it. */
export type Screen = { name: string; path: string; until: string; isStranger?: true }

export type Opened = { ms: number; requests: number; bytes: number; work: Work }

/** Processor time of the page's main thread, in milliseconds: what else the machine does leaves it as it is. */
export type Work = { all: number; scripts: number; style: number; layout: number }

const VIEWPORT = { width: 1280, height: 800 }

/** What only loads the page itself; the others are compared with it. */
export const BASELINE: Screen = {
  name: 'sign-in',
  path: '/',
  until: 'input[type=password]',
  isStranger: true,
}

export const SCREENS: readonly Screen[] = [
  { name: 'signals', path: '/signals', until: 'main tbody tr' },
  { name: 'feed, first row', path: '/feed', until: '[data-lead]' },
  { name: 'feed, open lead', path: '/feed', until: 'section h2[dir]' },
]

/** A window with nothing in its caches, as somebody has it who comes for the first time; signed in or not. */
export async function openWindow(
  browser: Browser,
  cookies: BrowserContextOptions['storageState'],
): Promise<Page> {
  const context = await browser.newContext({
    viewport: VIEWPORT,
    ...(cookies === undefined ? {} : { storageState: cookies }),
  })
  await context.addInitScript(WATCH)
  return context.newPage()
}

export async function openCold(page: Page, url: string, { path, until }: Screen): Promise<Opened> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.goto(url + path, { waitUntil: 'commit' })
  const ms = await page.evaluate<number>(`bench.whenThere('${until}')`)
  const work = await readWork(session)
  return { ms, work, ...(await page.evaluate<{ requests: number; bytes: number }>('bench.loaded()')) }
}

async function readWork(session: CDPSession): Promise<Work> {
  const { metrics } = await session.send('Performance.getMetrics')
  const [all, scripts, style, layout] = ['Task', 'Script', 'RecalcStyle', 'Layout'].map(
    (kind) => (metrics.find(({ name }) => name === `${kind}Duration`)?.value ?? NaN) * 1_000,
  )
  return { all: all ?? NaN, scripts: scripts ?? NaN, style: style ?? NaN, layout: layout ?? NaN }
}
