const TO_NOON_MS = new Date().setUTCHours(12, 0, 0, 0) - Date.now()

/** The time of the tests: they begin at noon UTC, so that no day ends between two lines of one. */
export const clock = {
  now: (): Date => new Date(clock.nowMs()),
  nowMs: (): number => Date.now() + TO_NOON_MS,
}
