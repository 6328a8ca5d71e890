import { setTimeout } from 'node:timers/promises'
import { callApi } from '../../support/apiClient'
import type { Random } from '../../support/random'
import type { Victim } from '../kill/victims'
import type { Recipient } from './cast'

const ALIVE_MS = { least: 4_000, most: 30_000 }
const DOWN_MS_MAX = 1_500
/** Beyond the time after which another process deals. */
const ASLEEP_MS = { least: 21_000, most: 26_000 }
const ASLEEP_SHARE = 0.35
const LIMIT_PAUSE_MS = { least: 2_000, most: 6_000 }
const LIMITS = { least: 30, most: 150 }

/** Kills a server at random, or lets it sleep; ends with it up. */
export async function torment(server: Victim, random: Random, untilMs: number): Promise<void> {
  for (;;) {
    const aliveMs = random.between(ALIVE_MS.least, ALIVE_MS.most)
    const downMs = random.between(0, DOWN_MS_MAX)
    const asleepMs = random.between(ASLEEP_MS.least, ASLEEP_MS.most)
    const isToSleep = random.chance(ASLEEP_SHARE)
    if (Date.now() + aliveMs >= untilMs) return
    await setTimeout(aliveMs)
    if (isToSleep) await server.pause(() => setTimeout(asleepMs))
    else {
      await server.kill()
      await setTimeout(downMs)
      await server.bringUp()
    }
  }
}

/** Raises and lowers the limits; notes before each change the most that a user was ever allowed. */
export async function changeLimits(
  servers: Victim[],
  recipients: Recipient[],
  { random, isOver }: { random: Random; isOver: () => boolean },
): Promise<number> {
  let changes = 0
  while (!isOver()) {
    await setTimeout(random.between(LIMIT_PAUSE_MS.least, LIMIT_PAUSE_MS.most))
    const recipient = random.pick(recipients)
    const dailyLeadLimit = random.between(LIMITS.least, LIMITS.most)
    const { address } = random.pick(servers)
    if (address === null) continue
    recipient.limitMost = Math.max(recipient.limitMost, dailyLeadLimit)
    const changed = await callApi(address, 'PATCH', `/users/${recipient.id}`, { dailyLeadLimit }).catch(
      () => null,
    )
    if (changed !== null) changes += 1
  }
  return changes
}
