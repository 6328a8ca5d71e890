import { median } from '../ingest/measure'
import type { Measured } from './measureRound'
import { BASELINE, type Opened, SCREENS, type Work } from './screens'

/** What is to be reached on a machine that has nothing else to do. */
const OPEN_MS_MAX = 1_000
const ACT_MS_MAX = 100

/** Medians of the rounds; ratios are the medians of the rounds' own, since what else the machine does weighs on both sides of them. */
export function report(rounds: readonly Measured[]): void {
  console.log(`Opened with nothing in the cache, medians of ${rounds.length} rounds`)
  for (const { name } of [BASELINE, ...SCREENS]) {
    const of = (pick: (opened: Opened) => number) =>
      median(rounds.map((round) => pick(openedIn(round, name))))
    const ms = of((opened) => opened.ms)
    const ratio = median(rounds.map((round) => openedIn(round, name).ms / openedIn(round, BASELINE.name).ms))
    const files = `${of(({ requests }) => requests)} requests, ${Math.round(of(({ bytes }) => bytes) / 1_000)} kB`
    console.log(
      `  ${name}: ${ms.toFixed(0)} ms, ${ratio.toFixed(2)} of ${BASELINE.name}; ${files}${verdict(ms, OPEN_MS_MAX)}`,
    )
    const work = (kind: keyof Work) => of((opened) => opened.work[kind]).toFixed(0)
    console.log(
      `    processor time ${work('all')} ms: scripts ${work('scripts')}, style ${work('style')}, layout ${work('layout')}`,
    )
  }
  reportActs(`From the key to the next lead`, rounds, ({ keyMs }) => keyMs)
  reportActs('From a step of the set-up to the next', rounds, ({ stepMs }) => stepMs)
  for (const list of rounds[0]?.framesMs.keys() ?? []) {
    const frames = rounds.map(({ framesMs }) => framesMs.get(list) ?? [])
    const longest = median(frames.map((each) => Math.max(...each)))
    const p95 = median(frames.map((each) => shareOf(each, 0.95)))
    console.log(
      `Scrolling the list of ${list}: longest picture ${longest.toFixed(0)} ms, 95 % under ${p95.toFixed(0)} ms`,
    )
  }
}

function reportActs(what: string, rounds: readonly Measured[], pick: (round: Measured) => number[]): void {
  const all = rounds.flatMap(pick)
  const first = median(rounds.map((round) => pick(round)[0] ?? NaN))
  const ms = median(all)
  const figures = `median ${ms.toFixed(0)} ms, 95 % under ${shareOf(all, 0.95).toFixed(0)} ms, the first ${first.toFixed(0)} ms`
  console.log(`${what}: ${figures}${verdict(ms, ACT_MS_MAX)}`)
}

function openedIn({ opened }: Measured, name: string): Opened {
  const found = opened.get(name)
  if (!found) throw new Error(`${name} was not opened`)
  return found
}

function shareOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * share) - 1] ?? NaN
}

function verdict(ms: number, msMax: number): string {
  return ms <= msMax ? '' : `  MISSED: ${msMax} ms`
}
