import type { Page } from 'playwright-core'
import { PASSWORD } from '../../support/people'
import { openPage } from './startBrowser'

/** What the button copies: the link is nowhere on the page. */
export async function copiedBy(page: Page, name: string): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate("navigator.clipboard.writeText('')")
  await page.getByRole('button', { name }).click()
  await page.waitForFunction("navigator.clipboard.readText().then((text) => text !== '')")
  return page.evaluate('navigator.clipboard.readText()')
}

/** The link of an invitation. */
export async function invite(owner: Page, email: string, role: string): Promise<string> {
  await owner.goto(new URL('/settings/people', owner.url()).href)
  await owner.getByLabel('E-mail').fill(email)
  await owner.getByLabel('Role', { exact: true }).selectOption(role)
  await owner.getByRole('button', { name: 'Make a link' }).click()
  return copiedBy(owner, 'Copy the link')
}

export async function join(link: string, name: string, timezoneId = 'UTC'): Promise<Page> {
  const { page } = await openPage(link, { timezoneId })
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByRole('navigation', { name: 'Sections' }).first().waitFor()
  return page
}
