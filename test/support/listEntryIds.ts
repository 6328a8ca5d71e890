import type { TestApp } from './startApp'

/** The ids of a signal's entries that fit a query, as the API lists them. */
export async function listEntryIds(app: TestApp, signalId: string, query: string): Promise<string[]> {
  const { body } = await app.call('GET', `/signals/${signalId}/entries?${query}`)
  const items: { id: string }[] = body.items
  return items.map(({ id }) => id)
}
