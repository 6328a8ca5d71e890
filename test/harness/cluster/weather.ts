import { setTimeout } from 'node:timers/promises'
import type { Random } from '../../support/random'
import type { Fault } from './faults'
import type { Command } from './messages'
import type { Cluster } from './startCluster'

/** Of all commands; there are several for each request. */
const FAULT_SHARE = 0.02
/** An election is over in milliseconds, or takes longer than any request is held. */
const ELECTION_MS = { least: 20, most: 4_000 }
const CALM_MS = { least: 500, most: 4_000 }
const SLOW_MS = { least: 20, most: 3_000 }
const FREEZE_SHARE = 0.2
const CODES = [6, 7, 89, 91, 133, 134, 189, 262, 9001, 10_107, 11_600, 11_602, 13_435, 13_436]
const CONCERN_CODES = [64, 91, 100]
const REFUSAL_CODES = [133, 189, 14_031]
const WRITES = ['insert', 'update', 'delete', 'findAndModify']
const WRITES_OF_MANY = ['insert', 'update', 'delete']

export type Weather = {
  faultOf: (command: Command) => Fault | undefined
  /** How often each fault was done. */
  counts: Map<string, number>
  /** Lets the primary change, and the whole cluster fall silent, until then; ends in calm. */
  rage(cluster: Cluster, untilMs: number): Promise<void>
}

/** Faults at random, of every kind that a replica set or sharded cluster knows. */
export function createWeather(random: Random): Weather {
  const counts = new Map<string, number>()
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)
  let isRaging = false
  let silence: Promise<unknown> | null = null
  return {
    counts,
    faultOf({ name }) {
      if (silence) return { what: 'wait', until: silence }
      if (!isRaging || !random.chance(FAULT_SHARE)) return undefined
      const fault = chooseFault(random, name)
      count(fault.what)
      return fault
    },
    async rage(cluster, untilMs) {
      isRaging = true
      while (Date.now() < untilMs) {
        await setTimeout(random.between(CALM_MS.least, CALM_MS.most))
        const pauseMs = random.between(ELECTION_MS.least, ELECTION_MS.most)
        if (random.chance(FREEZE_SHARE)) {
          count('silence')
          silence = setTimeout(pauseMs)
          await silence
          silence = null
        } else {
          count('election')
          cluster.stepDown()
          await setTimeout(pauseMs)
          cluster.elect()
        }
      }
      isRaging = false
    },
  }
}

function chooseFault(random: Random, name: string): Fault {
  const isDone = random.chance(0.5)
  const faults: (() => Fault)[] = [
    () => ({ what: 'error', code: random.pick(CODES), isDone, isUnlabelled: random.chance(0.3) }),
    () => ({ what: 'break', isDone }),
    () => ({ what: 'wait', until: setTimeout(random.between(SLOW_MS.least, SLOW_MS.most)) }),
  ]
  if (WRITES.includes(name)) faults.push(() => ({ what: 'unconfirmed', code: random.pick(CONCERN_CODES) }))
  if (WRITES_OF_MANY.includes(name))
    faults.push(() => ({ what: 'refusal', code: random.pick(REFUSAL_CODES) }))
  return random.pick(faults)()
}
