import fc from 'fast-check'
import { clockTimeOf, momentOf } from '../../../web/ui/zoneTime'

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
]

it.each([
  ['Europe/Berlin', '2026-01-15T09:30', '2026-01-15T08:30:00.000Z'],
  ['Europe/Berlin', '2026-07-15T09:30', '2026-07-15T07:30:00.000Z'],
  // The clocks are changed in that night.
  ['Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
  ['America/New_York', '2026-11-01T08:00', '2026-11-01T13:00:00.000Z'],
  ['America/New_York', '2026-03-08T08:00', '2026-03-08T12:00:00.000Z'],
  ['Asia/Kathmandu', '2026-06-01T00:00', '2026-05-31T18:15:00.000Z'],
])('in %s the clocks show %s at %s', (timeZone, clockTime, moment) => {
  expect(momentOf(clockTime, timeZone).toISOString()).toBe(moment)
  expect(clockTimeOf(new Date(moment), timeZone)).toBe(clockTime)
})

it('finds for whatever the clocks of a zone show a moment at which they show it', () => {
  const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(moments, fc.constantFrom(...ZONES), (moment, timeZone) => {
      const shown = clockTimeOf(moment, timeZone)
      expect(clockTimeOf(momentOf(shown, timeZone), timeZone)).toBe(shown)
    }),
  )
})
