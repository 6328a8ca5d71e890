import { readCpuMs, readMemoryMb } from '../../support/processUsage'
import type { Contender } from './contenders'
import type { Generator, Load, LoadOptions } from './load'

/** What one contender did in one round. */
export type Round = Load & {
  perSecond: number
  cpuUsPerRequest: number
  memoryMb: number
  memoryMbMost: number
}

export type Shape = Pick<LoadOptions, 'body' | 'connections'>

/** Keeps account of what each contender acknowledged, to be held against what it stored. */
export class Account {
  accepted = 0
  refused = 0
  failed = 0
  /** A run ends by closing its connections: as many requests may have been stored and not counted. */
  cutOffMax = 0

  add({ accepted, refused, failed }: Load, connections: number): void {
    this.accepted += accepted
    this.refused += refused
    this.failed += failed
    this.cutOffMax += connections
  }
}

export async function measure(
  { program, target }: Contender,
  {
    generator,
    account,
    shape,
    seconds,
  }: {
    generator: Generator
    account: Account
    shape: Shape
    seconds: number
  },
): Promise<Round> {
  const cpuBefore = readCpuMs(program.pid)
  const load = await generator.run({ url: target, ...shape, seconds })
  const cpuMs = readCpuMs(program.pid) - cpuBefore
  const memoryMb = readMemoryMb(program.pid)
  account.add(load, shape.connections)
  return {
    ...load,
    perSecond: load.accepted / load.seconds,
    cpuUsPerRequest: (cpuMs * 1_000) / Math.max(1, load.accepted),
    memoryMb: memoryMb.now,
    memoryMbMost: memoryMb.most,
  }
}

export function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2
}

/** The rows stored must be the requests acknowledged; those cut off at the end of a run may be there besides. */
export function checkRows(label: string, { rows, account }: { rows: number; account: Account }): boolean {
  const extra = rows - account.accepted
  // One that was refused, or whose answer never came, is not promised; it may be there all the same.
  const extraMax = account.cutOffMax + account.refused + account.failed
  const isRight = extra >= 0 && extra <= extraMax
  console.log(
    `${label}: ${account.accepted} answered 202, ${rows} stored, ${Math.max(0, -extra)} lost; ${extra} more than answered` +
      ` (at most ${account.cutOffMax} were cut off at the ends of the runs); ${account.refused} answered otherwise,` +
      ` ${account.failed} unanswered. ${isRight ? 'As it must be.' : 'NOT AS IT MUST BE.'}`,
  )
  return isRight
}
