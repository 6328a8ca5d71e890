import { z } from 'zod'
import { INSTRUCTION_LENGTH_MAX, LEAD_CHANGES_MAX, SEARCH_LENGTH_MAX } from '../limits'
import { callsUnder, Moment, pageOf, pageQuery, Timestamp } from './call'
import { LeadHistory } from './leadHistory'
import { Sequence, SequenceSteps, Writer } from './sequences'

export const LeadStatus = z.enum(['new', 'approved', 'contacted', 'dismissed'])
export type LeadStatus = z.infer<typeof LeadStatus>

export const DismissReason = z
  .enum(['company', 'person', 'signal', 'other'])
  .describe(
    'company: your other open leads of that company go too, and none come for 180 days; person: the same for the person; ' +
      'signal: that entry gives you no more; other: only this lead',
  )
export type DismissReason = z.infer<typeof DismissReason>

const Text = z.string().nullable()

export const Lead = z
  .object({
    id: z.string(),
    signalId: z.string(),
    entryId: z.string(),
    userId: z.string().describe('On whose feed it is'),
    label: z.string(),
    enriched: z.boolean(),
    status: LeadStatus,
    dismissReason: DismissReason.nullable(),
    snoozedUntil: Timestamp.nullable(),
    wokenAt: Timestamp.nullable().describe('When more about the person woke it before its time'),
    person: z.object({
      id: Text,
      fullName: Text,
      firstName: Text,
      lastName: Text,
      title: Text,
      seniority: Text,
      department: Text,
      email: Text,
      linkedinUrl: Text,
      location: Text,
    }),
    company: z
      .object({
        id: Text,
        name: Text,
        domain: Text,
        linkedinUrl: Text,
        industry: Text,
        employeeCount: z.union([z.int(), z.string()]).nullable(),
        location: Text,
      })
      .nullable(),
    match: z
      .object({ source: z.string(), by: z.string() })
      .nullable()
      .describe('Where the person was found, and by what'),
    context: z.array(
      z.object({
        path: z.string(),
        label: z.string(),
        value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
      }),
    ),
    sequence: Sequence.nullable(),
    signalVersion: z.int(),
    version: z.int(),
    change: z
      .object({ id: z.string(), undoUntil: Timestamp })
      .nullable()
      .describe('The last change, as long as it can be undone'),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: 'Lead' })
export type Lead = z.infer<typeof Lead>

/** A change of one: of the status, or of the snooze. */
const LeadChange = z
  .strictObject({
    status: LeadStatus,
    dismissReason: DismissReason,
    snoozedUntil: Moment.nullable(),
  })
  .partial()
export type LeadChange = z.infer<typeof LeadChange>

const LeadPatch = LeadChange.extend({
  sequence: z.strictObject({ steps: SequenceSteps }).optional(),
  version: z.int().optional().describe('That it was made from: refused where the lead has another by now'),
})
export type LeadPatch = z.infer<typeof LeadPatch>

const Regeneration = z
  .strictObject({
    writer: Writer.describe('Absent: the one of the signal, or the model where there is an instruction'),
    instruction: z
      .string()
      .trim()
      .min(1)
      .max(INSTRUCTION_LENGTH_MAX)
      .describe('Such as "shorter" or "in German"'),
  })
  .partial()
export type Regeneration = z.infer<typeof Regeneration>

const filters = {
  enriched: z.enum(['true', 'false']).optional().describe('Whether the person was found'),
  userId: z.string().max(100).optional(),
  signalId: z.string().max(100).optional(),
  status: LeadStatus.optional(),
  snoozed: z
    .enum(['true', 'false'])
    .optional()
    .describe('Only what is hidden until a time, or only what is not'),
  q: z.string().max(SEARCH_LENGTH_MAX).optional().describe('A name, a company or an e-mail'),
}

const call = callsUnder('Leads')
const ofLead = z.object({ leadId: z.string() })

export const leadCalls = {
  listLeads: call({
    method: 'get',
    path: '/leads',
    summary: 'List leads, newest first',
    description:
      'A member sees the own feed, and nothing where userId is somebody else’s; an owner sees everybody’s.',
    scope: 'leads:read',
    action: 'readFeed',
    query: z.strictObject({
      limit: pageQuery.limit,
      cursor: z
        .string()
        .regex(/^[\w-]{1,200}$/, 'must be the nextCursor of the page before')
        .optional(),
      ...filters,
    }),
    response: pageOf(Lead),
  }),
  exportLeads: call({
    method: 'get',
    path: '/leads/export',
    summary: 'The leads of a filter as CSV',
    scope: 'leads:read',
    action: 'readFeed',
    query: z.strictObject(filters),
    responseType: 'text/csv; charset=utf-8',
  }),
  getLead: call({
    method: 'get',
    path: '/leads/:leadId',
    summary: 'Read a lead',
    scope: 'leads:read',
    action: 'readFeed',
    params: ofLead,
    response: Lead,
    errors: ['lead_not_found'],
  }),
  getLeadHistory: call({
    method: 'get',
    path: '/leads/:leadId/history',
    summary: 'Who did what with a lead, newest first',
    description: 'The last 50. What somebody writes in one go is one edit.',
    scope: 'leads:read',
    action: 'readFeed',
    params: ofLead,
    response: LeadHistory,
    errors: ['lead_not_found'],
  }),
  changeLead: call({
    method: 'patch',
    path: '/leads/:leadId',
    summary: 'Approve, contact, dismiss, snooze, or edit the sequence',
    scope: 'leads:write',
    params: ofLead,
    body: LeadPatch,
    response: Lead,
    errors: ['lead_not_found', 'wrong_state', 'changed_meanwhile'],
  }),
  regenerateLead: call({
    method: 'post',
    path: '/leads/:leadId/regenerate',
    summary: 'Give a lead another sequence',
    description:
      'By the prompt that the signal has now. What a model writes is checked; what fails twice is written by the step templates. ' +
      'Where no model can be asked the lead keeps what it has. Edits by hand are given up.',
    scope: 'leads:write',
    params: ofLead,
    body: Regeneration,
    response: Lead,
    errors: ['lead_not_found', 'wrong_state', 'changed_meanwhile', 'model_unavailable'],
  }),
  undoRegeneration: call({
    method: 'post',
    path: '/leads/:leadId/regenerate/undo',
    summary: 'Take the sequence back that the last one stands in for',
    description: 'With who wrote it, and by which prompt. Edits of the new one are given up.',
    scope: 'leads:write',
    params: ofLead,
    body: z.strictObject({
      version: z.int().optional().describe('That the lead was read in: refused where it has another by now'),
    }),
    response: Lead,
    errors: ['lead_not_found', 'wrong_state', 'changed_meanwhile'],
  }),
  changeLeads: call({
    method: 'post',
    path: '/leads/changes',
    summary: 'Change many leads at once',
    description:
      'Leads for which the change makes no sense are left as they are. Whoever gave the change an id may send it again where no ' +
      'answer came: it is done once, and told again.',
    scope: 'leads:write',
    body: z.strictObject({
      id: z
        .string()
        .regex(/^chg_[0-9a-hjkmnp-tv-z]{26}$/, 'must be chg_ and a ULID in small letters')
        .optional()
        .describe('Of the change, made by whoever sends it'),
      leadIds: z.array(z.string().max(100)).min(1).max(LEAD_CHANGES_MAX),
      change: LeadChange,
    }),
    response: z.object({
      id: z.string(),
      leads: z.array(Lead),
      alsoChanged: z
        .array(z.string())
        .describe('Leads that went with them, such as those of a dismissed company'),
      undoUntil: Timestamp,
    }),
    errors: ['lead_not_found', 'wrong_state', 'changed_meanwhile'],
  }),
  undoLeadChange: call({
    method: 'post',
    path: '/leads/changes/:changeId/undo',
    summary: 'Take a change back, within ten minutes',
    scope: 'leads:write',
    params: z.object({ changeId: z.string() }),
    response: z.object({
      leads: z.array(Lead).describe('The first 500'),
      alsoChanged: z.array(z.string()).describe('The ids of the others'),
      kept: z.array(z.string()).describe('Leads that somebody has changed since'),
    }),
    errors: ['change_not_found', 'too_late'],
  }),
}
