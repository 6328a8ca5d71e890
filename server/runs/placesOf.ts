/**
 * How many places the recipients of a signal have left today, together, those of them who have none, and those who have some.
 * Who gets no leads is neither.
 */
export function placesOf(
  recipients: readonly string[],
  free: ReadonlyMap<string, number>,
): { left: number; full: string[]; open: string[] } {
  const full = recipients.filter((id) => (free.get(id) ?? Infinity) <= 0)
  const left = recipients.reduce((sum, id) => sum + Math.max(0, free.get(id) ?? 0), 0)
  return { left, full, open: recipients.filter((id) => (free.get(id) ?? 0) > 0) }
}
