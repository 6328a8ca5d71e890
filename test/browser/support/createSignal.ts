import type { Page } from 'playwright-core'

/** Through the page, up to the step of the webhook; gives its id. */
export async function createSignal(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Create a signal' }).click()
  await page.getByLabel('Signal name').fill('Demo requests')
  await page.getByLabel('Signal label').fill('Asked for a demo')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('radio', { name: 'People' }).waitFor()
  await page.getByRole('link', { name: 'Continue' }).click()
  await page.getByText('Waiting for the first request').waitFor()
  return signalOf(page)
}

/** Without a mouse; it ends at the second step. */
export async function createByKeyboard(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Create a signal' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Signal name').focus()
  await page.keyboard.type('Website')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Website visitor')
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'People' }).waitFor()
  return signalOf(page)
}

/** The signal that the page is about, by its address. */
export function signalOf(page: Page): string {
  const [, id = ''] = /signals\/(sig_\w+)\//.exec(page.url()) ?? []
  return id
}
