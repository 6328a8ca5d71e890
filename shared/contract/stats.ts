import { z } from 'zod'
import { STATS_DAYS_MAX } from '../limits'
import { callsUnder, Timestamp } from './call'
import { ofSignal } from './signals'

const Counts = z.object({
  live: z.int(),
  test: z.int(),
  leads: z.int(),
  skipped: z.int(),
  failed: z.int(),
  refused: z.int(),
})
const Day = Counts.extend({ date: z.iso.date().describe('In the time zone of whoever asks') })
const Hour = Counts.extend({ at: Timestamp.describe('When it began') })

export const SignalStats = z
  .object({
    days: z.array(Day).describe('Oldest first, today last; days without anything are there too'),
    hours: z
      .array(Hour)
      .describe('The last 24, the one that it is the last; hours without anything are there too'),
    skippedBy: z.record(z.string(), z.int()).describe('Of those days: how many for which reason'),
    pending: z.int().describe('Entries that are not yet decided'),
    waitingForLimit: z.int().describe('Of these: how many wait for a place of the daily limit'),
  })
  .meta({ id: 'SignalStats' })
export type SignalStats = z.infer<typeof SignalStats>

const call = callsUnder('Signals')

export const statsCalls = {
  getSignalStats: call({
    method: 'get',
    path: '/signals/:signalId/stats',
    summary: 'What came and what became of it, by day and by hour',
    scope: 'entries:read',
    params: ofSignal,
    query: z.strictObject({ days: z.coerce.number().int().min(1).max(STATS_DAYS_MAX).default(14) }),
    response: SignalStats,
    errors: ['signal_not_found'],
  }),
}
