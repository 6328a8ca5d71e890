/** The time zone of whoever sits there; a browser that knows none says nothing of it. */
export function ownZone(): { timeZone?: string } {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return ['UTC', ...Intl.supportedValuesOf('timeZone')].includes(timeZone) ? { timeZone } : {}
}
