type RunDatabase = { folder: string; close(): Promise<void> }

/** Jest loads its setup and its teardown apart from each other, in one process: a global is all they share. */
const KEY = Symbol.for('signalpost.test.database')

export function keepForTeardown(database: RunDatabase): void {
  Object.defineProperty(globalThis, KEY, { value: database, configurable: true })
}

export function takeForTeardown(): RunDatabase | undefined {
  return Object.getOwnPropertyDescriptor(globalThis, KEY)?.value
}
