/** Runs so many at a time, the others in their order. */
export function limitConcurrency(max: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= max) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      // The place goes straight to the next, so that nobody comes in between.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
