import { setTimeout } from 'node:timers/promises'
import type { Random } from '../../support/random'
import type { Victim, Victims } from './victims'

const PAUSE_MS = { least: 200, most: 2_000 }
const DOWN_MS_MAX = 800
const START_MS = { least: 0, most: 500 }
const DATABASE_SHARE = 0.3
const TOGETHER_SHARE = 0.15
const KILLED_WHILE_STARTING_SHARE = 0.15

/** Kills one process after the other, at times several at once, and starts each again; ends with all of them up. */
export async function killAtRandom(victims: Victims, random: Random, untilMs: number): Promise<void> {
  const comingUp = new Map<Victim, Promise<void>>()
  while (Date.now() < untilMs) {
    await setTimeout(random.between(PAUSE_MS.least, PAUSE_MS.most))
    for (const victim of choose(victims, random)) {
      // All choices are made whether the victim is up or not, so that a seed repeats them.
      const plan = {
        downMs: random.between(0, DOWN_MS_MAX),
        againAfterMs: random.chance(KILLED_WHILE_STARTING_SHARE)
          ? random.between(START_MS.least, START_MS.most)
          : null,
      }
      if (comingUp.has(victim)) continue
      const restarted = killAndRestart(victim, plan).finally(() => comingUp.delete(victim))
      restarted.catch(() => undefined)
      comingUp.set(victim, restarted)
    }
  }
  await Promise.all(comingUp.values())
  await Promise.all([victims.database, ...victims.servers].map((victim) => victim.bringUp()))
}

function choose({ database, servers }: Victims, random: Random): Victim[] {
  const server = random.pick(servers)
  if (random.chance(TOGETHER_SHARE)) return random.chance(0.5) ? [database, ...servers] : servers
  return random.chance(DATABASE_SHARE) ? [database] : [server]
}

async function killAndRestart(
  victim: Victim,
  { downMs, againAfterMs }: { downMs: number; againAfterMs: number | null },
): Promise<void> {
  await victim.kill()
  await setTimeout(downMs)
  const up = victim.bringUp()
  if (againAfterMs !== null) {
    await Promise.race([up, setTimeout(againAfterMs)])
    await victim.kill()
  }
  await up
  await victim.bringUp()
}
