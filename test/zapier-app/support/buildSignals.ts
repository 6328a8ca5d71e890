import { buildSignal } from '../../support/signals'
import type { TestApp } from '../../support/startApp'

/** More at once would keep a busy machine longer than a request may take. */
const AT_ONCE = 20

/** Signals of these names, in set-up. */
export async function buildSignals(app: TestApp, names: readonly string[]): Promise<void> {
  for (let from = 0; from < names.length; from += AT_ONCE) {
    await Promise.all(names.slice(from, from + AT_ONCE).map((name) => buildSignal(app, { name })))
  }
}
