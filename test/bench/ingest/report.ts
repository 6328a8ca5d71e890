import { LARGE_BYTES, SMALL_BYTES } from './bodies'
import { type ContenderKey, labels } from './contenders'
import { median, type Round, type Shape } from './measure'

export type RoundsOf = Map<ContenderKey, Round[]>

type Column = { title: string; of: (round: Round) => number; digits: number }

const columns: Column[] = [
  { title: 'requests/s', of: ({ perSecond }) => perSecond, digits: 0 },
  { title: 'p50 ms', of: ({ p50Ms }) => p50Ms, digits: 2 },
  { title: 'p99 ms', of: ({ p99Ms }) => p99Ms, digits: 2 },
  { title: 'CPU µs each', of: ({ cpuUsPerRequest }) => cpuUsPerRequest, digits: 0 },
  { title: 'memory MB', of: ({ memoryMb }) => memoryMb, digits: 0 },
  { title: 'most MB', of: ({ memoryMbMost }) => memoryMbMost, digits: 0 },
]
const LABEL_WIDTH = 42
const WIDTH = 13

/** What is to be reached, by what it is compared with. */
const TARGET_CONNECTIONS = 64
const targets: { sizeBytes: number; than: ContenderKey; atLeast: number }[] = [
  { sizeBytes: SMALL_BYTES, than: 'bare', atLeast: 0.25 },
  { sizeBytes: SMALL_BYTES, than: 'express', atLeast: 2 },
  { sizeBytes: SMALL_BYTES, than: 'mongoose', atLeast: 10 },
  { sizeBytes: LARGE_BYTES, than: 'bare', atLeast: 0.25 },
]

/** Of the product, whatever it has received until then. */
const LARGE_MEMORY_MB_MAX = 350

export function printTable(titles: string[], rows: { label: string; cells: string[] }[]): void {
  console.log(''.padEnd(LABEL_WIDTH) + titles.map((title) => title.padStart(WIDTH)).join(''))
  for (const { label, cells } of rows) {
    console.log(label.padEnd(LABEL_WIDTH) + cells.map((cell) => cell.padStart(WIDTH)).join(''))
  }
}

/** Medians of the rounds, one row a server. */
export function printRounds(rows: { label: string; rounds: Round[] }[]): void {
  printTable(
    [...columns.map(({ title }) => title), 'not 2xx'],
    rows.map(({ label, rounds }) => ({
      label,
      cells: [
        ...columns.map(({ of, digits }) => median(rounds.map(of)).toFixed(digits)),
        String(rounds.reduce((sum, { refused, failed }) => sum + refused + failed, 0)),
      ],
    })),
  )
}

export function printShape(
  { body, connections }: Shape,
  { rounds, seconds, results }: { rounds: number; seconds: number; results: RoundsOf },
): void {
  console.log(`\n${body.name}, ${connections} connections; medians of ${rounds} rounds of ${seconds} s`)
  printRounds([...results].map(([key, ofKey]) => ({ label: labels[key], rounds: ofKey })))
  const ours = results.get('signalpost') ?? []
  for (const [key, theirs] of results) {
    if (key === 'signalpost') continue
    const target = targets.find(({ sizeBytes, than }) => sizeBytes === body.sizeBytes && than === key)
    const atLeast = connections === TARGET_CONNECTIONS ? target?.atLeast : undefined
    printRatio(`Signalpost / ${labels[key]}`, { ratio: medianRatio(ours, theirs), atLeast })
  }
  if (body.sizeBytes === LARGE_BYTES) printMemory(ours)
}

function printMemory(ours: Round[]): void {
  const mostMb = Math.max(...ours.map(({ memoryMbMost }) => memoryMbMost))
  console.log(
    `  Signalpost held at most ${mostMb.toFixed(0)} MB, under ${LARGE_MEMORY_MB_MAX}: ` +
      (mostMb < LARGE_MEMORY_MB_MAX ? 'reached' : 'MISSED'),
  )
}

/** The median of each round's own ratio: what the machine did meanwhile weighs on both sides of it. */
export function medianRatio(ours: Round[], theirs: Round[]): number {
  return median(ours.map(({ perSecond }, round) => perSecond / (theirs[round]?.perSecond ?? NaN)))
}

export function printRatio(
  label: string,
  { ratio, atLeast }: { ratio: number; atLeast: number | undefined },
): void {
  const judgement = ratio >= (atLeast ?? 0) ? 'reached' : 'MISSED'
  const target = atLeast === undefined ? '' : `   at least ${atLeast}: ${judgement}`
  console.log(`  ${label.padEnd(56)} ${ratio.toFixed(2)}${target}`)
}
