/**
 * Why a request failed, and what Zapier should do: `halt` stops this run, whose data are no good, and never switches the
 * Zap off nor tells anybody; `repair` is an error that its owner is told of, since every run will fail until they change
 * the set-up; `retry` is one that Zapier may replay; `reconnect` asks for a new key.
 */
export type Problem = { next: 'halt' | 'repair' | 'retry' | 'reconnect'; message: string }
