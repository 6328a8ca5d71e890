import { z } from 'zod'
import { callsUnder, Moment, pageOf, pageQuery, Timestamp } from './call'

export const NoticeKind = z.enum([
  'source_quiet',
  'requests_refused',
  'nobody_identified',
  'field_missing',
  'hook_disabled',
  'provider_failing',
  'model_failing',
  'limit_reached_early',
  'disk_nearly_full',
])
export type NoticeKind = z.infer<typeof NoticeKind>

/** Something that somebody should look at, until it has passed. */
export const Notice = z
  .object({
    id: z.string(),
    kind: NoticeKind,
    signalId: z.string().nullable().describe('Null where it is about no signal'),
    since: Timestamp,
    text: z.string().describe('What it is and what to do about it'),
    resolvedAt: Timestamp.nullable().describe('When it had passed; null: it goes on'),
    mutedUntil: Timestamp.nullable().describe('Until then nobody is told of it'),
  })
  .meta({ id: 'Notice' })
export type Notice = z.infer<typeof Notice>

const call = callsUnder('Notices')

export const noticeCalls = {
  listNotices: call({
    method: 'get',
    path: '/notices',
    summary: 'List what somebody should look at, newest first',
    description: 'They are looked for every minute and end by themselves; kept for 30 days after that.',
    scope: 'signals:read',
    query: z.strictObject({
      ...pageQuery,
      isOpen: z
        .enum(['true', 'false'])
        .transform((text) => text === 'true')
        .optional()
        .describe('Only those that go on, or only those that have passed'),
    }),
    response: pageOf(Notice),
  }),

  muteNotice: call({
    method: 'post',
    path: '/notices/:noticeId/mute',
    summary: 'Be told nothing more of it for a time',
    scope: 'signals:write',
    params: z.object({ noticeId: z.string() }),
    body: z.strictObject({
      until: Moment.nullable().optional().describe('Absent: for a week; null: be told again'),
    }),
    response: Notice,
    errors: ['notice_not_found'],
  }),
}
