import type { LiveSignal } from '../../support/apiClient'
import { API_KEY } from '../../support/programs'
import type { Random } from '../../support/random'
import type { Address } from './shot'

const authorization = [`Authorization: Bearer ${API_KEY}`]

/** The places that entries can be sent to, right and wrong ones. */
export function createAddresses(
  { id, webhookUrl }: LiveSignal,
  random: Random,
): Record<'anyAddress' | 'goodAddress' | 'batchAddress', () => Address> {
  const webhook = new URL(webhookUrl).pathname
  const api = `/api/v1/signals/${id}/entries`
  const good: Address[] = [
    { path: webhook, headers: [] },
    { path: `${webhook}/`, headers: [] },
    { path: `${webhook}?source=fuzz&x=%zz`, headers: [] },
    { path: api, headers: authorization },
    { path: `${api}?mode=test`, headers: authorization },
  ]
  const wrong: Address[] = [
    { path: webhook.replace(/.\/entries/, 'x/entries'), headers: [] },
    { path: '/custom_signals//entries', headers: [] },
    { path: `/custom_signals/${id}/entries`, headers: [] },
    { path: api, headers: [] },
    { path: api, headers: ['Authorization: Bearer wrong'] },
    { path: api, headers: ['Authorization: Basic YTpi'] },
    { path: `${api}?mode=live`, headers: authorization },
    { path: '/api/v1/signals', headers: authorization },
    { path: '/', headers: [] },
    { path: '/docs', headers: [] },
  ]
  return {
    goodAddress: () => random.pick(good),
    anyAddress: () => random.pick([...good, ...wrong]),
    batchAddress: () =>
      random.pick([
        { path: `${webhook}/batch`, headers: [] },
        { path: `${api}/batch`, headers: authorization },
      ]),
  }
}
