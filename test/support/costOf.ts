import { readFileSync, writeFileSync } from 'node:fs'
import { readMemoryMb } from './processUsage'

/** What a piece of work took of a process: time of its main thread, on which its event loop runs, and memory at its peak. */
export type Cost = { loopMs: number; memoryMb: number }

/** Measured from outside, so that nothing the process does to itself goes unnoticed. Linux tells both of any process. */
export async function costOf(pid: number, work: () => Promise<unknown>): Promise<Cost> {
  forgetPeak(pid)
  const idleMemoryMb = readMemoryMb(pid).now
  const startedMs = mainThreadMs(pid)
  await work()
  return {
    loopMs: mainThreadMs(pid) - startedMs,
    memoryMb: Math.max(0, readMemoryMb(pid).most - idleMemoryMb),
  }
}

/** From here on the peak of memory is that of what follows (proc(5), clear_refs). */
function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
}

/** Nanoseconds on a processor are the first number (Documentation/scheduler/sched-stats.rst). */
export function mainThreadMs(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
}
