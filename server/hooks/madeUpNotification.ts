import type { Notification } from '../../shared/contract/notifications'
import type { Lead } from '../../shared/contract/leads'
import type { Notice } from '../../shared/contract/notices'
import type { Refusal } from '../../shared/contract/refusals'
import type { StoredHook } from './store'

const NO_SIGNAL = 'sig_00000000000000000000000000'
const NO_LEAD = 'led_00000000000000000000000000'
const SIGNAL_NAME = 'A test of this hook'

/** What a hook of that event would tell, about nobody. */
export function madeUpNotification(
  { event, signalId: chosen }: Pick<StoredHook, 'event' | 'signalId'>,
  entryId: string,
  at: Date,
): Notification {
  const timestamp = at.toISOString()
  const signalId = chosen ?? NO_SIGNAL
  const ofSignal = { signalId, signalName: SIGNAL_NAME }
  const told = { id: entryId, ...ofSignal, mode: 'test', receivedAt: timestamp } as const
  const lead = { ...madeUpLead(signalId, entryId, timestamp), ...ofSignal }
  switch (event) {
    case 'entry.received':
      return {
        type: event,
        timestamp,
        data: {
          ...told,
          fields: { ...NAMED, pages_visited: '/pricing' },
          identifiers: NAMED,
        },
      }
    case 'entry.finished':
      return { type: event, timestamp, data: { ...told, outcome: 'lead', reason: null, leadIds: [NO_LEAD] } }
    case 'lead.created':
      return { type: event, timestamp, data: lead }
    case 'lead.updated':
      return {
        type: event,
        timestamp,
        data: { ...lead, status: 'approved', version: 2, previous: { status: 'new' } },
      }
    case 'request.refused':
      return { type: event, timestamp, data: { ...REFUSAL, ...ofSignal, receivedAt: timestamp } }
    case 'notice.raised':
    case 'notice.resolved': {
      const resolvedAt = event === 'notice.resolved' ? timestamp : null
      return { type: event, timestamp, data: { ...NOTICE, ...ofSignal, since: timestamp, resolvedAt } }
    }
  }
}

const NAMED = { email: 'ada@acme.example', full_name: 'Ada Lovelace' }

const REFUSAL: Omit<Refusal, 'receivedAt'> = {
  id: 'ref_00000000000000000000000000',
  status: 400,
  code: 'malformed_json',
  message: 'The body is not valid JSON.',
  hint: 'Look at line 1, column 10.',
  details: { position: 9, line: 1, column: 10 },
  contentType: 'application/json',
  item: null,
  excerpt: '{"email":',
}

const NOTICE: Omit<Notice, 'since' | 'resolvedAt'> = {
  id: 'ntc_00000000000000000000000000',
  kind: 'source_quiet',
  signalId: null,
  text: 'This is a test of the hook: nothing is wrong.',
  mutedUntil: null,
}

const ADA: Lead['person'] = {
  id: null,
  fullName: 'Ada Lovelace',
  firstName: 'Ada',
  lastName: 'Lovelace',
  title: 'VP of Engineering',
  seniority: 'vp',
  department: 'engineering',
  email: 'ada@acme.example',
  linkedinUrl: null,
  location: null,
}

const ACME: Lead['company'] = {
  id: null,
  name: 'Acme Ltd',
  domain: 'acme.example',
  linkedinUrl: null,
  industry: null,
  employeeCount: null,
  location: null,
}

function madeUpLead(signalId: string, entryId: string, at: string): Lead {
  return {
    id: NO_LEAD,
    signalId,
    entryId,
    userId: 'usr_owner',
    label: SIGNAL_NAME,
    enriched: true,
    status: 'new',
    dismissReason: null,
    snoozedUntil: null,
    wokenAt: null,
    person: ADA,
    company: ACME,
    match: { source: 'directory', by: 'email' },
    context: [{ path: 'pages_visited', label: 'Pages visited', value: '/pricing' }],
    sequence: null,
    signalVersion: 1,
    version: 1,
    change: null,
    createdAt: at,
    updatedAt: at,
  }
}
