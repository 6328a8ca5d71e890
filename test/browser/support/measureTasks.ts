import type { Page } from 'playwright-core'

/** What the browser calls a long task. */
const LONG_MS = 50

type TraceEvent = {
  name: string
  ph: string
  pid: number
  tid: number
  /** Processor time, in microseconds. */
  tdur?: number
  args: { name?: string }
}

type Tasks = { longestMs: number; long: number; allMs: number }

/**
 * What the main thread of a page does meanwhile, task by task, in processor time: a `PerformanceObserver` for long tasks tells
 * of hours on the wall, by which each task is long while the machine does something else.
 */
export async function measureTasks(page: Page, act: () => Promise<unknown>): Promise<Tasks> {
  const browser = page.context().browser()
  if (!browser) throw new Error('The page is of no browser')
  await browser.startTracing(page, { categories: ['__metadata', 'disabled-by-default-devtools.timeline'] })
  await act()
  const trace: { traceEvents: TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString())
  const byThread = new Map<string, number[]>()
  for (const { name, pid, tid, tdur } of trace.traceEvents) {
    if (name !== 'RunTask' || tdur === undefined) continue
    const thread = `${pid} ${tid}`
    byThread.set(thread, [...(byThread.get(thread) ?? []), tdur / 1_000])
  }
  const mains = trace.traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  )
  const all = mains.map(({ pid, tid }) => byThread.get(`${pid} ${tid}`) ?? [])
  // Other windows have nothing to do.
  return describe(all.sort((one, other) => sum(other) - sum(one))[0] ?? [])
}

function describe(tasks: readonly number[]): Tasks {
  if (tasks.length === 0) throw new Error('The browser told of no task')
  return {
    longestMs: tasks.reduce((longest, ms) => Math.max(longest, ms), 0),
    long: tasks.filter((ms) => ms > LONG_MS).length,
    allMs: sum(tasks),
  }
}

function sum(all: readonly number[]): number {
  return all.reduce((before, ms) => before + ms, 0)
}
