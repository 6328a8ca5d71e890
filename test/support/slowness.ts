/** What the work below takes on the machine that the budgets are meant for, with nothing else to do. */
const QUIET_MS = 10
const REPEATS = 5
const TRIES = 3

const text = JSON.stringify(
  Array.from({ length: 4_000 }, (_, id) => ({
    id,
    name: `name ${id}`,
    values: [id, id * 2, 'x'.repeat(20)],
  })),
)

/**
 * How many times as long as there a fixed piece of work takes here and now: another machine may be slower, and whatever
 * else runs on this one takes its share of the processor's caches and units. At least 1.
 */
export function measureSlowness(): number {
  const tries = Array.from({ length: TRIES }, () => {
    const before = process.cpuUsage()
    for (let repeat = 0; repeat < REPEATS; repeat += 1) JSON.parse(text)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000
  })
  return Math.max(1, Math.min(...tries) / QUIET_MS)
}
