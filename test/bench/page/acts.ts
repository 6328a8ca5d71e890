import type { Page } from 'playwright-core'
import type { Filled } from './fillFeed'
import { timeAction } from './watch'

const LEADS_JUDGED = 20
const STEPS = 8
const TURNS = 60
const TURN_PX = 900
const OPEN_LEAD = 'section h2[dir]'
const STEP_TITLE = 'main h2'

/** From the key to the next lead, one after the other. */
export async function judgeLeads(page: Page, url: string): Promise<number[]> {
  await page.goto(`${url}/feed`)
  await page.locator(OPEN_LEAD).waitFor()
  const taken: number[] = []
  for (let judged = 0; judged < LEADS_JUDGED; judged += 1) {
    const act = () => page.keyboard.press('e')
    taken.push(await timeAction(page, { event: 'keydown', place: OPEN_LEAD, act }))
  }
  return taken
}

/** From one step of a signal's set-up to the next, through all of them. */
export async function walkWizard(page: Page, url: string, { setupId }: Filled): Promise<number[]> {
  await page.goto(`${url}/signals/${setupId}/setup/appearance`)
  const taken: number[] = []
  for (let step = 0; step < STEPS; step += 1) {
    const next = page.getByRole('link', { name: 'Continue' })
    await next.waitFor()
    taken.push(await timeAction(page, { event: 'click', place: STEP_TITLE, act: () => next.click() }))
  }
  return taken
}

/** How long each picture is shown while somebody scrolls through many rows. */
export async function scroll(page: Page, address: string, row: string): Promise<number[]> {
  await page.goto(address)
  await page.locator(row).first().waitFor()
  await page.locator(row).first().hover()
  await page.evaluate('bench.countFrames()')
  for (let turn = 0; turn < TURNS; turn += 1) await page.mouse.wheel(0, TURN_PX)
  return page.evaluate<number[]>('bench.stopFrames()')
}
