import { once } from 'node:events'
import type { Page } from 'playwright-core'
import { answering, listenForHooks, type Listener, stopListeners } from '../support/listenForHooks'
import { answerWithSteps, MODEL_SETTINGS, setUpModel } from '../support/model'
import type { TestApp } from '../support/startApp'
import { giveLeads, leadOf, openFeed, waitForLead, waitUntilStored } from './support/feed'
import { openAsOwner, startWithPage, stopAll } from './support/startBrowser'

let app: TestApp
let page: Page
let model: Listener

beforeAll(async () => {
  app = await startWithPage({ settings: MODEL_SETTINGS })
  page = (await openAsOwner(app)).page
  model = await listenForHooks()
  await setUpModel(app, model)
  await app.call('PATCH', '/workspace', { writer: 'template' })
})
afterAll(async () => {
  await stopListeners()
  await stopAll()
})

/** Has the first of two leads written anew, and goes on to the second while the model writes. */
async function leaveWhileWriting(name: string): Promise<{ first: string; answer: () => void }> {
  const names = [`${name} One`, `${name} Two`]
  await giveLeads(app, names)
  const gate = new AbortController()
  const toAnswer = once(gate.signal, 'abort')
  const { answer } = model
  model.answer = (response) => {
    void toAnswer.then(() => {
      answer(response)
    })
  }
  await openFeed(app, page, `/feed?q=${name}`)
  const rows = await page.locator('[data-lead] span[dir]').allTextContents()
  const [first = '', second = ''] = rows.filter((text) => names.includes(text))
  await waitForLead(page, first)
  const asked = page.waitForRequest('**/regenerate')
  const wish = page.getByRole('textbox', { name: 'What to change' })
  await wish.fill('shorter')
  await wish.press('Enter')
  await asked
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await waitForLead(page, second)
  return {
    first,
    answer: () => {
      gate.abort()
    },
  }
}

test('the old text is there to compare with, and to take back, also when its lead was left while the model wrote', async () => {
  answerWithSteps(model)
  const { first, answer } = await leaveWhileWriting('Rita')
  const before = (await leadOf(app, first)).sequence

  answer()
  await waitUntilStored(async () => (await leadOf(app, first)).version === 2)
  await page.keyboard.press('k')
  await waitForLead(page, first)
  const compare = page.getByRole('region', { name: 'Old and new' })
  await compare.waitFor()
  await page.keyboard.press('j')
  await compare.waitFor({ state: 'detached' })
  await page.keyboard.press('k')
  await compare.getByRole('button', { name: 'Take the old one back' }).click()
  await compare.waitFor({ state: 'detached' })

  expect((await leadOf(app, first)).sequence).toEqual(before)
})

test('that there is no new text is told also when its lead was left while the model wrote', async () => {
  model.answer = answering(401)
  const { first, answer } = await leaveWhileWriting('Nils')

  answer()

  await page.getByText(`No new text for ${first}`).waitFor()
})
