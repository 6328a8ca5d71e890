import { makeEventId } from '../ids'
import type { News } from '../news'
import { LeadStatus } from '../../shared/contract/leads'
import type { LeadWithNews } from './newsStore'

/** How long a change can be undone before anybody is told of it. */
export const TOLD_AFTER_MS = 15_000

/**
 * What is yet to be told of a lead lies on the lead itself, as texts, written in the statement that changes it: when it is
 * due, when it happened, the event, and the status before.
 */
export function createdText(at: Date): string {
  return [at.toISOString(), at.toISOString(), 'lead.created'].join(' ')
}

/** The same for the same change, so that an undo can take it back. */
export function updatedText(at: Date, previous: LeadStatus): string {
  const dueAt = new Date(at.getTime() + TOLD_AFTER_MS)
  return [dueAt.toISOString(), at.toISOString(), 'lead.updated', previous].join(' ')
}

/** What is due later than any change can be was written under a clock that was ahead, and is due now. */
export function isDue(text: string, at: Date): boolean {
  const dueAt = dueAtOf(text)
  return dueAt <= at || dueAt > latestDueAt(at)
}

/** Servers' clocks may differ by as much again. */
export function latestDueAt(at: Date): Date {
  return new Date(at.getTime() + 2 * TOLD_AFTER_MS)
}

/** The part of a lead that says what is yet to be told. */
export function withNews(texts: readonly string[]): { news: string[]; newsAt: Date | null } {
  const news = [...texts].sort()
  return { news, newsAt: news[0] === undefined ? null : dueAtOf(news[0]) }
}

function dueAtOf(text: string): Date {
  return new Date(text.slice(0, text.indexOf(' ')))
}

export function newsOf(lead: Omit<LeadWithNews, 'news' | 'version'>, text: string): News {
  const [, at = '', event = '', previous] = text.split(' ')
  const happenedAt = new Date(at)
  const isCreated = event === 'lead.created'
  return {
    id: isCreated ? lead._id : makeEventId(lead._id, happenedAt),
    event: isCreated ? 'lead.created' : 'lead.updated',
    at: happenedAt,
    signalId: lead.signalId,
    entryId: lead.entryId,
    mode: 'live',
    lead: {
      id: lead._id,
      userId: lead.userId,
      status: isCreated ? 'new' : lead.status,
      previous: LeadStatus.safeParse(previous).data ?? null,
    },
  }
}
