import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { judgeLeads, scroll, walkWizard } from './acts'
import type { Filled } from './fillFeed'
import { BASELINE, openCold, type Opened, openWindow, SCREENS } from './screens'

export type Measured = {
  opened: Map<string, Opened>
  keyMs: number[]
  stepMs: number[]
  framesMs: Map<string, number[]>
}

export type Round = {
  browser: Browser
  url: string
  cookies: BrowserContextOptions['storageState']
  filled: Filled
  /** Where what the browser did while a screen opened is written, for its developer tools. */
  traceFolder: string | undefined
}

/** Everything once, each in a window of its own. */
export async function measureRound(round: Round): Promise<Measured> {
  const { url, filled } = round
  const opened = new Map<string, Opened>()
  for (const screen of [BASELINE, ...SCREENS]) {
    opened.set(screen.name, await inWindow(round, screen, (page) => openCold(page, url, screen)))
  }
  const inFresh = <Result>(name: string, act: (page: Page) => Promise<Result>) =>
    inWindow(round, { name }, act)
  const keyMs = await inFresh('keys', (page) => judgeLeads(page, url))
  const stepMs = await inFresh('wizard', (page) => walkWizard(page, url, filled))
  const entries = `${url}/signals/${filled.signalId}/entries`
  const framesMs = new Map([
    ['feed', await inFresh('scroll feed', (page) => scroll(page, `${url}/feed`, '[data-lead]'))],
    ['entries', await inFresh('scroll entries', (page) => scroll(page, entries, 'main li a'))],
  ])
  return { opened, keyMs, stepMs, framesMs }
}

async function inWindow<Result>(
  { browser, cookies, traceFolder }: Round,
  { name, isStranger }: { name: string; isStranger?: boolean },
  act: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await openWindow(browser, isStranger ? undefined : cookies)
  if (traceFolder !== undefined) {
    await browser.startTracing(page, { path: join(traceFolder, `${name.replaceAll(/\W+/g, '-')}.json`) })
  }
  const result = await act(page)
  if (traceFolder !== undefined) await browser.stopTracing()
  await page.context().close()
  return result
}
