import type { InputOf } from '../../shared/client/requestOf'
import type { Lead } from '../../shared/contract/leads'
import type { Role } from '../../shared/contract/me'

export const VIEWS = ['new', 'snoozed', 'approved', 'contacted', 'dismissed', 'all'] as const
export type View = (typeof VIEWS)[number]
export const ENRICHED = ['true', 'false'] as const

/** What filters the feed, as it stands in the address. */
export type FeedSearch = {
  view?: View | undefined
  signal?: string | undefined
  q?: string | undefined
  enriched?: 'true' | 'false' | undefined
  /** For an owner, who may read everybody's feed. */
  whose?: 'everybody' | undefined
}

export type LeadsQuery = NonNullable<InputOf<'listLeads'>['query']>

export function readFeedSearch({ view, signal, q, enriched, whose }: Record<string, unknown>): FeedSearch {
  return {
    view: VIEWS.find((each) => each !== 'new' && each === view),
    signal: typeof signal === 'string' && signal !== '' ? signal : undefined,
    q: typeof q === 'string' || typeof q === 'number' ? String(q) : undefined,
    // The router reads `true` in an address as what it looks like.
    enriched: ENRICHED.find((each) => each === String(enriched)),
    whose: whose === 'everybody' ? whose : undefined,
  }
}

/** A viewer gets no leads, and looks at those of everybody. */
export function queryOf(
  { view = 'new', signal, q, enriched, whose }: FeedSearch,
  { id: userId, role }: { id: string; role: Role },
): LeadsQuery {
  return {
    ...statusOf(view),
    ...(signal === undefined ? {} : { signalId: signal }),
    ...(q === undefined ? {} : { q }),
    ...(enriched === undefined ? {} : { enriched }),
    ...(whose === 'everybody' || role === 'viewer' ? {} : { userId }),
  }
}

function statusOf(view: View): LeadsQuery {
  if (view === 'all') return {}
  if (view === 'snoozed') return { snoozed: 'true' }
  return view === 'new' ? { status: 'new', snoozed: 'false' } : { status: view }
}

export function isFiltered({ view, signal, q, enriched, whose }: FeedSearch): boolean {
  return [view, signal, q, enriched, whose].some((each) => each !== undefined)
}

/** Whether a lead is still among those that are shown, once it has changed. */
export function belongs(lead: Lead, { status, snoozed, enriched, signalId, userId }: LeadsQuery): boolean {
  return (
    (status === undefined || lead.status === status) &&
    (snoozed === undefined || (snoozed === 'true') === isSnoozed(lead)) &&
    (enriched === undefined || (enriched === 'true') === lead.enriched) &&
    (signalId === undefined || lead.signalId === signalId) &&
    (userId === undefined || lead.userId === userId)
  )
}

export function isSnoozed({ snoozedUntil }: Lead, now = Date.now()): boolean {
  return snoozedUntil !== null && Date.parse(snoozedUntil) > now
}
