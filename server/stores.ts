import { AuthStore } from './auth/store'
import type { Database } from './database/connect'
import { CursorStore } from './entries/cursorStore'
import { KeyStore } from './receiving/keyStore'
import { LookUpStore } from './entries/lookUpStore'
import { RequestCountStore } from './receiving/requestCountStore'
import { EntryStore } from './entries/store'
import { HookStore } from './hooks/store'
import { RefusalStore } from './refusals/store'
import { SignalStore } from './signals/store'

export type Stores = ReturnType<typeof createStores>

export function createStores(database: Database) {
  return {
    auth: new AuthStore(database),
    signals: new SignalStore(database),
    entries: new EntryStore(database),
    keys: new KeyStore(database),
    requestCounts: new RequestCountStore(database),
    lookUps: new LookUpStore(database),
    cursors: new CursorStore(database),
    refusals: new RefusalStore(database),
    hooks: new HookStore(database),
  }
}

/** Makes the indexes that are not there yet. */
export async function prepareStores(stores: Stores): Promise<void> {
  const { auth, signals, entries, keys, requestCounts, hooks, refusals } = stores
  for (const store of [auth, signals, entries, keys, requestCounts, hooks, refusals]) await store.prepare()
}
