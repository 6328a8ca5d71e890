import { AppError } from '../../shared/errors'
import type { StoredHook } from './store'

/** Only leads have a status, and none is made of a test: whoever asks for either has meant something else. */
export function requireFittingFilter({
  event,
  statuses,
  mode,
}: Pick<StoredHook, 'event' | 'statuses' | 'mode'>): void {
  const isOfLeads = event === 'lead.created' || event === 'lead.updated'
  if (!isOfLeads && statuses) {
    throw new AppError(
      'invalid_request',
      `Entries have no status, so a hook of ${event} takes no statuses.`,
      {
        hint: 'Leave statuses out, or choose lead.created or lead.updated.',
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
