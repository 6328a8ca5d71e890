import type { LeadAction, LeadHistory } from '../../shared/contract/leadHistory'
import { EVENTS_MAX, type LeadEvent, type StoredLead } from './leadStore'
import type { LeadState } from './moveLead'

/** Adds what somebody did; whoever goes on writing has edited once. */
export function withEvent({ history = [] }: Pick<StoredLead, 'history'>, event: LeadEvent): LeadEvent[] {
  const last = history.at(-1)
  const goesOn = event.action === 'edited' && last?.action === 'edited' && last.userId === event.userId
  return [...(goesOn ? history.slice(0, -1) : history), event].slice(-EVENTS_MAX)
}

/** What a change does to a lead, in one word. */
export function actionOf(before: LeadState, after: LeadState): LeadAction {
  if (after.status !== before.status && after.status !== 'new') return after.status
  if (after.dismissReason !== before.dismissReason) return 'dismissed'
  return after.snoozedUntil === null ? 'woken' : 'snoozed'
}

/** Newest first, down to when the lead was made. */
export function presentHistory(
  { history = [], createdAt }: StoredLead,
  names: ReadonlyMap<string, string>,
): LeadHistory {
  const events = history.map(({ at, userId, action }) => ({
    at: at.toISOString(),
    action,
    userId,
    userName: userId === null ? null : (names.get(userId) ?? null),
  }))
  const made = { at: createdAt.toISOString(), action: 'created', userId: null, userName: null } as const
  return { items: [...events.reverse(), made] }
}
