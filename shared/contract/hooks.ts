import { z } from 'zod'
import { HOOK_EVENTS } from '../hookEvents'
import { HOOK_URL_LENGTH_MAX, HOOK_WAIT_MINUTES_MAX } from '../limits'
import { callsUnder, MINIMAL_HEADERS, pageOf, pageQuery, Timestamp } from './call'
import { EntryMode } from './entries'
import { LeadStatus } from './leads'

export const HookEvent = z.enum(HOOK_EVENTS)
export type HookEvent = z.infer<typeof HookEvent>

const HookUrl = z
  .string()
  .max(HOOK_URL_LENGTH_MAX)
  .describe('http or https, without user name and fragment; private and local addresses are refused')
const SignalFilter = z
  .string()
  .min(1)
  .max(100)
  .nullable()
  .describe('Only what this signal receives; null: every signal')
const ModeFilter = EntryMode.nullable().describe('Only test or only live entries; null: both')
const EntryFilter = z
  .string()
  .min(1)
  .max(100)
  .nullable()
  .describe('Only what happens to this entry, and to the leads that it gives; null: every entry')
const StatusFilter = z
  .array(LeadStatus)
  .min(1)
  .max(LeadStatus.options.length)
  .nullable()
  .describe('Of lead events: only leads that have one of these statuses then; null: any')
const WaitMinutes = z
  .int()
  .min(1)
  .max(HOOK_WAIT_MINUTES_MAX)
  .nullable()
  .describe(
    'Of `entry.finished` and one entry: after so many minutes it is told as it is, where it has not come to its outcome before; ' +
      'where it had already, at once. The hook ends with its first notification',
  )

export const Hook = z
  .object({
    id: z.string(),
    url: z.string(),
    event: HookEvent,
    signalId: z.string().nullable(),
    mode: EntryMode.nullable(),
    entryId: z.string().nullable(),
    statuses: z.array(LeadStatus).nullable(),
    waitMinutes: z.int().nullable(),
    isEnabled: z.boolean(),
    disabledReason: z
      .string()
      .nullable()
      .describe('Why it was switched off, where Signalpost did it by itself'),
    disabledAt: Timestamp.nullable(),
    lastDeliveredAt: Timestamp.nullable(),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: 'Hook' })
export type Hook = z.infer<typeof Hook>

export const HookWithSecret = Hook.extend({
  secret: z.string().describe('Notifications are signed with it (Standard Webhooks). Shown this once'),
})
export type HookWithSecret = z.infer<typeof HookWithSecret>

const NewHook = z.strictObject({
  url: HookUrl,
  event: HookEvent,
  signalId: SignalFilter.default(null),
  mode: ModeFilter.default(null),
  entryId: EntryFilter.default(null),
  statuses: StatusFilter.default(null),
  waitMinutes: WaitMinutes.default(null),
})
export type NewHook = z.infer<typeof NewHook>

const HookPatch = z
  .strictObject({
    url: HookUrl,
    signalId: SignalFilter,
    mode: ModeFilter,
    entryId: EntryFilter,
    statuses: StatusFilter,
    isEnabled: z.boolean(),
  })
  .partial()
export type HookPatch = z.infer<typeof HookPatch>

const HookAttempt = z.object({
  at: Timestamp,
  durationMs: z.int(),
  status: z.int().nullable().describe('What the address answered; null where it did not'),
  error: z.string().nullable(),
  answer: z.string().describe('The beginning of what it answered'),
  request: z
    .object({ headers: z.record(z.string(), z.string()), body: z.string() })
    .nullable()
    .describe(
      'What was sent: the headers without the values that sign it, and the beginning of the body. Null where nothing was, or where ' +
        'it named somebody who was deleted for privacy',
    ),
})

export const HookDelivery = z
  .object({
    id: z.string().describe('Also the header `webhook-id`, the same in every attempt'),
    hookId: z.string(),
    event: HookEvent,
    entryId: z.string().nullable().describe('What it is about, or the entry that gave the lead'),
    leadId: z.string().nullable(),
    refusalId: z.string().nullable().describe('Of a refused request'),
    noticeId: z.string().nullable().describe('Of a notice'),
    isTest: z.boolean(),
    outcome: z.enum(['pending', 'delivered', 'failed']),
    reason: z.string().nullable().describe('Why no further attempt is made'),
    createdAt: Timestamp,
    nextAttemptAt: Timestamp.nullable(),
    attempts: z.array(HookAttempt),
  })
  .meta({ id: 'HookDelivery' })
export type HookDelivery = z.infer<typeof HookDelivery>

const call = callsUnder('Hooks')
const ofHook = z.object({ hookId: z.string() })

export const hookCalls = {
  createHook: call({
    method: 'post',
    path: '/hooks',
    summary: 'Have an address notified',
    description:
      'What happens is posted to it as Standard Webhooks messages, a few seconds later: entries that are received or have ' +
      'come to their outcome, leads that are made or whose status or snooze has changed, requests that are refused, ' +
      'what somebody should look at. ' +
      'What fails is tried again for a day; then the hook is switched off and says why. An answer of 410 switches it off at once. ' +
      'With `Prefer: return=minimal` the secret is left out of the answer; `rotate-secret` gives one when it is wanted.',
    scope: 'hooks:write',
    headers: MINIMAL_HEADERS,
    body: NewHook,
    status: 201,
    response: HookWithSecret.partial({ secret: true }),
    errors: ['signal_not_found', 'entry_not_found', 'too_many_hooks', 'too_many_waiting', 'address_refused'],
  }),

  listHooks: call({
    method: 'get',
    path: '/hooks',
    summary: 'List hooks, newest first',
    scope: 'hooks:read',
    action: 'private',
    query: z.strictObject(pageQuery),
    response: pageOf(Hook),
    // Many receivers know their callers by the address alone.
    holdsSecret: true,
  }),

  getHook: call({
    method: 'get',
    path: '/hooks/:hookId',
    summary: 'Read a hook',
    scope: 'hooks:read',
    action: 'private',
    params: ofHook,
    response: Hook,
    holdsSecret: true,
    errors: ['hook_not_found'],
  }),

  changeHook: call({
    method: 'patch',
    path: '/hooks/:hookId',
    summary: 'Change a hook, or switch it on or off',
    scope: 'hooks:write',
    params: ofHook,
    body: HookPatch,
    response: Hook,
    errors: ['hook_not_found', 'signal_not_found', 'entry_not_found', 'address_refused'],
  }),

  testHook: call({
    method: 'post',
    path: '/hooks/:hookId/test',
    summary: 'Send a made-up notification now',
    description: 'One attempt, whose outcome is the answer. It changes nothing about the hook.',
    scope: 'hooks:write',
    params: ofHook,
    response: HookDelivery,
    errors: ['hook_not_found'],
  }),

  listHookDeliveries: call({
    method: 'get',
    path: '/hooks/:hookId/deliveries',
    summary: 'What was sent, newest first, with every attempt',
    description: 'Kept for a week.',
    scope: 'hooks:read',
    action: 'private',
    params: ofHook,
    query: z.strictObject({
      limit: pageQuery.limit,
      cursor: z
        .string()
        .regex(/^hok_[0-9a-z]{26}_[a-z]{3}_[0-9a-z]{26}$/, 'must be the nextCursor of the page before')
        .optional(),
    }),
    response: pageOf(HookDelivery),
    holdsSecret: true,
    errors: ['hook_not_found'],
  }),

  rotateHookSecret: call({
    method: 'post',
    path: '/hooks/:hookId/rotate-secret',
    summary: 'Give the hook a new secret',
    description:
      'For a day notifications carry two signatures, one by each secret, so that the receiver can follow.',
    scope: 'hooks:write',
    params: ofHook,
    response: HookWithSecret,
    errors: ['hook_not_found'],
  }),

  deleteHook: call({
    method: 'delete',
    path: '/hooks/:hookId',
    summary: 'Delete a hook',
    description: 'Nothing more is sent, of what is waiting either.',
    scope: 'hooks:write',
    params: ofHook,
    status: 204,
    errors: ['hook_not_found'],
  }),
}
