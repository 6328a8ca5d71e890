import type { Page } from 'playwright-core'
import type { TestApp } from '../support/startApp'
import { giveLeads, leadOf, openFeed, waitForLead, waitUntilStored } from './support/feed'
import { openAsOwner, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let page: Page

beforeAll(async () => {
  app = await startWithPage()
  page = (await openAsOwner(app)).page
})
afterAll(stopAll)

async function openLead(name: string): Promise<any[]> {
  await giveLeads(app, [name])
  await openFeed(app, page, `/feed?q=${name.split(' ')[0]}`)
  await waitForLead(page, name)
  return (await leadOf(app, name)).sequence.steps
}

const storedAs = (name: string, steps: any[]) =>
  waitUntilStored(
    async () => JSON.stringify((await leadOf(app, name)).sequence.steps) === JSON.stringify(steps),
  )

async function choose(step: number, what: string): Promise<void> {
  await page.getByRole('button', { name: `More for step ${step}` }).click()
  await page.getByRole('menuitem', { name: what }).click()
}

test('a step that is moved leaves the days where they stand, and the first is written at once', async () => {
  const [first, second, third, ...others] = await openLead('Mia Moves')

  await choose(1, 'Move down')

  await storedAs('Mia Moves', [
    { ...second, delayDays: 0 },
    { ...first, delayDays: second.delayDays },
    third,
    ...others,
  ])
  expect(second.delayDays).toBeGreaterThan(0)
})

test('a step that is removed can be put back into what was written since, and the focus stays where it was', async () => {
  const [first, second, ...others] = await openLead('Rob Removes')

  await choose(1, 'Remove')
  await storedAs('Rob Removes', [{ ...second, delayDays: 0 }, ...others])
  const focused = await page.evaluate('document.activeElement.ariaLabel')
  await page.getByRole('textbox', { name: 'Text' }).first().fill('Written since')
  await page.getByRole('button', { name: 'Undo' }).click()

  await storedAs('Rob Removes', [first, { ...second, body: 'Written since' }, ...others])
  expect(focused).toBe('More for step 1')
})

test('a step that is removed is not put back where no more have room', async () => {
  await openLead('Tia Ten')
  const texts = page.getByRole('textbox', { name: 'Text' })
  await choose(1, 'Remove')
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  const add = page.getByRole('button', { name: 'Add a step' })

  while ((await texts.count()) < 10) await add.click()

  await page.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' })
})

test('a step that is added is written in at once', async () => {
  const before = await openLead('Ada Adds')

  await page.getByRole('button', { name: 'Add a step' }).click()
  await page.keyboard.type('One thing more')

  await storedAs('Ada Adds', [
    ...before,
    { channel: 'email', delayDays: 3, subject: '', body: 'One thing more' },
  ])
})
