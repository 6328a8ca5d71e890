export const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000
/** By so much the clocks of servers may differ: what was to be by then, and was not, was written under one that was ahead. */
export const CLOCKS_DIFFER_MS = 60_000
