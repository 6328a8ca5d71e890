import { clock } from '../../support/clock'
import { startApp, stopApps, type TestApp } from '../../support/startApp'

const HOUR_MS = 3_600_000

let offsetMs: number
let app: TestApp
beforeEach(async () => {
  offsetMs = 0
  app = await startApp({ now: () => new Date(clock.nowMs() + offsetMs) })
})
afterEach(stopApps)

async function jumpsAfter(jumpMs: number): Promise<{ byMs: number }[]> {
  offsetMs += jumpMs
  await app.work('clock')
  return app.log
    .map((line): { event: string; byMs: number } => JSON.parse(line))
    .filter(({ event }) => event === 'clock.jumped')
}

test.each([
  ['an hour ahead', HOUR_MS],
  ['an hour back', -HOUR_MS],
])('a clock that jumps %s is said once in the log, and by how much', async (_, jumpMs) => {
  await jumpsAfter(jumpMs)

  const [jump, ...others] = await jumpsAfter(0)

  expect(Math.round((jump?.byMs ?? 0) / 60_000)).toBe(jumpMs / 60_000)
  expect(others).toEqual([])
})

test('a clock that goes right, or is set right by a moment, is not said', async () => {
  await jumpsAfter(0)

  expect(await jumpsAfter(1_000)).toEqual([])
})
