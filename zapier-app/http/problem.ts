/**
 * Why a request failed, and what Zapier should do: `halt` stops this run (trying again cannot help) and never switches
 * the Zap off, `retry` is an error that Zapier may replay, `reconnect` asks the user for a new key.
 */
export type Problem = { next: 'halt' | 'retry' | 'reconnect'; message: string }
