import { clock } from './clock'
import type { Listener } from './listenForHooks'
import type { TestApp } from './startApp'

export type BuiltHook = { id: string; secret: string; url: string }

/** A hook for every entry, with its secret. */
export async function buildHook(
  app: TestApp,
  { url }: Pick<Listener, 'url'>,
  overrides: Record<string, unknown> = {},
): Promise<BuiltHook> {
  const created = await app.call('POST', '/hooks', { url, event: 'entry.received', ...overrides })
  if (created.status !== 201) throw new Error(`The hook was not created: ${created.text}`)
  return created.body
}

/** A clock that stands still until a test sets it on. */
export function buildClock() {
  let nowMs = clock.nowMs()
  return {
    now: () => new Date(nowMs),
    advance(ms: number) {
      nowMs += ms
    },
  }
}
