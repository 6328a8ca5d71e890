import { AppError } from '../../shared/errors'
import type { StoredHook } from './store'

/** A hook whose filter could never let anything through was meant otherwise. */
export function requireFittingFilter({
  event,
  statuses,
  mode,
  entryId,
  waitMinutes,
}: Pick<StoredHook, 'event' | 'statuses' | 'mode' | 'entryId' | 'waitMinutes'>): void {
  const isOfLeads = event === 'lead.created' || event === 'lead.updated'
  if (!isOfLeads && statuses) {
    throw new AppError('invalid_request', `Only leads have a status: a hook of ${event} takes no statuses.`, {
      hint: 'Leave statuses out, or choose lead.created or lead.updated.',
    })
  }
  const isOfNoEntry = event === 'request.refused' || event === 'notice.raised' || event === 'notice.resolved'
  if (isOfNoEntry && (mode ?? entryId ?? null) !== null) {
    throw new AppError(
      'invalid_request',
      `It is about no entry: a hook of ${event} takes neither mode nor entryId.`,
      { hint: 'Leave both out, or choose entry.received.' },
    )
  }
  if ((waitMinutes ?? null) !== null && (event !== 'entry.finished' || (entryId ?? null) === null)) {
    throw new AppError(
      'invalid_request',
      'Only a hook of entry.finished and one entry waits: it takes waitMinutes.',
      {
        hint: 'Leave waitMinutes out, or choose entry.finished and name an entryId.',
      },
    )
  }
  if (event !== 'entry.received' && mode === 'test') {
    throw new AppError(
      'invalid_request',
      `A test entry never comes to ${event}, so this hook would tell nothing.`,
      {
        hint: 'Leave mode out, or choose entry.received.',
      },
    )
  }
}
