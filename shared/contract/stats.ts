import { z } from 'zod'
import { STATS_DAYS_MAX } from '../limits'
import { callsUnder, Timestamp, wholeNumber } from './call'
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
    waitingForRecipient: z.int().describe('And how many because none of the recipients gets leads'),
  })
  .meta({ id: 'SignalStats' })
export type SignalStats = z.infer<typeof SignalStats>

const TeamDay = Day.omit({ test: true, refused: true }).extend({
  approved: z.int().describe('Leads that were new and then approved on that day'),
  dismissed: z.int(),
})

const Decided = z.object({
  approved: z.int(),
  dismissed: z.int(),
  meanMinutes: z.number().nullable().describe('From a lead to what was decided; null where nothing was'),
})

export const TeamStats = z
  .object({
    days: z.array(TeamDay).describe('Oldest first, today last; days without anything are there too'),
    skippedBy: z.record(z.string(), z.int()),
    decided: Decided,
    signals: z
      .array(
        Decided.extend({
          signalId: z.string(),
          leads: z.int(),
          leadsLastDay: z.int().describe('Within 24 hours'),
        }),
      )
      .describe('Those to which anything came, the one with most leads first'),
  })
  .meta({ id: 'TeamStats' })
export type TeamStats = z.infer<typeof TeamStats>

const call = callsUnder('Signals')

export const statsCalls = {
  getSignalStats: call({
    method: 'get',
    path: '/signals/:signalId/stats',
    summary: 'What came and what became of it, by day and by hour',
    scope: 'entries:read',
    params: ofSignal,
    query: z.strictObject({
      days: wholeNumber(z.coerce.number().int().min(1).max(STATS_DAYS_MAX)).default(14),
    }),
    response: SignalStats,
    errors: ['signal_not_found'],
  }),

  getTeamStats: call({
    method: 'get',
    path: '/stats',
    summary: 'What came to all signals, what became of it, and how soon it was decided on',
    description: 'Counts only, of everybody’s leads.',
    scope: 'entries:read',
    query: z.strictObject({
      days: wholeNumber(z.coerce.number().int().min(1).max(STATS_DAYS_MAX)).default(30),
    }),
    response: TeamStats,
  }),
}
