import { z } from 'zod'
import { callsUnder, pageOf, pageQuery, Timestamp } from './call'

export const Run = z
  .object({
    id: z.string(),
    status: z.enum(['running', 'finished', 'failed']),
    trigger: z.enum(['arrival', 'schedule', 'manual']),
    startedAt: Timestamp,
    finishedAt: Timestamp.nullable(),
    counts: z.object({
      entries: z.int(),
      leads: z.int(),
      skipped: z.int(),
      failed: z.int(),
      waiting: z.int(),
    }),
    signals: z
      .array(z.object({ signalId: z.string(), from: Timestamp, to: Timestamp }))
      .describe('Whose entries it dealt with, and when the first and the last of them were received'),
  })
  .meta({ id: 'Run' })
export type Run = z.infer<typeof Run>

const call = callsUnder('Runs')

export const runCalls = {
  startRun: call({
    method: 'post',
    path: '/runs',
    summary: 'Generate leads now',
    description: 'While one runs the answer is that one.',
    scope: 'runs:write',
    status: 202,
    response: Run,
  }),
  listRuns: call({
    method: 'get',
    path: '/runs',
    summary: 'List runs, newest first',
    scope: 'entries:read',
    query: z.strictObject(pageQuery),
    response: pageOf(Run),
  }),
  getRun: call({
    method: 'get',
    path: '/runs/:runId',
    summary: 'Read a run, also while it runs',
    scope: 'entries:read',
    params: z.object({ runId: z.string() }),
    response: Run,
    errors: ['run_not_found'],
  }),
}
