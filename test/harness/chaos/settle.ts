import { setTimeout } from 'node:timers/promises'
import type { mongo } from 'mongoose'
import { callApi } from '../../support/apiClient'

const SETTLED_MS_MAX = 240_000
const LOOK_MS = 1_000
const IN_WORK = { outcome: 'pending', due: { $in: ['now', 'retry', 'dealing', 'plan', 'fetch', 'writing'] } }

const LEASED = { leasedUntil: { $exists: true } }
const FREE = { $set: { leasedUntil: new Date(0) } }

/** Waits until nothing can go on any more, without the pauses after failures, and a whole run has ended after that. */
export async function settle(url: string, database: mongo.Db): Promise<boolean> {
  const deadline = Date.now() + SETTLED_MS_MAX
  const entries = database.collection('entries')
  // Whoever asked a provider or a model about these may be dead, and nobody else would be at them for minutes.
  await entries.updateMany({ due: { $in: ['fetch', 'writing'] }, ...LEASED }, FREE)
  while (Date.now() < deadline) {
    const isAtRest = (await entries.countDocuments(IN_WORK)) === 0
    const { id } = await callApi(url, 'POST', '/runs')
    while ((await callApi(url, 'GET', `/runs/${String(id)}`)).status === 'running') {
      if (Date.now() > deadline) return false
      await entries.updateMany({ retryAt: { $exists: true } }, { $set: { retryAt: new Date(0) } })
      await setTimeout(LOOK_MS)
    }
    if (isAtRest && (await entries.countDocuments(IN_WORK)) === 0) return true
  }
  return false
}
