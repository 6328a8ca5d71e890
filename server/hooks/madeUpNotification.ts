import type { Notification } from '../../shared/contract/notifications'
import type { Lead } from '../../shared/contract/leads'
import type { StoredHook } from './store'

const NO_SIGNAL = 'sig_00000000000000000000000000'
const NO_LEAD = 'led_00000000000000000000000000'
const SIGNAL_NAME = 'A test of this hook'

/** What a hook of that event would tell, about nobody. */
export function madeUpNotification(
  { event, signalId: ofSignal }: Pick<StoredHook, 'event' | 'signalId'>,
  entryId: string,
  at: Date,
): Notification {
  const timestamp = at.toISOString()
  const signalId = ofSignal ?? NO_SIGNAL
  const told = {
    id: entryId,
    signalId,
    signalName: SIGNAL_NAME,
    mode: 'test',
    receivedAt: timestamp,
  } as const
  const lead = { ...madeUpLead(signalId, entryId, timestamp), signalName: SIGNAL_NAME }
  switch (event) {
    case 'entry.received':
      return {
        type: event,
        timestamp,
        data: {
          ...told,
          fields: { email: 'ada@acme.example', full_name: 'Ada Lovelace', pages_visited: '/pricing' },
          identifiers: { email: 'ada@acme.example', full_name: 'Ada Lovelace' },
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
  }
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
